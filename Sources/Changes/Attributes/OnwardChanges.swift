import Diagnostics
import FlowAlgebra
import Registry

/// What recipients pass on and did not before, or no longer do.
struct OnwardChanges {
  private let versions: Versions

  init(_ versions: Versions) { self.versions = versions }

  func all() throws(Undecided) -> [ReportedChange] {
    let (old, new) = (flows(versions.old), flows(versions.new))
    return try read(new, besides: old, .onwardAdded, versions.new)
      + read(old, besides: new, .onwardRemoved, versions.old)
  }

  private func flows(_ side: Side) -> [Contribution] {
    side.model.assertions.filter { $0.activity == .sharing }.map { assertion in
      Contribution(
        statement: assertion.statement, region: Region(assertion.onwardBoxes(in: side.model)))
    }
  }

  private func read(
    _ flows: [Contribution], besides others: [Contribution], _ rule: ChangeRule, _ side: Side
  ) throws(Undecided) -> [ReportedChange] {
    let boxes = others.flatMap(\.region.boxes)
    let unchanged = Set(boxes)
    let known = Region(boxes)
    var changes: [ReportedChange] = []
    for flow in flows {
      let region = try Region(flow.region.boxes.filter { !unchanged.contains($0) })
        .subtracting(known, in: side.model.space.space)
      for box in region.boxes.flatMap(\.periods) {
        changes.append(
          side.change(
            rule, .share, box, defaults: side.model.space.positiveDefaults,
            versions.references([flow.statement], in: side.version)))
      }
    }
    return changes
  }
}
