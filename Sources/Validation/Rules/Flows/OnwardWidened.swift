import Diagnostics
import FlowAlgebra
import Registry

/// What is passed on keeps the purposes, the circumstances and the identifiability it came with.
struct OnwardWidened: FlowCheckRule {
  static let page = RulePage(
    .onwardWidened, "Data is passed on within the purposes and conditions it was received with.",
    reason: """
      People were told why and when the first recipient gets the data. Whoever passes it on for \
      another purpose, in other circumstances or more identifiable than it came goes beyond that.
      """,
    source: "GDPR Art. 5(1)(b), 28(3)(a)",
    bad: [
      """
      sharing:
        parcels:
          data: email
          with: carrier
          purposes: delivery
          onward: [{with: advertisers, purposes: [delivery, «advertising»]}]
      """,
      """
      sharing:
        campaign:
          data: email
          with: advertisers
          purposes: advertising
          where: {consent: given}
          onward: [{with: carrier, where: {consent: «refused»}}]
      """,
      """
      sharing:
        figures:
          data: email
          with: advertisers
          purposes: advertising
          identifiability: pseudonymous
          onward: [{with: carrier, identifiability: «identified»}]
      """,
    ],
    good: [
      """
      sharing:
        parcels:
          data: contact-details
          with: carrier
          purposes: service
          where: {consent: given}
          onward: [{with: advertisers, data: email, purposes: delivery}]
        campaign:
          data: phone
          with: carrier
          purposes: advertising
          onward: [{with: advertisers, data: phone, purposes: [advertising, {unspecified: service}]}]
      """,
      """
      purposes:
        surveys: {label: ask how it was, compatible-with: delivery}
        audits: {label: pass audits, legal-duty: true}
      sharing:
        parcels:
          data: email
          with: carrier
          purposes: delivery
          onward:
            - {with: advertisers, purposes: [surveys, audits]}
            - {with: police, purposes: support}
      """,
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    context.onwardFindings(flows) { (entry, received) throws(Undecided) in
      var findings: [Diagnostic] = []
      let data = flows.writtenData(entry)
      let slots = entry.flow.scope.slots
      let bound = flows.isBound(entry)
      if !flows.receivers(entry).isSubset(of: flows.origins.authorities), !bound {
        let purposes = flows.origins.purposes
        for term in flows.terms(slots.purposes, in: .purposes) {
          let widened = try received.widened(
            entry.edge, in: .purposes, to: term.points.subtracting(purposes.legalDuties), of: data,
            admitted: { purposes.admitted(by: $0) })
          findings += finding(widened, .purposes, term, entry, context, flows)
        }
      }
      for term in flows.terms(slots.identifiability, in: .identifiability)
      where try !Reidentification.applies(to: term, in: entry, received, flows) {
        let widened = try received.widened(
          entry.edge, in: .identifiability, to: term.points, of: data)
        findings += finding(widened, .identifiability, term, entry, context, flows)
      }
      for (facet, value) in entry.flow.scope.circumstances.flatMap(\.facets) {
        guard let dimension = flows.model.space.dimension(ofFacet: facet.value) else { continue }
        for term in flows.terms(value, in: dimension) {
          let widened = try received.widened(entry.edge, in: dimension, to: term.points, of: data)
          findings += finding(widened, dimension, term, entry, context, flows)
        }
      }
      return findings
    }
  }

  private func finding(
    _ widened: Region, _ dimension: Dimension, _ term: FlowChecks.WrittenTerm,
    _ entry: OnwardEntry, _ context: ValidationContext, _ flows: FlowChecks
  ) -> [Diagnostic] {
    if widened.isEmpty { return [] }
    let space = flows.model.space.space
    let slot = dimension.slot ?? .where
    let origin = entry.sharing.scope.slots[slot].map {
      context.label($0.span, in: entry.sharing.header, "as this statement sends it")
    }
    return [
      .onwardWidened(
        context.registry.names[term.reference.value],
        flows.list(widened.projection(on: .data, in: space), in: .data),
        by: flows.list(widened.projection(on: .recipients, in: space), in: .recipients),
        slot, at: context.label(term.reference.span, in: entry.sharing.header, "wider"),
        labels: [origin].compactMap { $0 })
    ]
  }
}

extension Diagnostic {
  fileprivate static func onwardWidened(
    _ value: String, _ data: String, by sender: String, _ slot: Slot, at place: Label,
    labels: [Label]
  ) -> Diagnostic {
    let message =
      switch slot {
      case .purposes: "`\(value)` is no purpose for which \(sender) receives \(data)"
      case .identifiability: "`\(value)` is not how \(sender) receives \(data)"
      default: "`\(value)` is no circumstance in which \(sender) receives \(data)"
      }
    return Diagnostic(
      .onwardWidened, message, at: place, labels: labels,
      help: "pass it on as it was received, or widen what the sender receives")
  }
}
