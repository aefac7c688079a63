/// Which items reach which points of one dimension, counted before they are listed.
final class IntervalPostings: Sendable {
  fileprivate struct Posting {
    let interval: PointSet.Interval
    let item: Int32
  }

  /// Items that reach every point.
  fileprivate let open: [Int32]
  /// By lower bound.
  fileprivate let postings: [Posting]
  private let upperBounds: [Int32]
  /// The highest upper bounds of stretches of postings, the longest stretches first.
  fileprivate let highest: [Stretches]

  fileprivate struct Stretches {
    let length: Int
    let upperBounds: [Int32]
  }

  fileprivate static let stretch = 16

  /// - Parameter sets: What each item reaches; nil is everything.
  init(_ sets: some Sequence<PointSet?>) {
    var open: [Int32] = []
    var postings: [Posting] = []
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
    self.open = open
    self.postings = postings
    let bounds = postings.map(\.interval.upperBound)
    upperBounds = bounds.sorted()
    highest = Self.stretches(of: bounds)
  }

  private static func stretches(of bounds: [Int32]) -> [Stretches] {
    var stretches: [Stretches] = []
    var (bounds, length) = (bounds, stretch)
    while bounds.count > 1 {
      bounds = stride(from: 0, to: bounds.count, by: stretch).map { first in
        bounds[first..<min(first + stretch, bounds.count)].max() ?? .min
      }
      stretches.insert(Stretches(length: length, upperBounds: bounds), at: 0)
      length *= stretch
    }
    return stretches
  }

  /// How many items are listed at most.
  func count(meeting set: PointSet) -> Int {
    set.intervals.reduce(open.count) { count, interval in
      let ended = upperBounds.partitionIndex { $0 < interval.lowerBound }
      return count + begun(by: interval.upperBound) - ended
    }
  }

  fileprivate func begun(by point: Int32) -> Int {
    postings.partitionIndex { $0.interval.lowerBound <= point }
  }

  /// The items that reach a point of the set, in any order, some of them more than once.
  func items(meeting set: PointSet) -> Meeting { Meeting(self, set) }

  /// The items that reach a point of the set, ascending, each once.
  func places(meeting set: PointSet) -> [Int] {
    items(meeting: set).sorted().withoutRepetitions
  }

  /// One item after the other, so that whoever has seen enough can stop.
  struct Meeting: Sequence, IteratorProtocol {
    private let all: IntervalPostings
    private let intervals: PointSet.Intervals
    private var openItem = 0
    /// The place of the next interval, behind the one that is looked for.
    private var nextInterval = 0
    private var lower = Int32.min
    private var postings: Range<Int> = 0..<0

    fileprivate init(_ all: IntervalPostings, _ set: PointSet) {
      self.all = all
      intervals = set.intervals
      if set.isEmpty { openItem = all.open.count }
    }

    mutating func next() -> Int? {
      if openItem < all.open.count {
        defer { openItem += 1 }
        return Int(all.open[openItem])
      }
      while true {
        while let place = postings.first {
          let passed = stretch(from: place)
          postings = postings.dropFirst(passed ?? 1)
          if passed != nil { continue }
          let posting = all.postings[place]
          if posting.interval.upperBound >= lower { return Int(posting.item) }
        }
        guard nextInterval < intervals.count else { return nil }
        let interval = intervals[nextInterval]
        nextInterval += 1
        lower = interval.lowerBound
        postings = 0..<all.begun(by: interval.upperBound)
      }
    }

    /// The length of the longest stretch from here on of which every posting ends too early.
    private func stretch(from place: Int) -> Int? {
      if place % IntervalPostings.stretch != 0 { return nil }
      return all.highest.first {
        place % $0.length == 0 && $0.upperBounds[place / $0.length] < lower
      }?.length
    }
  }
}

extension [Int] {
  /// The elements of a sorted list, each once.
  var withoutRepetitions: [Int] {
    var unique: [Int] = []
    unique.reserveCapacity(count)
    for element in self where unique.last != element { unique.append(element) }
    return unique
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
