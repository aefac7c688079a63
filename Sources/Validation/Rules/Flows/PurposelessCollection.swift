import Diagnostics
import FlowAlgebra
import Registry

/// Whoever collects says why, at the collection or in a use.
struct PurposelessCollection: FlowCheckRule {
  static let page = RulePage(
    .purposelessCollection, "Every collection has a purpose, its own or that of a use.",
    reason: """
      Data may be collected only for purposes that are stated. Write `purposes` on the collection, \
      or declare the use that it serves.
      """,
    source: "GDPR Art. 5(1)(b), 13(1)(c); DSG Art. 6(3)",
    bad: [
      """
      collection:
        «orders»: {data: order-details, from: you}
      """,
      """
      collection:
        orders: {data: [email, «phone»], from: you}
      uses:
        campaign: {data: email, purposes: advertising}
      """,
      """
      collection:
        «orders»: {data: order-details, from: you}
      uses:
        erasure: {data: order-details, operation: delete}
      """,
    ],
    good: [
      """
      collection:
        orders: {data: order-details, from: you, purposes: delivery}
        newsletter: {data: contact-details, from: you}
      uses:
        campaign: {data: [email, phone], purposes: advertising}
      """,
      """
      collection:
        orders: {data: [email, {unspecified: personal-data}], from: you}
      uses:
        core: {data: all, purposes: service}
      """,
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    flows.model.assertions.flatMap { assertion -> [Diagnostic] in
      guard assertion.activity == .collection,
        let statement = flows.model.registry.collection(at: assertion.statement),
        statement.scope.slots.purposes == nil
      else { return [] }
      return context.decided(statement.header) { () throws(Undecided) in
        try check(statement, assertion, in: context, flows)
      }
    }
  }

  private func check(
    _ statement: CollectionStatement, _ assertion: Assertion, in context: ValidationContext,
    _ flows: FlowChecks
  ) throws(Undecided) -> [Diagnostic] {
    let space = flows.model.space
    var findings: [Diagnostic] = []
    let lacking = try flows.origins.purposeless(assertion.region)
    if lacking.isEmpty { return [] }
    let data = lacking.projection(on: .data, in: space.space)
    let all = assertion.region.projection(on: .data, in: space.space)
    if data == all {
      return [
        .purposeless(
          "`\(context.registry.id(statement.header))`",
          at: context.label(statement.header.span, in: statement.header, "no purpose"))
      ]
    }
    for term in flows.terms(statement.scope.slots.data, in: .data) {
      let part = data.intersection(term.points)
      if part.isEmpty { continue }
      findings.append(
        .purposeless(
          flows.list(part, in: .data),
          at: context.label(term.reference.span, in: statement.header, "no purpose")))
    }
    return findings
  }
}

extension Diagnostic {
  fileprivate static func purposeless(_ subject: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .purposelessCollection, "\(subject) is collected and needs a purpose", at: place,
      help: "add `purposes`, or declare the use that it serves")
  }
}
