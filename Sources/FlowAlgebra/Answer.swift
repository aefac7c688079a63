/// What the statements of a ``Policy`` say of a question's points.
///
/// ``yes``, ``both``, ``no()`` and ``notDisclosed()`` part the question: each of its points lies in
/// exactly one. The last two are computed when asked for, since only they may need the whole
/// question covered.
public struct Answer: Sendable {
  /// What was asked.
  public let question: Box
  let space: Space

  /// Where a positive stands and no promise denies it.
  public let yes: Region

  /// Where a positive stands and a promise that meets it denies it.
  public let both: Region

  /// The positives that answer, each with what of it stands: parts of ``yes`` and ``both``.
  public let affirmations: [Contribution]

  /// The promises in force, each with what it denies: parts of ``no()`` and ``both``.
  public let denials: [Contribution]

  /// What prevailing promises took away from positives.
  public let removals: [Removal]

  /// Positives that would answer if the question did not name a dimension they leave undisclosed:
  /// the nearest misses. Where they stand no closure applies, and promises that yield do not.
  public let undisclosed: [Contribution]

  /// What `only` statements close, before any other statement is considered.
  let closed: [Contribution]

  /// Where a promise or a closure denies and no positive stands.
  public func no() throws(Undecided) -> Region {
    try denied.subtracting(affirmed, in: space)
  }

  /// Where no statement says anything.
  public func notDisclosed() throws(Undecided) -> Region {
    try Region(question).subtracting(affirmed.union(denied), in: space)
  }

  /// The `only` statements that decide, each with the part that nothing but closures denies.
  public func closures() throws(Undecided) -> [Contribution] {
    if closed.isEmpty { return [] }
    let said = Region.union(of: (affirmations + denials).lazy.map(\.region))
    var result: [Contribution] = []
    for closure in closed {
      let region = try closure.region.subtracting(said, in: space)
      if !region.isEmpty {
        result.append(Contribution(statement: closure.statement, region: region))
      }
    }
    return result
  }

  /// One word for all points: both if any is, else yes if any is, else no if all are, else not
  /// disclosed.
  public func word() throws(Undecided) -> Word {
    if !both.isEmpty { return .both }
    if !yes.isEmpty { return .yes }
    if question.isEmpty { return .notDisclosed }
    return try Region(question).isSubset(of: denied, in: space) ? .no : .notDisclosed
  }

  /// The points of one dimension at which some point of the question is yes or both, all at once.
  public func hits(on dimension: Dimension) -> Hits {
    let contested = both.projection(on: dimension, in: space)
    return Hits(
      yes: yes.projection(on: dimension, in: space).subtracting(contested), both: contested)
  }

  /// The answer of a part of the question, as if the question had asked no more, except that it
  /// names no further dimension: at one recipient, say.
  public func narrowed(to box: Box) -> Answer {
    func cut(_ contributions: [Contribution]) -> [Contribution] {
      contributions.compactMap { $0.cut(to: box) }
    }
    return Answer(
      question: question.intersection(box),
      space: space,
      yes: yes.intersection(box),
      both: both.intersection(box),
      affirmations: cut(affirmations),
      denials: cut(denials),
      removals: removals.compactMap { removal in
        let region = removal.region.intersection(box)
        return region.isEmpty
          ? nil
          : Removal(statement: removal.statement, promise: removal.promise, region: region)
      },
      undisclosed: cut(undisclosed),
      closed: cut(closed)
    )
  }

  /// The answer that some of its affirmations give, or parts of them.
  public func affirmed(by parts: [Contribution]) throws(Undecided) -> Answer {
    let reached = Region.union(of: parts.lazy.map(\.region))
    return Answer(
      question: question, space: space,
      yes: try yes.intersection(reached), both: try both.intersection(reached),
      affirmations: parts, denials: denials, removals: removals, undisclosed: undisclosed,
      closed: closed)
  }

  private var affirmed: Region { Region.union(of: affirmations.lazy.map(\.region)) }

  private var denied: Region { Region.union(of: (denials + closed).lazy.map(\.region)) }
}
