import FlowAlgebra
import TestSupport
import Testing

struct WitnessTests {
  @Test(arguments: seeds)
  func showsTheFirstPointHoweverTheRegionIsCut(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let space = PlainSpace(using: &random)
    let plain = space.randomRegion(using: &random)
    let region = space.region(plain)
    let pieces = region.boxes.flatMap { box in
      box.subtracting(space.box(space.randomBox(using: &random)), in: space.space)
    }
    let rest = try region.subtracting(Region(pieces), in: space.space)

    let inside = space.points.filter { space.contains(plain, $0) }
    let witness = Witness(of: region, in: space.space)
    #expect(witness?.point == inside.min { $0.lexicographicallyPrecedes($1) })
    let recut = Witness(of: Region(pieces).union(rest), in: space.space)
    #expect(recut?.point == witness?.point)
    #expect(recut?.extents == witness?.extents)
  }

  @Test func showsTheWidestTermsOfEachDimension() throws {
    // 1 contact details, with 2 e-mail and 3 phone below it
    let taxonomy = Taxonomy(parents: [[], [Node(1)], [Node(1)]])
    let space = Space([.terms(taxonomy), .days])
    let contactButPhone = taxonomy.down(Node(1)).subtracting(taxonomy.down(Node(3)))
    let region = Region(
      Box([Dimension(0): contactButPhone, Dimension(1): .days(since: 10, until: 20)]))
    let witness = try #require(Witness(of: region, in: space))
    #expect(
      witness.extents == [
        .terms([CoveredTerm(node: Node(1), otherwise: true), CoveredTerm(node: Node(2))]),
        .days(.days(since: 10, until: 20)),
      ])
    #expect(taxonomy.node(ofPoint: witness.point[0]) == Node(2))
    #expect(witness.point[1] == 10)
    #expect(Witness(of: Region(), in: space) == nil)
  }
}
