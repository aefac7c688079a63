/// A set of points: sorted, disjoint closed intervals that do not touch.
///
/// The form is canonical, so equal sets are equal values. A set of one interval, which most are,
/// lives inline and allocates nothing.
public struct PointSet: Hashable, Sendable {
  /// A closed stretch of points.
  public typealias Interval = ClosedRange<Int32>

  private enum Storage: Hashable, Sendable {
    case none
    case one(Interval)
    case many([Interval])
  }

  private let storage: Storage

  /// The empty set.
  public init() { storage = .none }

  /// One point.
  public init(_ point: Int32) { storage = .one(point...point) }

  /// One interval.
  public init(_ interval: Interval) { storage = .one(interval) }

  /// The union of intervals given in any order.
  public init(_ intervals: some Sequence<Interval>) {
    var builder = Builder()
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      builder.append(interval)
    }
    self = builder.finish()
  }

  /// The points, in any order and with repetitions.
  public init(points: some Sequence<Int32>) {
    self.init(points.lazy.map { $0...$0 })
  }

  /// The intervals in ascending order.
  public var intervals: Intervals { Intervals(set: self) }

  /// The points in ascending order.
  public var points: some Sequence<Int32> { intervals.lazy.flatMap { $0 } }

  /// Whether the set has no point.
  public var isEmpty: Bool {
    if case .none = storage { true } else { false }
  }

  /// The number of points, not of intervals.
  public var count: Int {
    intervals.reduce(0) { $0 + Int($1.upperBound) - Int($1.lowerBound) + 1 }
  }

  /// The lowest point.
  public var first: Int32? { span?.lowerBound }

  /// The lowest and the highest point.
  var span: Interval? {
    switch storage {
    case .none: nil
    case .one(let interval): interval
    case .many(let intervals): intervals[0].lowerBound...intervals[intervals.count - 1].upperBound
    }
  }

  /// Whether the set has every point between its lowest and its highest.
  var isOneInterval: Bool {
    if case .one = storage { true } else { false }
  }

  /// Whether the point is in the set.
  public func contains(_ point: Int32) -> Bool {
    contains(point...point)
  }

  /// Whether one of the set's own intervals holds all of another.
  func contains(_ interval: Interval) -> Bool {
    guard let candidate = firstInterval(endingAtOrAfter: interval.lowerBound) else { return false }
    return candidate.lowerBound <= interval.lowerBound
      && interval.upperBound <= candidate.upperBound
  }

  private func meets(_ interval: Interval) -> Bool {
    guard let candidate = firstInterval(endingAtOrAfter: interval.lowerBound) else { return false }
    return candidate.lowerBound <= interval.upperBound
  }

  /// Whether every point is in the other set.
  public func isSubset(of other: PointSet) -> Bool {
    if let (mine, theirs) = single(with: other) {
      return theirs.lowerBound <= mine.lowerBound && mine.upperBound <= theirs.upperBound
    }
    if case .one(let interval) = storage { return other.contains(interval) }
    return intervals.allSatisfy { other.contains($0) }
  }

  /// Whether the two share no point; builds nothing.
  public func isDisjoint(with other: PointSet) -> Bool {
    if let (mine, theirs) = single(with: other) {
      return mine.upperBound < theirs.lowerBound || theirs.upperBound < mine.lowerBound
    }
    let (short, long) = intervals.count <= other.intervals.count ? (self, other) : (other, self)
    return !short.intervals.contains { long.meets($0) }
  }

  /// The intervals of two sets that have one each.
  func single(with other: PointSet) -> (Interval, Interval)? {
    if case (.one(let mine), .one(let theirs)) = (storage, other.storage) {
      (mine, theirs)
    } else {
      nil
    }
  }

  private func firstInterval(endingAtOrAfter point: Int32) -> Interval? {
    switch storage {
    case .none:
      return nil
    case .one(let interval):
      return interval.upperBound < point ? nil : interval
    case .many(let intervals):
      var (low, high) = (0, intervals.count)
      while low < high {
        let middle = (low + high) / 2
        if intervals[middle].upperBound < point { low = middle + 1 } else { high = middle }
      }
      return low < intervals.count ? intervals[low] : nil
    }
  }
}

extension PointSet {
  /// The intervals of a set as a collection.
  public struct Intervals: RandomAccessCollection, Sendable {
    fileprivate let set: PointSet

    public var startIndex: Int { 0 }

    public var endIndex: Int { count }

    public var count: Int {
      switch set.storage {
      case .none: 0
      case .one: 1
      case .many(let intervals): intervals.count
      }
    }

    /// - Precondition: `position` is a valid index of the collection.
    public subscript(position: Int) -> Interval {
      switch set.storage {
      // No index of an empty collection is valid, so that only a caller's mistake comes here.
      case .none: preconditionFailure("an empty set has no intervals")
      case .one(let interval): interval
      case .many(let intervals): intervals[position]
      }
    }
  }

  /// Joins intervals that arrive in the order of their lower bounds.
  struct Builder {
    private var finished: [Interval] = []
    private var last: Interval?

    mutating func append(_ next: Interval) {
      guard let current = last else {
        last = next
        return
      }
      // Past the first test `next` cannot start at the lowest integer, so the subtraction is safe.
      if next.lowerBound <= current.upperBound || next.lowerBound - 1 == current.upperBound {
        last = current.lowerBound...max(current.upperBound, next.upperBound)
      } else {
        finished.append(current)
        last = next
      }
    }

    consuming func finish() -> PointSet {
      guard let last else { return PointSet() }
      if finished.isEmpty { return PointSet(last) }
      finished.append(last)
      return PointSet(storage: .many(finished))
    }
  }

  private init(storage: Storage) { self.storage = storage }
}

extension PointSet: CustomStringConvertible {
  public var description: String {
    let parts = intervals.map {
      $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)...\($0.upperBound)"
    }
    return "{\(parts.joined(separator: ", "))}"
  }
}
