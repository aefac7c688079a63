import Diagnostics
import FlowAlgebra
import Registry

/// What a recipient may not pass on, no other statement lets it pass on.
struct OnwardForbidden: FlowCheckRule {
  static let page = RulePage(
    .onwardForbidden, "What is shared with `onward: none` is not passed on.",
    reason: """
      One statement says that the recipient passes nothing on, another lets it pass on the same \
      data, for the same purpose, in the same circumstances. Only one of them can be true.
      """,
    source: "GDPR Art. 28(2), 28(4); DSG Art. 9(3)",
    bad: [
      """
      sharing:
        parcels: {data: contact-details, with: carrier, purposes: delivery, onward: none}
        notices:
          data: email
          with: carrier
          purposes: delivery
          onward: [{with: «advertisers»}]
      """
    ],
    good: [
      """
      sharing:
        parcels: {data: phone, with: carrier, purposes: delivery, onward: none}
        support: {data: email, with: carrier, purposes: support, onward: none}
        notices:
          data: email
          with: carrier
          purposes: delivery
          onward: [{with: advertisers}]
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    let model = flows.model
    var forbidding: [(statement: SharingStatement, box: Box)] = []
    for assertion in model.assertions {
      guard let sharing = model.registry.sharing(at: assertion.statement),
        let onward = sharing.onward, onward.isEmpty
      else { continue }
      forbidding += assertion.region.boxes.map { (sharing, $0) }
    }
    let index = IndexedBoxes(forbidding.map(\.box), by: .recipients, in: model.space.space)
    return flows.onwardEntries.compactMap { entry in
      let upstream = index.places(meeting: entry.edge.senders).map { forbidding[$0] }
        .filter { candidate in
          entry.edge.boxes.contains { onward in
            var sent = onward
            sent[.recipients] = entry.edge.senders
            return !sent.isDisjoint(with: candidate.box)
          }
        }
      guard let first = upstream.first else { return nil }
      return .onwardForbidden(
        context.registry.qualifiedID(first.statement.header),
        flows.list(entry.edge.senders, in: .recipients),
        at: context.label(
          entry.flow.scope.slots.with?.span ?? entry.flow.scope.span, in: entry.sharing.header,
          "passed on here"),
        label: context.label(
          first.statement.header.span, in: first.statement.header, "`onward: none`"))
    }
  }
}

extension Diagnostic {
  fileprivate static func onwardForbidden(
    _ statement: String, _ sender: String, at place: Label, label: Label
  ) -> Diagnostic {
    Diagnostic(
      .onwardForbidden, "`\(statement)` says that \(sender) passes nothing on", at: place,
      labels: [label], help: "take one of the two out, or let them speak of different data")
  }
}
