import FlowAlgebra
import TestSupport

/// A vocabulary as plain lists, searched depth first: what ``Taxonomy`` is checked against.
struct PlainTerms {
  let termCount: Int
  /// By node; the root has none.
  let parents: [[Int]]
  let abstract: Set<Int>
  /// Bounding nodes in ascending order; their gaps follow the terms.
  let bounding: [Int]

  /// A random vocabulary of up to `limit` terms whose numbers do not follow their order.
  static func random(limit: Int, using random: inout SplitMix64) -> PlainTerms {
    let count = random.below(limit + 1)
    let order = Array(1..<(count + 1)).shuffled(using: &random)
    var parents: [[Int]] = Array(repeating: [], count: count + 1)
    for (rank, term) in order.enumerated() {
      let wider = [0] + order.prefix(rank)
      let picked = (0..<(1 + random.below(3))).map { _ in wider[random.below(wider.count)] }
      parents[term] = Array(Set(picked)).sorted()
    }
    let nodes = Array(0..<(count + 1))
    return PlainTerms(
      termCount: count,
      parents: parents,
      abstract: Set(nodes.filter { _ in random.oneIn(4) }),
      bounding: nodes.filter { _ in random.oneIn(4) })
  }

  var nodes: Range<Int> { 0..<(termCount + 1 + bounding.count) }

  func parents(of node: Int) -> [Int] {
    node <= termCount ? parents[node] : [bounding[node - termCount - 1]]
  }

  func isWithin(_ node: Int, _ other: Int) -> Bool {
    node == other || parents(of: node).contains { isWithin($0, other) }
  }

  func hasPoint(_ node: Int) -> Bool {
    !abstract.contains(node) || (node == 0 && nodes.allSatisfy(abstract.contains))
  }

  /// The nodes with a point at or below a node.
  func below(_ node: Int) -> Set<Int> {
    Set(nodes.filter { hasPoint($0) && isWithin($0, node) })
  }

  /// - Parameter implied: Further edges, as pairs of a term and its parent.
  func taxonomy(adding implied: [(Int, Int)] = []) -> Taxonomy {
    let lists = parents.enumerated().dropFirst().map { term, declared in
      (declared + implied.filter { $0.0 == term }.map(\.1)).map(Node.init(plain:))
    }
    return Taxonomy(
      parents: lists,
      abstract: Set(abstract.map(Node.init(plain:))),
      bounding: Set(bounding.map(Node.init(plain:))))
  }
}

extension Node {
  init(plain index: Int) { self.init(Int32(index)) }

  var plain: Int { Int(rawValue) }
}

extension Taxonomy {
  func plainNodes(in set: PointSet) -> Set<Int> { Set(nodes(in: set).map(\.plain)) }
}
