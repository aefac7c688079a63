/// A policy that is asked many questions: each is heard only by the statements that meet it.
public struct IndexedPolicy: Sendable {
  private let policy: Policy
  private let space: Space
  private let positives: RegionIndex
  private let negatives: RegionIndex

  public init(_ policy: Policy, in space: Space) {
    self.policy = policy
    self.space = space
    positives = RegionIndex(policy.positives.map(\.region), in: space)
    negatives = RegionIndex(policy.negatives.map(\.region), in: space)
  }

  /// The same as ``Policy/answer(to:in:)``.
  public func answer(to question: Box) throws(Undecided) -> Answer {
    let asked = Region(question)
    let heard = Policy(
      positives: positives.meeting(asked).map { policy.positives[$0] },
      negatives: negatives.meeting(asked).map { policy.negatives[$0] },
      closures: policy.closures)
    return try heard.answer(to: question, in: space)
  }
}
