import Diagnostics
import FlowAlgebra
import Registry

/// Nobody passes on what never reached them.
struct OnwardNeverReceived: FlowCheckRule {
  static let page = RulePage(
    .onwardNeverReceived, "A recipient passes on only what it receives.",
    reason: """
      An onward flow is compared with everything that reaches its sender, from us and from other \
      recipients. Data outside that is a sharing that is missing, or an entry that says too much.
      """,
    source: "GDPR Art. 13(1)(e), 28(3)(a)",
    bad: [
      """
      sharing:
        parcels:
          data: email
          with: carrier
          purposes: delivery
          onward: [{with: help-desk, data: [email, «order-details»]}]
      """,
      """
      sharing:
        parcels:
          data: email
          with: carrier
          purposes: delivery
          onward: [{with: help-desk, data: «contact-details»}]
      """,
    ],
    good: [
      """
      recipients:
        depot: {name: Depot, legal-name: Depot Ltd, kind: vendor, engaged-by: carrier}
      sharing:
        parcels:
          data: email
          with: carrier
          purposes: delivery
          onward: [{with: depot}, {with: help-desk, data: [email, order-details]}]
        orders: {data: order-details, with: carrier, purposes: support}
        pallets:
          data: phone
          with: depot
          purposes: delivery
          onward: [{with: help-desk, data: [phone, email]}]
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    context.onwardFindings(flows) { (entry, received) throws(Undecided) in
      var findings: [Diagnostic] = []
      for term in flows.terms(entry.flow.scope.slots.data, in: .data) {
        let missing = try received.neverReceived(term.points, by: entry.edge)
        if missing.isEmpty { continue }
        let space = flows.model.space.space
        findings.append(
          .onwardNeverReceived(
            flows.list(missing.projection(on: .data, in: space), in: .data),
            by: flows.list(missing.projection(on: .recipients, in: space), in: .recipients),
            at: context.label(term.reference.span, in: entry.sharing.header, "not received"),
            labels: sent(entry, context)))
      }
      return findings
    }
  }

  private func sent(_ entry: OnwardEntry, _ context: ValidationContext) -> [Label] {
    entry.sharing.scope.slots.data.map {
      [context.label($0.span, in: entry.sharing.header, "what this statement sends")]
    } ?? []
  }
}

extension Diagnostic {
  fileprivate static func onwardNeverReceived(
    _ data: String, by sender: String, at place: Label, labels: [Label]
  ) -> Diagnostic {
    Diagnostic(
      .onwardNeverReceived, "\(data) must reach \(sender) before being passed on", at: place,
      labels: labels, help: "declare that \(sender) receives \(data), or take it out")
  }
}
