import Diagnostics
import FlowAlgebra
import Registry

/// Who promises not to use data for a purpose does not hand it to others for that purpose.
struct PromiseSidestepped: PairRule {
  static let page = RulePage(
    .promiseSidestepped, "What we promise not to use for a purpose is not shared for it.",
    reason: """
      To the letter the promise is kept: we do not use the data so, others do. Readers take \
      it to mean both. Promise for ourselves and in the open, or do not share for this \
      purpose.
      """,
    bad: [
      """
      sharing:
        offers: {data: email, with: advertisers, purposes: advertising}
      never:
        «no-ads»: {action: use, data: contact-details, purposes: advertising}
      """
    ],
    good: [
      """
      sharing:
        offers: {data: email, with: advertisers, purposes: advertising}
      never:
        no-ads: {action: use, data: health-data, purposes: advertising}
      """,
      """
      sharing:
        offers: {data: email, with: advertisers, purposes: advertising}
      never:
        no-training: {action: use, operation: train, data: contact-details}
      """,
    ])

  func findings(in context: ValidationContext, pairs: PairAnalysis) -> [Diagnostic] {
    let model = pairs.model
    return model.promises.compactMap { promise in
      guard promise.action == .use, promise.requires.isEmpty, promise.precedence != .yields,
        model.statements[promise.statement].scope.slots.purposes != nil
      else { return nil }
      let shared = pairs.assertions.meeting(promise.region).lazy
        .map { model.assertions[$0] }.filter { $0.activity == .sharing }
      guard let first = shared.first,
        let place = context.label(promise.statement, "not used for it")
      else { return nil }
      return .promiseSidestepped(
        model.id(of: promise.statement), shared.map { model.id(of: $0.statement) }, at: place,
        labels: shared.compactMap { context.label($0.statement, "shared for it") },
        witness: (try? first.region.intersection(promise.region)).flatMap {
          model.witness(of: $0)
        })
    }
  }
}

extension Diagnostic {
  fileprivate static func promiseSidestepped(
    _ promise: String, _ statements: [String], at place: Label, labels: [Label],
    witness: Diagnostics.Witness?
  ) -> Diagnostic {
    let subject =
      statements.count == 1 ? "`\(statements[0])` shares" : "\(statements.count) statements share"
    return Diagnostic(
      .promiseSidestepped, "\(subject) data for what `\(promise)` promises not to use it for",
      at: place, labels: labels,
      help: "promise not to share for it too, or say in the promise that others use it so",
      witness: witness)
  }
}
