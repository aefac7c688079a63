extension Answer {
  /// The answer that counts what recipients pass on: yes like any positive, but both where a promise
  /// denies it, which it never takes away (SEMANTICS section 10, "Onward").
  ///
  /// - Parameters:
  ///   - passed: What reaches recipients by onward paths, cut to the question.
  ///   - denied: What promises say is not shared.
  public func adding(_ passed: [Contribution], denied: Region) throws(Undecided) -> Answer {
    if passed.isEmpty { return self }
    let reached = Region.union(of: passed.lazy.map(\.region))
    let contested = both.union(try reached.intersection(denied))
    return Answer(
      question: question, space: space,
      yes: try yes.union(reached).subtracting(contested, in: space), both: contested,
      affirmations: affirmations + passed, denials: denials, removals: removals,
      undisclosed: undisclosed, closed: closed)
  }
}
