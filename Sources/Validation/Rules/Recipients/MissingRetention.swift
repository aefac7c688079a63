import Diagnostics
import FlowAlgebra
import Registry

/// Nothing is kept for ever, and readers are told how long.
struct MissingRetention: FlowCheckRule {
  static let page = RulePage(
    .missingRetention, "What is collected has a retention period.",
    reason: """
      People are told how long their data is kept, or what decides it. Write `retention` on the \
      collection, or a `retention` entry that covers it. What is not stored, or stays on the device, \
      needs none.
      """,
    source: "GDPR Art. 13(2)(a); DSG Art. 6(4); Cal. Civ. Code 1798.100(a)(3)",
    bad: [
      """
      collection:
        «orders»: {data: order-details, from: you, purposes: delivery}
      """,
      """
      collection:
        orders: {data: [email, «order-details»], from: you, purposes: delivery}
      retention:
        contacts: {data: contact-details, keep: 2 years}
      """,
      """
      collection:
        «orders»: {data: email, from: you, purposes: [delivery, advertising]}
      retention:
        orders: {data: email, purposes: delivery, keep: 2 years}
      """,
    ],
    good: [
      """
      collection:
        orders: {data: order-details, from: you, purposes: delivery, retention: 2 years}
        newsletter: {data: [email, {unspecified: contact-details}], from: you, purposes: advertising}
        preview: {data: health-data, from: you, storage: transient, purposes: service}
        settings: {data: health-data, from: you, storage: on-device, purposes: service}
        calls: {data: email, from: you, purposes: [delivery, support]}
      retention:
        contacts: {data: contact-details, purposes: advertising, keep: {until: you unsubscribe}}
        deliveries: {data: email, purposes: delivery, keep: 1 year}
        questions: {data: email, purposes: support, keep: 2 years}
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    let space = flows.model.space.space
    let covering = IndexedBoxes(
      Keeping.entries(in: flows.model, atRecipients: false).flatMap(\.region.boxes), by: .data,
      in: space)
    return flows.model.assertions.flatMap { assertion -> [Diagnostic] in
      guard assertion.activity == .collection,
        let statement = flows.model.registry.collection(at: assertion.statement),
        statement.retention.isEmpty, statement.storage ?? .stored == .stored
      else { return [] }
      return context.decided(statement.header) { () throws(Undecided) in
        let data = assertion.region.projection(on: .data, in: space)
        let lacking = try assertion.region.subtracting(covering.meeting(data), in: space)
          .projection(on: .data, in: space)
        if lacking.isEmpty { return [] }
        let terms = flows.terms(statement.scope.slots.data, in: .data)
          .filter { !$0.points.isDisjoint(with: lacking) }
        if lacking == data || terms.isEmpty {
          return [
            .missingRetention(
              "`\(context.registry.id(statement.header))` does not say how long data is kept",
              at: context.label(statement.header.span, in: statement.header, "no retention"))
          ]
        }
        return terms.map { term in
          .missingRetention(
            "nothing says how long \(flows.list(term.points.intersection(lacking), in: .data)) is kept",
            at: context.label(term.reference.span, in: statement.header, "no retention"))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func missingRetention(_ message: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .missingRetention, message, at: place,
      help: "add `retention`, or a `retention` entry that covers it")
  }
}
