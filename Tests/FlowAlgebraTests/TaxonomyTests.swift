import FlowAlgebra
import TestSupport
import Testing

struct TaxonomyTests {
  @Test(arguments: seeds)
  func agreesWithSearch(seed: Int) {
    var random = SplitMix64(seed: seed)
    let plain = PlainTerms.random(limit: 8, using: &random)
    let taxonomy = plain.taxonomy()
    #expect(taxonomy.nodeCount == plain.nodes.count)

    for node in taxonomy.nodes {
      #expect((taxonomy.point(of: node) != nil) == plain.hasPoint(node.plain))
      #expect(taxonomy.point(of: node).map { taxonomy.node(ofPoint: $0) == node } ?? true)
      #expect(taxonomy.plainNodes(in: taxonomy.down(node)) == plain.below(node.plain))
      #expect(taxonomy.isGap(node) == (node.plain > plain.termCount))
      #expect(
        taxonomy.nodes.allSatisfy { other in
          taxonomy.isWithin(node, other) == plain.isWithin(node.plain, other.plain)
            && taxonomy.overlaps(node, other)
              == !plain.below(node.plain).isDisjoint(with: plain.below(other.plain))
        })
    }
  }

  @Test(arguments: seeds)
  func pathsAreShortestChains(seed: Int) {
    var random = SplitMix64(seed: seed)
    let plain = PlainTerms.random(limit: 8, using: &random)
    let taxonomy = plain.taxonomy()

    func distance(_ node: Int, _ other: Int) -> Int? {
      if node == other { return 0 }
      return plain.parents(of: node).compactMap { distance($0, other) }.min().map { $0 + 1 }
    }
    for node in taxonomy.nodes {
      for other in taxonomy.nodes {
        let path = taxonomy.path(from: node, upTo: other)
        #expect(path.count == distance(node.plain, other.plain).map { $0 + 1 } ?? 0)
        if path.isEmpty { continue }
        #expect(path.first == node)
        #expect(path.last == other)
        #expect(
          zip(path, path.dropFirst()).allSatisfy { narrow, wide in
            plain.parents(of: narrow.plain).contains(wide.plain)
          })
      }
    }
  }

  @Test(arguments: seeds)
  func widestTermsAreTheSetAndNoneIsWider(seed: Int) {
    var random = SplitMix64(seed: seed)
    let plain = PlainTerms.random(limit: 8, using: &random)
    let taxonomy = plain.taxonomy()
    var covered = Set(plain.nodes.filter { plain.hasPoint($0) && random.oneIn(2) })
    for node in plain.nodes where random.oneIn(5) { covered.formUnion(plain.below(node)) }

    let points = covered.compactMap { taxonomy.point(of: Node(plain: $0)) }
    let terms = taxonomy.widestTerms(of: PointSet(points: points))

    func isCovered(_ node: Int) -> Bool {
      !plain.below(node).isEmpty && plain.below(node).isSubset(of: covered)
    }
    let widest = plain.nodes.filter { node in
      isCovered(node)
        && !plain.nodes.contains { $0 != node && plain.isWithin(node, $0) && isCovered($0) }
    }
    let remaining = covered.filter { !isCovered($0) }
    #expect(terms.filter { !$0.otherwise }.map(\.node.plain) == widest)
    #expect(Set(terms.filter(\.otherwise).map(\.node.plain)) == remaining)
    #expect(terms == terms.sorted())
    let union = widest.reduce(into: remaining) { $0.formUnion(plain.below($1)) }
    #expect(union == covered)
  }

  @Test(arguments: seeds)
  func impliedEdgesChangeNothing(seed: Int) {
    var random = SplitMix64(seed: seed)
    let plain = PlainTerms.random(limit: 8, using: &random)
    let implied = (1..<(plain.termCount + 1)).flatMap { term in
      (0..<(plain.termCount + 1))
        .filter { $0 != term && plain.isWithin(term, $0) }.map { (term, $0) }
    }
    let (bare, full) = (plain.taxonomy(), plain.taxonomy(adding: implied))
    for node in bare.nodes {
      #expect(bare.point(of: node) == full.point(of: node))
      #expect(bare.down(node) == full.down(node))
    }
  }

  @Test func anIntervalMayStartInASubtreeAndEndOutside() {
    // 4 lies below the abstract 1, and 5 below it and, in the tree, below 3 and 2.
    let nodes = (0...5).map { Node(plain: $0) }
    let taxonomy = Taxonomy(
      parents: [[], [], [nodes[2]], [nodes[1]], [nodes[3], nodes[4]]], abstract: [nodes[1]])
    #expect(taxonomy.down(nodes[4]).intervals.count == 1)
    #expect(taxonomy.nodes(in: taxonomy.down(nodes[1])) == [nodes[4], nodes[5]])
  }

  @Test func cyclesAndWildParentsAreTolerated() {
    let nodes = (0...9).map { Node(plain: $0) }
    let taxonomy = Taxonomy(
      parents: [[nodes[2]], [nodes[3]], [nodes[1]], [nodes[4]], [nodes[9], Node(-1), nodes[1]]],
      bounding: [nodes[9], nodes[1]])
    #expect(taxonomy.nodeCount == 7)
    #expect(taxonomy.nodes.allSatisfy { taxonomy.isWithin($0, .root) })
    #expect(taxonomy.isWithin(nodes[1], nodes[3]))
    #expect(!taxonomy.isWithin(nodes[3], nodes[1]))
    #expect(taxonomy.isWithin(nodes[5], nodes[1]))
    #expect(taxonomy.node(ofPoint: -1) == nil)
    #expect(taxonomy.node(ofPoint: 7) == nil)
  }

  @Test func aGapIsANarrowerTermWithoutName() throws {
    // 1 vendors, with 2 hosting below it
    let (vendors, hosting) = (Node(1), Node(2))
    let taxonomy = Taxonomy(parents: [[], [vendors]], bounding: [vendors])
    let gap = try #require(taxonomy.gap(under: vendors))
    #expect(taxonomy.isWithin(gap, vendors))
    #expect(!taxonomy.overlaps(gap, hosting))
    #expect(taxonomy.children(of: vendors) == [hosting, gap])
    #expect(taxonomy.gap(under: hosting) == nil)

    #expect(taxonomy.widestTerms(of: taxonomy.down(vendors)) == [CoveredTerm(node: vendors)])
    let named = taxonomy.down(vendors).subtracting(taxonomy.down(gap))
    #expect(
      taxonomy.widestTerms(of: named) == [
        CoveredTerm(node: vendors, otherwise: true), CoveredTerm(node: hosting),
      ])
    #expect(taxonomy.widestTerms(of: taxonomy.down(gap)) == [CoveredTerm(node: gap)])
  }

  @Test func anAbstractRootLeavesOnlyItsTerms() {
    let taxonomy = Taxonomy(parents: [[], [], [], []], abstract: [.root])
    #expect(taxonomy.whole.count == 4)
    #expect(taxonomy.point(of: .root) == nil)
    #expect(!Taxonomy(parents: [], abstract: [.root]).whole.isEmpty)
  }

  @Test func towersOfAbstractTermsAreClimbedOnce() {
    // Each floor of two lies within both of the floor below: 2^60 ways down.
    let floors = 60
    let parents = (0..<(2 * floors)).map { index -> [Node] in
      let floor = index / 2
      return floor == 0 ? [] : [Node(plain: 2 * floor - 1), Node(plain: 2 * floor)]
    }
    let taxonomy = Taxonomy(
      parents: parents, abstract: Set((1...(2 * floors)).map(Node.init(plain:))))
    #expect(!taxonomy.isWithin(Node(plain: 2 * floors), Node(plain: 2 * floors - 1)))
    #expect(taxonomy.isWithin(Node(plain: 2 * floors), Node(plain: 1)))
    #expect(taxonomy.path(from: Node(plain: 2 * floors), upTo: .root).count == floors + 1)
  }

  @Test func aTreeOfAHundredThousandTermsIsOneIntervalANode() {
    var random = SplitMix64(seed: 1)
    let size = 100_000
    let taxonomy = Taxonomy(
      parents: (0..<size).map { [Node(plain: random.below($0 + 1))] })
    #expect(taxonomy.nodes.allSatisfy { taxonomy.down($0).intervals.count == 1 })
  }

  @Test func aLongChainNeedsNoDeepStack() {
    let size = 20_000
    // The last term is the widest.
    let taxonomy = Taxonomy(parents: (1...size).map { $0 < size ? [Node(plain: $0 + 1)] : [] })
    #expect(taxonomy.down(Node(plain: size)).count == size)
    #expect(taxonomy.isWithin(Node(plain: 1), Node(plain: size)))
  }
}
