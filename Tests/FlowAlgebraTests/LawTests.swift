import FlowAlgebra
import TestSupport
import Testing

/// The laws of the semantics that hold of the algebra alone.
struct LawTests {
  private func words(_ policy: Policy, in space: PlainSpace) throws -> [Word?] {
    try policy.answer(to: Box(), in: space.space).words(at: space.points)
  }

  @Test(arguments: seeds)
  func orderAndDuplicatesChangeNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let space = PlainSpace(using: &random)
    var policy = PlainPolicy.random(in: space, using: &random).policy(in: space)
    let before = try words(policy, in: space)

    policy.positives += policy.positives.shuffled(using: &random).prefix(2)
    policy.negatives += policy.negatives.shuffled(using: &random).prefix(2)
    policy.closures += policy.closures
    policy.positives.shuffle(using: &random)
    policy.negatives.shuffle(using: &random)
    for index in policy.positives.indices {
      let boxes = policy.positives[index].region.boxes
      policy.positives[index].region = Region((boxes + boxes).shuffled(using: &random))
    }
    #expect(try words(policy, in: space) == before)
  }

  @Test(arguments: seeds)
  func addingAPositiveNeverTurnsAYesIntoLess(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let space = PlainSpace(using: &random)
    var plain = PlainPolicy.random(in: space, using: &random)
    let before = try words(plain.policy(in: space), in: space)
    plain.positives.append(
      PlainPolicy.randomPositive(promises: plain.negatives.count, in: space, using: &random))
    let after = try words(plain.policy(in: space), in: space)
    #expect(
      zip(before, after).allSatisfy { old, new in old != .yes || new == .yes || new == .both })
  }

  @Test(arguments: seeds)
  func addingAPromiseThatDoesNotYieldKeepsEveryNo(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let space = PlainSpace(using: &random)
    var plain = PlainPolicy.random(in: space, using: &random)
    let before = try words(plain.policy(in: space), in: space)
    var promise = PlainPolicy.randomNegative(in: space, using: &random)
    if promise.precedence == .yields { promise.precedence = .none }
    plain.negatives.append(promise)
    let after = try words(plain.policy(in: space), in: space)
    #expect(zip(before, after).allSatisfy { old, new in old != .no || new == .no })
  }

  /// Answers by node, of statements that each write a few terms, over one vocabulary.
  private func words(
    _ taxonomy: Taxonomy, shared: [Int], promised: [Int], nodes: Range<Int>
  ) throws -> [Word?] {
    let data = Dimension(0)
    let space = Space([.terms(taxonomy)])
    func region(_ node: Int) -> Region {
      Region(Box([data: taxonomy.down(Node(plain: node))]))
    }
    let policy = Policy(
      positives: shared.map { Positive(statement: $0, region: region($0)) },
      negatives: promised.map {
        Negative(statement: $0, region: region($0), precedence: $0 % 2 == 0 ? .none : .prevails)
      })
    // None is abstract, so each has a point.
    let points = nodes.compactMap { taxonomy.point(of: Node(plain: $0)) }
    return try policy.answer(to: Box(), in: space).words(at: points.map { [$0] })
  }

  @Test(arguments: seeds)
  func aFreshNarrowerTermOrAnImpliedEdgeChangesNoOldAnswer(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let whole = PlainTerms.random(limit: 8, using: &random)
    let old = PlainTerms(
      termCount: whole.termCount, parents: whole.parents, abstract: [], bounding: [])
    let nodes = old.nodes
    let shared = nodes.filter { _ in random.oneIn(3) }
    let promised = nodes.filter { _ in random.oneIn(4) }
    let before = try words(old.taxonomy(), shared: shared, promised: promised, nodes: nodes)

    let fresh = PlainTerms(
      termCount: old.termCount + 1,
      parents: old.parents + [[random.below(old.termCount + 1)]],
      abstract: [],
      bounding: [])
    #expect(
      try words(fresh.taxonomy(), shared: shared, promised: promised, nodes: nodes) == before)

    let implied = nodes.dropFirst().map { ($0, 0) }
    #expect(
      try words(
        old.taxonomy(adding: implied), shared: shared, promised: promised, nodes: nodes) == before)
  }
}
