import FlowAlgebra
import TestSupport
import Testing

struct PointSetTests {
  /// Points near both ends of the integers and around zero.
  private static let universe: [Int32] =
    Array(Int32.min...(.min + 3)) + Array(-6...6) + Array((Int32.max - 3)...(.max))

  private func randomSet(using random: inout SplitMix64) -> Set<Int32> {
    Set(Self.universe.filter { _ in random.oneIn(2) })
  }

  @Test(arguments: seeds)
  func lawsHoldPointByPoint(seed: Int) {
    var random = SplitMix64(seed: seed)
    let (a, b) = (randomSet(using: &random), randomSet(using: &random))
    let (setA, setB) = (PointSet(points: a), PointSet(points: b))

    #expect(Set(setA.points) == a)
    #expect(setA.count == a.count)
    #expect(setA.isEmpty == a.isEmpty)
    #expect(setA.first == a.min())
    #expect(Set(setA.union(setB).points) == a.union(b))
    #expect(Set(setA.intersection(setB).points) == a.intersection(b))
    #expect(Set(setA.subtracting(setB).points) == a.subtracting(b))
    #expect(setA.isSubset(of: setB) == a.isSubset(of: b))
    #expect(setA.intersection(setB).isSubset(of: setB))
    #expect(setA.isDisjoint(with: setB) == a.isDisjoint(with: b))
    #expect(PointSet.union(of: [setA, setB]) == setA.union(setB))
    #expect(Self.universe.allSatisfy { setA.contains($0) == a.contains($0) })
  }

  @Test(arguments: seeds)
  func equalSetsAreEqualValues(seed: Int) {
    var random = SplitMix64(seed: seed)
    let points = randomSet(using: &random)
    let whole = PointSet(points: points)
    let parts = points.shuffled(using: &random).map { PointSet($0) }
    let built = parts.reduce(PointSet()) { $0.union($1) }
    #expect(built == whole)
    #expect(built.hashValue == whole.hashValue)
    for (lower, upper) in zip(whole.intervals, whole.intervals.dropFirst()) {
      #expect(lower.upperBound + 1 < upper.lowerBound)
    }
  }

  @Test func daysAreHalfOpen() {
    #expect(PointSet.days(since: 3, until: 5) == PointSet(3...4))
    #expect(PointSet.days(since: 3) == PointSet(3...Int32.max))
    #expect(PointSet.days(until: 3) == PointSet(Int32.min...2))
    #expect(PointSet.days(since: 3, until: 3).isEmpty)
    #expect(PointSet.days().count == 1 << 32)
    #expect(PointSet.days(until: .min).isEmpty)
  }

  @Test func describesItself() {
    #expect(PointSet(points: [1, 2, 3, 7]).description == "{1...3, 7}")
  }
}
