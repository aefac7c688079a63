/// Which of many sets meet another, without looking at all of them: a segment tree over points.
package struct SetIndex: Sendable {
  private let leafCount: Int
  /// By tree node, where its entries begin in `numbers`; one more at the end.
  private let starts: [Int32]
  /// By tree node, the sets one of whose intervals is cut into this node.
  private let numbers: [Int32]
  /// Whether anything stands at a tree node or below it.
  private let isOccupied: [Bool]

  /// - Parameters:
  ///   - sets: Numbered in this order.
  ///   - whole: All points that a set may have; they are not negative.
  package init(_ sets: some Collection<PointSet>, in whole: PointSet) {
    let bound = Int(whole.intervals.last?.upperBound ?? 0) + 1
    var leafCount = 1
    while leafCount < bound { leafCount *= 2 }
    var isOccupied = Array(repeating: false, count: 2 * leafCount)
    var starts = Array(repeating: Int32(0), count: 2 * leafCount + 1)
    for set in sets {
      for interval in set.intervals {
        Self.visitCover(of: interval, leafCount) { node in
          starts[node + 1] += 1
          var above = node
          while above > 0, !isOccupied[above] {
            isOccupied[above] = true
            above /= 2
          }
        }
      }
    }
    for node in 0..<2 * leafCount { starts[node + 1] += starts[node] }
    var next = starts
    var numbers = Array(repeating: Int32(0), count: Int(starts[2 * leafCount]))
    for (number, set) in sets.enumerated() {
      for interval in set.intervals {
        Self.visitCover(of: interval, leafCount) { node in
          numbers[Int(next[node])] = Int32(clamping: number)
          next[node] += 1
        }
      }
    }
    self.leafCount = leafCount
    self.starts = starts
    self.numbers = numbers
    self.isOccupied = isOccupied
  }

  /// The numbers of the sets that share a point with this one, ascending.
  package func meeting(_ set: PointSet) -> [Int] {
    var found: [Int32] = []
    for interval in set.intervals {
      Self.visitCover(of: interval, leafCount) { node in
        var above = node / 2
        while above > 0 {
          found += numbers(at: above)
          above /= 2
        }
        collect(from: node, into: &found)
      }
    }
    found.sort()
    var places: [Int] = []
    places.reserveCapacity(found.count)
    for number in found where places.last != Int(number) { places.append(Int(number)) }
    return places
  }

  /// Whether a set that shares a point with this one satisfies a condition; ends with the first.
  func contains(meeting set: PointSet, where holds: (Int) -> Bool) -> Bool {
    set.intervals.contains { interval in
      var isFound = false
      Self.visitCover(of: interval, leafCount) { node in
        var above = node / 2
        while above > 0, !isFound {
          isFound = numbers(at: above).contains { holds(Int($0)) }
          above /= 2
        }
        isFound = isFound || contains(from: node, where: holds)
      }
      return isFound
    }
  }

  private func contains(from node: Int, where holds: (Int) -> Bool) -> Bool {
    guard isOccupied[node] else { return false }
    return numbers(at: node).contains { holds(Int($0)) }
      || (node < leafCount
        && (contains(from: 2 * node, where: holds) || contains(from: 2 * node + 1, where: holds)))
  }

  private func numbers(at node: Int) -> ArraySlice<Int32> {
    numbers[Int(starts[node])..<Int(starts[node + 1])]
  }

  /// Visits the fewest tree nodes that make up an interval.
  private static func visitCover(
    of interval: PointSet.Interval, _ leafCount: Int, _ visit: (Int) -> Void
  ) {
    var low = max(0, Int(interval.lowerBound)) + leafCount
    var high = min(leafCount - 1, Int(interval.upperBound)) + leafCount + 1
    while low < high {
      if low % 2 == 1 {
        visit(low)
        low += 1
      }
      if high % 2 == 1 {
        high -= 1
        visit(high)
      }
      low /= 2
      high /= 2
    }
  }

  private func collect(from node: Int, into found: inout [Int32]) {
    guard isOccupied[node] else { return }
    found += numbers(at: node)
    // Not deeper than the points have bits.
    if node < leafCount {
      collect(from: 2 * node, into: &found)
      collect(from: 2 * node + 1, into: &found)
    }
  }
}
