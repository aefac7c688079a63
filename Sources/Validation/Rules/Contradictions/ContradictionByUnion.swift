import Diagnostics
import FlowAlgebra
import Registry

/// Several promises together can rule out what none of them does alone.
struct ContradictionByUnion: PairRule {
  static let page = RulePage(
    .contradictionByUnion, "Several promises together leave something of what is done.",
    reason: """
      Each promise alone only limits the statement; together they leave nothing of it, or \
      of one of its written values. Readers of all promises are told that it never \
      happens.
      """,
    bad: [
      """
      sharing:
        «offers»: {data: email, with: advertisers, purposes: advertising, where: {consent: [given]}}
      never:
        customers:
          {action: share, data: email, with: all, subjects: customers, precedence: prevails}
        others:
          action: share
          data: email
          with: all
          precedence: prevails
          except: [{subjects: customers}]
      """
    ],
    good: [
      """
      sharing:
        offers: {data: email, with: advertisers, purposes: advertising}
      never:
        customers:
          {action: share, data: email, with: all, subjects: customers, precedence: prevails}
        children:
          {action: share, data: email, with: all, subjects: children, precedence: prevails}
      """
    ])

  func findings(in context: ValidationContext, pairs: PairAnalysis) -> [Diagnostic] {
    let model = pairs.model
    return pairs.unions.compactMap { cover in
      let promises = cover.promises.map { model.promises[$0].statement }
      return context.label(cover.statement, "nothing of it is left").map { place in
        .contradictionByUnion(
          model.id(of: cover.statement), promises.map { model.id(of: $0) }, at: place,
          labels: promises.compactMap { context.label($0, "rules out a part") },
          witness: model.witness(of: cover.region))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func contradictionByUnion(
    _ statement: String, _ promises: [String], at place: Label, labels: [Label],
    witness: Diagnostics.Witness?
  ) -> Diagnostic {
    let list = promises.map { "`\($0)`" }.joined(separator: " and ")
    return Diagnostic(
      .contradictionByUnion, "`\(statement)` is ruled out by \(list) together", at: place,
      labels: labels, help: "take the statement back, or a promise, or except the case",
      witness: witness)
  }
}
