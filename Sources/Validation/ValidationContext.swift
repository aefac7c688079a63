import Diagnostics
import FlowAlgebra
import Registry

/// What a rule is given.
struct ValidationContext: Sendable {
  let registry: Registry
  /// The day on which the registry is looked at.
  let date: CalendarDate
  /// What the statements mean; nil while syntax, form or references are broken.
  let model: FlowModel?
  /// What the rules about flows share; nil where there is no model.
  let flows: FlowChecks?
  private let waivers: Waivers

  init(_ loaded: LoadedRegistry, on date: CalendarDate) {
    let registry = loaded.registry
    self.registry = registry
    self.date = date
    model = loaded.isSound ? FlowModel(registry) : nil
    flows = model.map(FlowChecks.init)
    waivers = Waivers(of: registry, on: date)
  }

  /// Whether an entry carries a waiver of the rule that holds.
  func waives(_ rule: RuleID, _ header: EntryHeader) -> Bool { waives(.rule(rule), header) }

  /// Whether an entry carries a waiver of the rule or requirement that holds.
  func waives(_ id: FindingID, _ header: EntryHeader) -> Bool {
    waivers.reason(toWaive: id, in: registry.qualifiedID(header)) != nil
  }

  /// Why a finding stands: a waiver on its entry, or else on one that it labels.
  func reason(toWaive finding: Diagnostic) -> String? {
    guard finding.rule.isWaivable else { return nil }
    return ([finding.primary] + finding.labels).lazy
      .compactMap { $0.entry.flatMap { waivers.reason(toWaive: finding.rule, in: $0) } }
      .first
  }

  /// A place in an entry, with words about it.
  func label(_ span: Span, in header: EntryHeader, _ text: String = "") -> Label {
    Label(span, entry: registry.qualifiedID(header), text)
  }
}
