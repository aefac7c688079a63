import Diagnostics
import FlowAlgebra
import Registry

/// A statement that lies in others adds words and no fact.
struct SubsumedStatement: FlowRule {
  static let page = RulePage(
    .subsumedStatement, "A statement says something that no other says.",
    reason: """
      What lies wholly in another statement, with nothing said beside it, adds words and \
      no fact; readers take it for more than it is. Say what is different about it, or \
      take it out.
      """,
    source: "WP260 rev.01, para. 12",
    bad: [
      """
      sharing:
        vendors: {data: contact-details, with: vendors, purposes: service}
        «help-desk»: {data: email, with: help-desk, purposes: support}
      """,
      """
      never:
        «no-mail»: {action: share, data: email, with: advertisers}
        nothing: {action: share, data: personal-data, with: advertisers}
      """,
    ],
    good: [
      """
      sharing:
        vendors: {data: contact-details, with: vendors, purposes: service}
        help-desk: {data: email, with: help-desk, purposes: support, role: processor}
      """,
      """
      sharing:
        vendors: {data: contact-details, with: {unspecified: vendors}, purposes: service}
        help-desk: {data: email, with: help-desk, purposes: support}
      """,
      """
      collection:
        anyhow: {data: contact-details, from: you, purposes: service}
        form: {data: email, from: you, via: order-form, purposes: service}
      """,
    ])

  func findings(in context: ValidationContext, model: FlowModel) -> [Diagnostic] {
    context.redundancies.all.filter { $0.kind == .within }.compactMap { redundancy in
      context.label(redundancy.statement, "adds nothing").map { place in
        .subsumedStatement(
          model.id(of: redundancy.statement), redundancy.others.map { model.id(of: $0) },
          at: place,
          labels: redundancy.others.compactMap { context.label($0, "says it already") },
          witness: model.witness(of: redundancy.region))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func subsumedStatement(
    _ id: String, _ others: [String], at place: Label, labels: [Label],
    witness: Diagnostics.Witness?
  ) -> Diagnostic {
    let list = others.map { "`\($0)`" }.joined(separator: " and ")
    return Diagnostic(
      .subsumedStatement,
      "`\(id)` says nothing that \(list) \(others.count > 1 ? "do" : "does") not say", at: place,
      labels: labels, help: "say what is different about it, or take it out", witness: witness)
  }
}
