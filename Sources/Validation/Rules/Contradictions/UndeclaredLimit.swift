import Diagnostics
import FlowAlgebra
import Registry

/// Where a promise cuts into a statement, it is said which of the two holds.
struct UndeclaredLimit: PairRule {
  static let page = RulePage(
    .undeclaredLimit, "Where a promise cuts into a statement, it is said which of them holds.",
    reason: """
      The two overlap, and neither is said to give way: on the overlap every answer is \
      "both". Write the case as an exception into the statement, or say once that the \
      promise `prevails`, or that it `yields`.
      """,
    source: "B. Andow et al., PolicyLint, USENIX Security 2019",
    bad: [
      """
      collection:
        orders: {data: order-details, from: you, purposes: delivery}
        profile: {data: personal-data, from: you, purposes: service}
      never:
        «no-children»: {action: collect, data: personal-data, subjects: children}
      """,
      """
      sharing:
        vendors: {data: contact-details, with: vendors, purposes: service}
      never:
        «no-phone»: {action: share, data: phone, with: all}
      """,
    ],
    good: [
      """
      collection:
        profile: {data: personal-data, from: you, purposes: service}
      never:
        no-children:
          action: collect
          data: personal-data
          subjects: children
          precedence: prevails
      """,
      """
      sharing:
        vendors:
          data: contact-details
          with: vendors
          purposes: service
          except: [{data: phone}]
      never:
        no-phone: {action: share, data: phone, with: all}
      """,
    ])

  func findings(in context: ValidationContext, pairs: PairAnalysis) -> [Diagnostic] {
    let model = pairs.model
    // A statement that waives the rule stands alone, so that it silences nothing else.
    let groups = Dictionary(grouping: pairs.limits) { pair in
      Group(
        promise: pair.promise,
        alone: context.header(pair.statement).flatMap {
          context.waives(Self.id, $0) ? pair.statement : nil
        })
    }
    return groups.compactMap { group, pairs in
      let promise = model.promises[group.promise].statement
      guard let header = context.header(promise),
        let place = context.label(promise, "which of them holds?")
      else { return nil }
      let pairs = pairs.sorted { $0.statement < $1.statement }
      return .undeclaredLimit(
        model.id(of: promise), pairs.map { model.id(of: $0.statement) }, at: place,
        labels: pairs.compactMap { context.label($0.statement, $0.lie.ofPromise) },
        fixes: context.insertion("precedence: prevails", into: header).map {
          [Fix("let `\(model.id(of: promise))` prevail", .unsafe, [$0])]
        } ?? [],
        witness: pairs.first.flatMap { model.witness(of: $0.region) })
    }
  }

  private struct Group: Hashable {
    let promise: Int
    /// The statement, when it stands apart.
    let alone: Int?
  }
}

extension Pair.Lie {
  fileprivate var ofPromise: String {
    switch self {
    case .equal: "as wide as the promise"
    case .swallowed: "lies in the promise"
    case .carveOut: "the promise lies in this"
    case .crossing: "the promise crosses this"
    }
  }
}

extension Diagnostic {
  fileprivate static func undeclaredLimit(
    _ promise: String, _ statements: [String], at place: Label, labels: [Label], fixes: [Fix],
    witness: Diagnostics.Witness?
  ) -> Diagnostic {
    let object = statements.count == 1 ? "`\(statements[0])`" : "\(statements.count) statements"
    return Diagnostic(
      .undeclaredLimit, "`\(promise)` cuts into \(object) without saying which of them holds",
      at: place, labels: labels,
      help: "write the case as an exception into the statement, or say that the promise "
        + "`prevails` or `yields`",
      fixes: fixes, witness: witness)
  }
}
