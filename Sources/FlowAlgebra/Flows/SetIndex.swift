/// Which of many sets meet another, without looking at all of them.
package struct SetIndex: Sendable {
  private let postings: IntervalPostings

  /// - Parameter sets: Numbered in this order.
  package init(_ sets: some Sequence<PointSet>) {
    postings = IntervalPostings(sets.lazy.map { $0 })
  }

  /// The numbers of the sets that share a point with this one, ascending.
  package func meeting(_ set: PointSet) -> [Int] { postings.places(meeting: set) }

  /// Whether a set that shares a point with this one satisfies a condition; ends with the first.
  func contains(meeting set: PointSet, where holds: (Int) -> Bool) -> Bool {
    for number in postings.items(meeting: set) where holds(number) { return true }
    return false
  }
}
