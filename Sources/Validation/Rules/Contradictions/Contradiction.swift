import Diagnostics
import FlowAlgebra
import Registry

/// What is promised never to happen is not declared to happen.
struct Contradiction: PairRule {
  static let page = RulePage(
    .contradiction, "What is promised never to be done is not done.",
    reason: """
      A written value of the statement, with one value in each of its other slots, lies \
      wholly in a promise: not a case at the edge but the statement itself is promised \
      away. Publishing both is a false promise, whichever is true. A promise that \
      `yields` gives way and never contradicts.
      """,
    source: "B. Andow et al., PolicyLint, USENIX Security 2019; UWG Art. 3(1)(b); FTC Act § 5",
    bad: [
      """
      sharing:
        «offers»: {data: email, with: advertisers, purposes: advertising}
      never:
        no-sharing: {action: share, data: contact-details, with: advertisers}
      """,
      """
      collection:
        «profile»: {data: [order-details, health-data], from: you, purposes: service}
      never:
        no-health-data: {action: collect, data: health-data}
      """,
      """
      uses:
        «ads»: {data: email, purposes: advertising, where: {consent: [given, refused]}}
      never:
        no-ads:
          action: use
          data: email
          purposes: advertising
          except: [{where: {consent: given}}]
      """,
      """
      uses:
        «learn»: {operation: train, data: email, purposes: support}
      never:
        no-training: {action: use, operation: train, data: personal-data}
      """,
    ],
    good: [
      """
      uses:
        ads: {data: email, purposes: advertising, where: {consent: given}}
      never:
        no-ads:
          action: use
          data: email
          purposes: advertising
          except: [{where: {consent: given}}]
      """,
      """
      sharing:
        offers: {data: email, with: advertisers, purposes: advertising}
      never:
        no-sharing:
          action: share
          data: contact-details
          with: advertisers
          precedence: yields
      """,
      """
      uses:
        read: {operation: access, data: email, purposes: support}
      never:
        no-training: {action: use, operation: train, data: personal-data}
      """,
      """
      sharing:
        offers: {data: {unspecified: contact-details}, with: advertisers, purposes: advertising}
      never:
        no-sharing: {action: share, data: email, with: advertisers}
      """,
    ])

  func findings(in context: ValidationContext, pairs: PairAnalysis) -> [Diagnostic] {
    let model = pairs.model
    let regions = Dictionary(model.assertions.lazy.map { ($0.statement, $0.region) }) { first, _ in
      first
    }
    return pairs.contradictions.compactMap { cluster in
      let pair = cluster.pair
      let promise = model.promises[pair.promise].statement
      guard let place = context.label(pair.statement, pair.lie.ofStatement),
        let promised = context.label(promise, "promised here")
      else { return nil }
      var labels = [promised]
      for other in cluster.contained {
        let (statement, denier) = (other.statement, model.promises[other.promise].statement)
        if statement != pair.statement {
          labels += [context.label(statement, "this part of it too")].compactMap { $0 }
        }
        if denier != promise {
          labels += [context.label(denier, "promised here too")].compactMap { $0 }
        }
      }
      return .contradiction(
        model.id(of: pair.statement), model.id(of: promise), pair.lie,
        isWhole: (try? regions[pair.statement]?.isSubset(of: pair.region, in: model.space.space))
          ?? true, contained: cluster.contained.count, at: place, labels: labels.uniqued,
        witness: model.witness(of: pair.region))
    }
  }
}

extension [Label] {
  /// Each once, in the order of the first.
  fileprivate var uniqued: [Label] {
    var seen: Set<Span> = []
    return filter { seen.insert($0.span).inserted }
  }
}

extension Pair.Lie {
  fileprivate var ofStatement: String {
    switch self {
    case .equal: "what is promised never to happen"
    case .swallowed: "lies in the promise"
    case .carveOut: "holds all of the promise"
    case .crossing: "crosses the promise"
    }
  }
}

extension Diagnostic {
  fileprivate static func contradiction(
    _ statement: String, _ promise: String, _ lie: Pair.Lie, isWhole: Bool, contained: Int,
    at place: Label,
    labels: [Label], witness: Diagnostics.Witness?
  ) -> Diagnostic {
    let relation =
      lie == .equal ? "is exactly what `\(promise)` rules out" : "does what `\(promise)` rules out"
    let more =
      switch contained {
      case 0: ""
      case 1: " (and so does another in it)"
      default: " (and so do \(contained) others in it)"
      }
    return Diagnostic(
      .contradiction, "\(isWhole ? "" : "a part of ")`\(statement)` \(relation)\(more)", at: place,
      labels: labels,
      help: "take one of them back, except the case in `\(promise)`, or let the promise yield",
      witness: witness)
  }
}
