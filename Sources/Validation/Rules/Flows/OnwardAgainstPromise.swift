import Diagnostics
import FlowAlgebra
import Registry

/// A promise not to share means little where a recipient shares for us.
struct OnwardAgainstPromise: FlowCheckRule {
  static let page = RulePage(
    .onwardAgainstPromise, "What is promised never to be shared is not passed on either.",
    reason: """
      Readers take "we never share it with them" to mean that it does not reach them. Here it does, \
      by way of another recipient. Limit what that one passes on, or say in the promise that only \
      our own sharing is meant.
      """,
    source: "B. Andow et al., PolicyLint, USENIX Security 2019",
    bad: [
      """
      sharing:
        parcels:
          data: contact-details
          with: carrier
          purposes: delivery
          onward: [{with: advertisers}]
      never:
        «no-advertisers»: {action: share, data: email, with: advertisers}
      """,
      """
      sharing:
        parcels: {data: email, with: carrier, purposes: delivery, onward: [{with: help-desk}]}
        tickets: {data: phone, with: help-desk, purposes: delivery, onward: [{with: advertisers, data: email}]}
      never:
        «no-advertisers»: {action: share, data: all, with: advertisers, publish: false}
      """,
    ],
    good: [
      """
      sharing:
        parcels:
          data: contact-details
          with: carrier
          purposes: delivery
          onward: [{with: advertisers, data: phone}]
      never:
        no-advertisers: {action: share, data: email, with: advertisers}
        yields: {action: share, data: phone, with: advertisers, precedence: yields}
        not-sold: {action: sell, data: phone, with: advertisers}
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    guard let received = flows.received else { return [] }
    let space = flows.model.space.space
    let passed = received.deliveries.filter { $0.edge != nil }
    if passed.isEmpty { return [] }
    let index = IndexedBoxes(passed.map(\.box), by: .recipients, in: space)
    return flows.model.promises.compactMap { promise in
      guard promise.action == .share || promise.action == .process,
        promise.precedence != .yields, promise.requires.isEmpty
      else { return nil }
      let reach = promise.region.projection(on: .recipients, in: space)
      let met = index.places(meeting: reach).map { passed[$0] }
        .filter { !promise.region.isDisjoint(with: $0.box) }
      guard !met.isEmpty else { return nil }
      let meeting = Region(met.flatMap { promise.region.intersection($0.box).boxes })
      let statement = flows.model.statements[promise.statement]
      return .onwardAgainstPromise(
        context.registry.id(statement.header),
        flows.list(meeting.projection(on: .data, in: space), in: .data),
        reaching: flows.list(meeting.projection(on: .recipients, in: space), in: .recipients),
        at: context.label(statement.header.span, in: statement.header, "promised here"),
        labels: places(met, received, context, flows))
    }
  }

  /// The entries by which something reaches a recipient against the promise, each once.
  private func places(
    _ met: [Received.Delivery], _ received: Received, _ context: ValidationContext,
    _ flows: FlowChecks
  ) -> [Label] {
    let entries = flows.onwardEntries
    return Set(met.compactMap(\.edge)).sorted().filter(entries.indices.contains).map { number in
      let entry = entries[number]
      return context.label(
        entry.flow.scope.slots.with?.span ?? entry.flow.scope.span, in: entry.sharing.header,
        "passed on by \(flows.list(entry.edge.senders, in: .recipients))")
    }
  }
}

extension Diagnostic {
  fileprivate static func onwardAgainstPromise(
    _ promise: String, _ data: String, reaching recipients: String, at place: Label,
    labels: [Label]
  ) -> Diagnostic {
    Diagnostic(
      .onwardAgainstPromise, "`\(promise)` is broken by others: \(data) reaches \(recipients)",
      at: place, labels: labels,
      help: "limit what is passed on, or write the exception into the promise")
  }
}
