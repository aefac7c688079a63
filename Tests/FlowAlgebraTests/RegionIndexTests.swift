import FlowAlgebra
import TestSupport
import Testing

/// What an index finds is what comparing with every region finds.
struct RegionIndexTests {
  @Test(arguments: seeds)
  func findsWhatComparingWithAllFinds(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let space = PlainSpace(using: &random)
    let regions = (0..<12).map { _ in space.region(space.randomRegion(using: &random)) }
    let index = RegionIndex(regions, in: space.space)
    for _ in 0..<6 {
      let asked = space.region(space.randomRegion(using: &random))
      #expect(
        index.meeting(asked) == regions.indices.filter { !regions[$0].isDisjoint(with: asked) })
      if asked.isEmpty { continue }
      let holding = try regions.indices.filter {
        try asked.isSubset(of: regions[$0], in: space.space)
      }
      #expect(try index.holding(asked) == holding)
    }
  }

  @Test func findsNothingInNothing() throws {
    let space = Space([.days])
    let index = RegionIndex([], in: space)
    #expect(index.meeting(Region(Box())) == [])
    #expect(try RegionIndex([Region()], in: space).holding(Region(Box())) == [])
  }

  /// Two thousand regions against ten thousand: each is compared with few.
  @Test(.timeLimit(.minutes(1)))
  func manyRegionsAreNotComparedWithAll() throws {
    let terms = 2_000
    let taxonomy = Taxonomy(parents: (0..<terms).map { $0 < 10 ? [.root] : [Node(Int32($0 / 10))] })
    let space = Space([.terms(taxonomy), .terms(taxonomy)])
    var random = SplitMix64(seed: 1)
    func region() -> Region {
      var box = Box()
      for dimension in space.dimensions {
        let node = Node(Int32(terms / 10 + random.below(terms * 9 / 10)))
        if !random.oneIn(1_000) { box[dimension] = taxonomy.down(node) }
      }
      return Region(box)
    }
    let index = RegionIndex((0..<10_000).map { _ in region() }, in: space)
    var found = 0
    for _ in 0..<2_000 { found += index.meeting(region()).count }
    #expect(found > 0)
  }
}
