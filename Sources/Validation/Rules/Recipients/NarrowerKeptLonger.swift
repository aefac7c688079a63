import Diagnostics
import FlowAlgebra
import Registry

/// Who reads that contact details are kept for a year does not expect the e-mail address after it.
struct NarrowerKeptLonger: FlowCheckRule {
  static let page = RulePage(
    .narrowerKeptLonger, "A narrower category is kept no longer than the broader one.",
    reason: """
      The period of a category speaks for everything in it. If a part of it is kept longer under \
      the same circumstances, that is easily overlooked: say it in the broader entry, name the \
      purpose or circumstance that makes the difference, or waive the rule with the reason.
      """,
    source: "GDPR Art. 5(1)(a), 5(1)(e)",
    bad: [
      """
      retention:
        contacts: {data: contact-details, keep: 1 year}
        «emails»: {data: email, keep: 3 years}
      """
    ],
    good: [
      """
      retention:
        contacts: {data: contact-details, keep: 1 year}
        emails: {data: email, keep: 6 months}
        billing: {data: email, purposes: service, keep: 10 years}
        phones: {data: phone, keep: {until: you object}}
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    findings(flows.ourKeeping, in: context, flows.model.space.space)
      + findings(flows.recipientKeeping, in: context, flows.model.space.space)
  }

  private func findings(_ keeping: [Keeping], in context: ValidationContext, _ space: Space)
    -> [Diagnostic]
  {
    // Only entries that agree in everything but data say the same of a part as of the whole.
    let groups = Dictionary(grouping: keeping.filter { $0.region.boxes.count == 1 }) {
      $0.circumstances
    }
    var findings: [Diagnostic] = []
    for group in groups.values where group.count > 1 {
      let index = RegionIndex(group.map(\.region), in: space)
      for narrower in group {
        if let broader = broader(than: narrower, in: group, index, space) {
          findings.append(.narrowerKeptLonger(narrower, broader, in: context))
        }
      }
    }
    return findings
  }

  private func broader(
    than narrower: Keeping, in group: [Keeping], _ index: RegionIndex, _ space: Space
  ) -> Keeping? {
    guard let hours = narrower.hours else { return nil }
    let data = narrower.region.projection(on: .data, in: space)
    return index.meeting(narrower.region).lazy.map { group[$0] }.first { broader in
      let whole = broader.region.projection(on: .data, in: space)
      return data != whole && data.isSubset(of: whole) && broader.bound != .atLeast
        && broader.hours.map { $0 < hours } ?? false
    }
  }
}

extension Keeping {
  /// Everything but the data.
  fileprivate var circumstances: Box? {
    region.boxes.first?.opened(in: CollectionOfOne(Dimension.data))
  }
}

extension Diagnostic {
  fileprivate static func narrowerKeptLonger(
    _ narrower: Keeping, _ broader: Keeping, in context: ValidationContext
  ) -> Diagnostic {
    Diagnostic(
      .narrowerKeptLonger,
      "`\(context.registry.id(narrower.header))` keeps a part longer than `\(context.registry.id(broader.header))` keeps the whole",
      at: context.label(narrower.header.span, in: narrower.header, narrower.text),
      labels: [context.label(broader.header.span, in: broader.header, broader.text)],
      help: "say what makes the difference, or waive the rule with the reason")
  }
}
