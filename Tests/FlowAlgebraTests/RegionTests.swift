import FlowAlgebra
import TestSupport
import Testing

struct RegionTests {
  @Test(arguments: seeds)
  func boxesAgreePointByPoint(seed: Int) {
    var random = SplitMix64(seed: seed)
    let plain = PlainSpace(using: &random)
    let (a, b) = (plain.randomBox(using: &random), plain.randomBox(using: &random))
    let (boxA, boxB) = (plain.box(a), plain.box(b))
    let inA = Set(plain.points.filter { plain.contains(a, $0) })
    let inB = Set(plain.points.filter { plain.contains(b, $0) })

    #expect(plain.points.allSatisfy { boxA.contains($0) == inA.contains($0) })
    #expect(boxA.isEmpty == inA.isEmpty)
    #expect(boxA.isDisjoint(with: boxB) == inA.isDisjoint(with: inB))
    #expect(boxA.isSubset(of: boxB, in: plain.space) == inA.isSubset(of: inB))
    let common = boxA.intersection(boxB)
    #expect(plain.points.filter { common.contains($0) }.count == inA.intersection(inB).count)

    let pieces = boxA.subtracting(boxB, in: plain.space)
    #expect(pieces.count <= plain.dimensions.count)
    #expect(
      plain.points.allSatisfy { point in
        let holding = pieces.filter { $0.contains(point) }.count
        return holding == (inA.contains(point) && !inB.contains(point) ? 1 : 0)
      })
  }

  @Test(arguments: seeds)
  func regionsAgreePointByPoint(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let plain = PlainSpace(using: &random)
    let (a, b) = (plain.randomRegion(using: &random), plain.randomRegion(using: &random))
    let box = plain.randomBox(using: &random)
    let (regionA, regionB) = (plain.region(a), plain.region(b))
    let inA = Set(plain.points.filter { plain.contains(a, $0) })
    let inB = Set(plain.points.filter { plain.contains(b, $0) })

    #expect(plain.matches(regionA) { inA.contains($0) })
    #expect(regionA.isEmpty == inA.isEmpty)
    #expect(plain.matches(regionA.union(regionB)) { inA.contains($0) || inB.contains($0) })
    #expect(
      plain.matches(try regionA.intersection(regionB)) { inA.contains($0) && inB.contains($0) })
    #expect(
      plain.matches(regionA.intersection(plain.box(box))) {
        inA.contains($0) && plain.contains(box, $0)
      })
    #expect(
      plain.matches(try regionA.subtracting(regionB, in: plain.space)) {
        inA.contains($0) && !inB.contains($0)
      })
    #expect(regionA.isDisjoint(with: regionB) == inA.isDisjoint(with: inB))
    #expect(try regionA.isSubset(of: regionB, in: plain.space) == inA.isSubset(of: inB))
    for dimension in plain.dimensions {
      let projection = regionA.projection(on: dimension, in: plain.space)
      let coordinates = Set(inA.map { $0[dimension.index] })
      #expect(
        Set(plain.coordinates[dimension.index].filter { projection.contains($0) }) == coordinates)
    }
  }

  @Test func simplifyingDropsAndMerges() {
    let (data, recipient) = (Dimension(0), Dimension(1))
    func box(_ data_: ClosedRange<Int32>, _ recipient_: ClosedRange<Int32>) -> Box {
      Box([data: PointSet(data_), recipient: PointSet(recipient_)])
    }
    #expect(Region([box(1...2, 1...1), box(3...4, 1...1)]).boxes == [box(1...4, 1...1)])
    #expect(Region([box(1...2, 1...1), box(1...4, 1...3)]).boxes == [box(1...4, 1...3)])
    #expect(Region([Box(), Box()]).boxes == [Box()])
    #expect(Region([box(1...2, 1...1), Box(), Box([data: PointSet()])]).boxes == [Box()])
  }

  @Test func beyondTheLimitIsUndecided() throws {
    // Each box leaves two pieces of whatever there is: 2^14 of the whole, past the limit.
    let space = Space(Array(repeating: .days, count: 28))
    let today = PointSet.days(since: 0, until: 1)
    let boxes = (0..<14).map { index in
      Box([Dimension(2 * index): today, Dimension(2 * index + 1): today])
    }
    let whole = Region(Box())
    let rest = try whole.subtracting(Region(boxes.prefix(4)), in: space)
    #expect(!rest.isEmpty)
    #expect(throws: Undecided.self) { try whole.subtracting(Region(boxes), in: space) }
    // One uncovered point is found at once, however many there are.
    #expect(try !whole.isSubset(of: Region(boxes), in: space))
  }
}
