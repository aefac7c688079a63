/// Which items reach which points of one dimension, counted before they are listed.
struct IntervalPostings: Sendable {
  private struct Posting {
    let interval: PointSet.Interval
    let item: Int32
  }

  /// Items that reach every point.
  private var open: [Int32] = []
  /// By lower bound.
  private var postings: [Posting] = []
  private var upperBounds: [Int32] = []
  /// For the middle of each stretch of a binary search, the highest upper bound in the stretch.
  private var highest: [Int32] = []

  /// - Parameter sets: What each item reaches; nil is everything.
  init(_ sets: some Sequence<PointSet?>) {
    for (index, set) in sets.enumerated() {
      let item = Int32(clamping: index)
      guard let set else {
        open.append(item)
        continue
      }
      for interval in set.intervals { postings.append(Posting(interval: interval, item: item)) }
    }
    postings.sort {
      ($0.interval.lowerBound, $0.item) < ($1.interval.lowerBound, $1.item)
    }
    upperBounds = postings.map(\.interval.upperBound).sorted()
    highest = Array(repeating: .min, count: postings.count)
    _ = fill(0..<postings.count)
  }

  private mutating func fill(_ range: Range<Int>) -> Int32 {
    if range.isEmpty { return .min }
    let middle = (range.lowerBound + range.upperBound) / 2
    let bound = max(
      postings[middle].interval.upperBound, fill(range.lowerBound..<middle),
      fill(middle + 1..<range.upperBound))
    highest[middle] = bound
    return bound
  }

  /// How many items are listed at most.
  func count(meeting set: PointSet) -> Int {
    set.intervals.reduce(open.count) { count, interval in
      let begun = postings.partitionIndex { $0.interval.lowerBound <= interval.upperBound }
      let ended = upperBounds.partitionIndex { $0 < interval.lowerBound }
      return count + begun - ended
    }
  }

  /// The items that reach a point of the set, in any order, some of them more than once.
  func items(meeting set: PointSet) -> [Int32] {
    var items = open
    for interval in set.intervals { list(interval, in: 0..<postings.count, to: &items) }
    return items
  }

  /// The items that reach a point of the set, ascending, each once.
  func places(meeting set: PointSet) -> [Int] {
    var places: [Int] = []
    for item in items(meeting: set).sorted() where places.last != Int(item) {
      places.append(Int(item))
    }
    return places
  }

  /// Whether an item that reaches a point of the set satisfies a condition; ends with the first.
  func contains(meeting set: PointSet, where holds: (Int) -> Bool) -> Bool {
    if set.isEmpty { return false }
    return open.contains { holds(Int($0)) }
      || set.intervals.contains { contains($0, in: 0..<postings.count, where: holds) }
  }

  private func contains(
    _ interval: PointSet.Interval, in range: Range<Int>, where holds: (Int) -> Bool
  ) -> Bool {
    if range.isEmpty { return false }
    let middle = (range.lowerBound + range.upperBound) / 2
    if highest[middle] < interval.lowerBound { return false }
    if contains(interval, in: range.lowerBound..<middle, where: holds) { return true }
    let posting = postings[middle]
    if posting.interval.lowerBound > interval.upperBound { return false }
    if posting.interval.upperBound >= interval.lowerBound, holds(Int(posting.item)) { return true }
    return contains(interval, in: middle + 1..<range.upperBound, where: holds)
  }

  private func list(_ interval: PointSet.Interval, in range: Range<Int>, to items: inout [Int32]) {
    if range.isEmpty { return }
    let middle = (range.lowerBound + range.upperBound) / 2
    if highest[middle] < interval.lowerBound { return }
    list(interval, in: range.lowerBound..<middle, to: &items)
    let posting = postings[middle]
    if posting.interval.lowerBound > interval.upperBound { return }
    if posting.interval.upperBound >= interval.lowerBound { items.append(posting.item) }
    list(interval, in: middle + 1..<range.upperBound, to: &items)
  }
}

extension Array {
  /// The number of leading elements that satisfy a condition which no later one does.
  fileprivate func partitionIndex(where isLeading: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isLeading(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
