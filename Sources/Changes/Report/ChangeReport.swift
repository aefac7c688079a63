import Diagnostics
import FlowAlgebra
import Registry

/// What a newer version of a registry says otherwise, classified (SEMANTICS section 7).
public struct ChangeReport: Sendable {
  public private(set) var newDisclosures: [ReportedChange]
  public private(set) var endedDisclosures: [ReportedChange]
  public private(set) var withdrawnPromises: [ReportedChange]
  public private(set) var newPromises: [ReportedChange]
  /// What changed beside who receives what and what is promised.
  public private(set) var attributes: [ReportedChange]
  /// What else was written otherwise: nothing else flows for it.
  public let editorial: [ReportedChange]

  init(
    newDisclosures: [ReportedChange], endedDisclosures: [ReportedChange],
    withdrawnPromises: [ReportedChange], newPromises: [ReportedChange],
    attributes: [ReportedChange], editorial: [ReportedChange]
  ) {
    self.newDisclosures = newDisclosures
    self.endedDisclosures = endedDisclosures
    self.withdrawnPromises = withdrawnPromises
    self.newPromises = newPromises
    self.attributes = attributes
    self.editorial = editorial
  }

  /// - Parameter absence: What a term that only the older version has is in the newer one.
  /// - Throws: `JobError` where the versions overlap too intricately to be compared.
  public init(
    from old: Registry, to new: Registry, missing absence: Change.Absence = .unnamed
  ) throws(JobError) {
    do {
      let versions = Versions(try Change(from: old, to: new, missing: absence))
      let flows = FlowChanges(versions)
      let added = try flows.added()
      let ended = try flows.ended()
      newDisclosures = flows.replacing(added, ended)
      endedDisclosures = ended.map(\.change)
      let promises = PromiseChanges(versions)
      withdrawnPromises = try promises.withdrawn()
      newPromises = try promises.added()
      attributes = try AttributeChanges(versions).all()
      let said = newDisclosures + endedDisclosures + withdrawnPromises + newPromises + attributes
      editorial = EditorialChanges(versions).all(besides: said)
    } catch {
      throw JobError(
        .invalidRegistry, "the statements overlap too intricately to be compared")
    }
  }

  public var all: [ReportedChange] {
    newDisclosures + endedDisclosures + withdrawnPromises + newPromises + attributes + editorial
  }

  /// The class of the change that matters most; editorial where nothing but texts changed.
  public var weight: ChangeClass { all.map(\.rule.weight).max() ?? .editorial }

  /// The class of the weightiest change that no waiver lets stand.
  public var standingWeight: ChangeClass {
    all.filter { $0.waiver == nil }.map(\.rule.weight).max() ?? .editorial
  }

  /// The same changes, each with its waiver.
  func waived(by waivers: ChangeWaivers) -> ChangeReport {
    var report = self
    report.newDisclosures = newDisclosures.map(waivers.applied)
    report.endedDisclosures = endedDisclosures.map(waivers.applied)
    report.withdrawnPromises = withdrawnPromises.map(waivers.applied)
    report.newPromises = newPromises.map(waivers.applied)
    report.attributes = attributes.map(waivers.applied)
    return report
  }
}
