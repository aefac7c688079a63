/// The statements that can answer a question about one action.
public struct Policy: Sendable {
  /// What is said to be done.
  public var positives: [Positive]
  /// The promises that deny the action.
  public var negatives: [Negative]
  /// The statements marked `only`.
  public var closures: [Closure]

  public init(
    positives: [Positive] = [], negatives: [Negative] = [], closures: [Closure] = []
  ) {
    self.positives = positives
    self.negatives = negatives
    self.closures = closures
  }

  /// What the statements say of the question's points.
  ///
  /// - Parameter question: A dimension it leaves out is open: the question does not name it.
  public func answer(to question: Box, in space: Space) throws(Undecided) -> Answer {
    try Ruling.answer(
      to: question, in: space, positives: positives, negatives: negatives, closures: closures)
  }
}
