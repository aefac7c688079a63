import Diagnostics
import FlowAlgebra
import Registry

/// What is said twice is changed once: the second copy says something else from then on.
struct DuplicateStatement: FlowRule {
  static let page = RulePage(
    .duplicateStatement, "A statement is made once.",
    reason: """
      Readers look for the difference between two statements that say one thing, and \
      whoever changes one of them forgets the other. This compares what statements mean: \
      also one that lists what several others say apart.
      """,
    source: "WP260 rev.01, para. 12",
    bad: [
      """
      sharing:
        support: {data: [email, phone], with: help-desk, purposes: support}
        «help-desk»: {data: [phone, email], with: help-desk, purposes: support}
      """,
      """
      sharing:
        all-of-it: {data: [email, phone], with: help-desk, purposes: support}
        mail: {data: email, with: help-desk, purposes: support}
        «calls»: {data: phone, with: help-desk, purposes: support}
      """,
      """
      uses:
        law: {operation: preserve, data: {unspecified: personal-data}, purposes: service}
        «law-again»: {operation: preserve, data: {unspecified: personal-data}, purposes: service}
      """,
      """
      never:
        no-selling: {action: sell, data: personal-data, with: all}
        «not-for-sale»: {action: sell, data: personal-data, with: all}
      """,
    ],
    good: [
      """
      sharing:
        support: {data: email, with: help-desk, purposes: support}
        delivery: {data: email, with: help-desk, purposes: delivery}
      """,
      """
      collection:
        order: {data: email, from: you, purposes: delivery, when: when you order}
        call: {data: email, from: you, purposes: delivery, when: when you call us}
      """,
      """
      uses:
        keep: {operation: preserve, data: email, purposes: service}
        look: {operation: access, data: email, purposes: service}
      """,
    ])

  func findings(in context: ValidationContext, model: FlowModel) -> [Diagnostic] {
    context.redundancies.all.filter { $0.kind != .within }.compactMap { redundancy in
      // The whole may stand before its parts: the last of them is where the repetition is complete.
      let places = ([redundancy.statement] + redundancy.others)
        .sorted { model.statements[$0].header.span < model.statements[$1].header.span }
      guard let last = places.last, let place = context.label(last, "said again") else {
        return nil
      }
      let others = places.dropLast()
      return .duplicateStatement(
        model.id(of: last), others.map { model.id(of: $0) }, isApart: redundancy.kind == .apart,
        at: place,
        labels: others.compactMap {
          context.label($0, redundancy.kind == .apart ? "the same, apart" : "the same")
        }, witness: model.witness(of: redundancy.region))
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateStatement(
    _ id: String, _ others: [String], isApart: Bool, at place: Label, labels: [Label],
    witness: Diagnostics.Witness?
  ) -> Diagnostic {
    let list = others.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .duplicateStatement,
      isApart ? "`\(id)` and \(list) say one thing twice" : "`\(id)` says the same as \(list)",
      at: place, labels: labels, help: "take one of them out", witness: witness)
  }
}
