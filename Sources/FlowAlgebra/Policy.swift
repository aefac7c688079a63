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
    var ruling = Ruling(question: question, space: space)
    for negative in negatives { ruling.hear(negative) }
    for positive in positives { try ruling.hear(positive) }
    try ruling.settlePromises()
    return try ruling.answer(closures: closures)
  }
}
