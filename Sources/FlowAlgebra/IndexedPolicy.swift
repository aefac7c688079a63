/// A policy that is asked many questions: each is heard only by the statements that meet it.
public struct IndexedPolicy: Sendable {
  private let policy: Policy
  private let space: Space
  private let positives: RegionIndex
  private let negatives: RegionIndex
  private let closures: RegionIndex

  public init(_ policy: Policy, in space: Space) {
    self.policy = policy
    self.space = space
    positives = RegionIndex(policy.positives.map(\.region), in: space)
    negatives = RegionIndex(policy.negatives.map(\.region), in: space)
    closures = RegionIndex(policy.closures.map(\.region), in: space)
  }

  /// The same as ``Policy/answer(to:in:)``.
  public func answer(to question: Box) throws(Undecided) -> Answer {
    let asked = Region(question)
    return try Ruling.answer(
      to: question, in: space,
      positives: positives.meeting(asked).lazy.map { policy.positives[$0] },
      negatives: negatives.meeting(asked).lazy.map { policy.negatives[$0] },
      closures: closures.meeting(asked).lazy.map { policy.closures[$0] })
  }

  /// What prevailing promises take away of a box: the ``Answer/removals`` of the answer.
  public func removals(in box: Box) throws(Undecided) -> [Removal] {
    let asked = Region(box)
    let prevailing = negatives.meeting(asked).map { policy.negatives[$0] }
      .filter { $0.precedence == .prevails }
    if prevailing.isEmpty { return [] }
    return try Ruling.answer(
      to: box, in: space,
      positives: positives.meeting(asked).lazy.map { policy.positives[$0] },
      negatives: prevailing, closures: []
    ).removals
  }
}
