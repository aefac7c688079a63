/// Which of many sets meet another, without looking at all of them: a segment tree over points.
package struct SetIndex: Sendable {
  private let leafCount: Int
  /// By tree node, the sets one of whose intervals is cut into this node.
  private var places: [[Int]]
  /// Whether anything stands at a tree node or below it.
  private var isOccupied: [Bool]

  /// - Parameters:
  ///   - sets: Numbered in this order.
  ///   - whole: All points that a set may have; they are not negative.
  package init(_ sets: some Collection<PointSet>, in whole: PointSet) {
    let bound = Int(whole.intervals.last?.upperBound ?? 0) + 1
    var leafCount = 1
    while leafCount < bound { leafCount *= 2 }
    self.leafCount = leafCount
    places = Array(repeating: [], count: 2 * leafCount)
    isOccupied = Array(repeating: false, count: 2 * leafCount)
    for (number, set) in sets.enumerated() { insert(number, set) }
  }

  /// The numbers of the sets that share a point with this one, ascending.
  package func meeting(_ set: PointSet) -> [Int] {
    var found: Set<Int> = []
    for interval in set.intervals {
      for node in cover(of: interval) {
        var above = node / 2
        while above > 0 {
          found.formUnion(places[above])
          above /= 2
        }
        collect(from: node, into: &found)
      }
    }
    return found.sorted()
  }

  private mutating func insert(_ number: Int, _ set: PointSet) {
    for interval in set.intervals {
      for node in cover(of: interval) {
        places[node].append(number)
        var above = node
        while above > 0, !isOccupied[above] {
          isOccupied[above] = true
          above /= 2
        }
      }
    }
  }

  /// The fewest tree nodes that make up an interval.
  private func cover(of interval: PointSet.Interval) -> [Int] {
    var nodes: [Int] = []
    var low = max(0, Int(interval.lowerBound)) + leafCount
    var high = min(leafCount - 1, Int(interval.upperBound)) + leafCount + 1
    while low < high {
      if low % 2 == 1 {
        nodes.append(low)
        low += 1
      }
      if high % 2 == 1 {
        high -= 1
        nodes.append(high)
      }
      low /= 2
      high /= 2
    }
    return nodes
  }

  private func collect(from start: Int, into found: inout Set<Int>) {
    var pending = [start]
    while let node = pending.popLast() {
      guard isOccupied[node] else { continue }
      found.formUnion(places[node])
      if node < leafCount { pending += [2 * node, 2 * node + 1] }
    }
  }
}
