import FlowAlgebra

/// The terms of a dimension that statements tell apart, each with those that they do not.
struct MatrixLines {
  struct Line {
    let node: Node
    let depth: Int
    var narrower: [Node] = []
  }

  private let taxonomy: Taxonomy
  private let ids: [String]
  private let said: [PointSet]
  private let index: SetIndex
  private let asked: PointSet
  private let named: Set<Node>

  /// - Parameter inquiry: What the statements answer is all that they tell apart.
  init?(_ dimension: Dimension, of inquiry: Inquiry) {
    let space = inquiry.model.space
    guard let taxonomy = space.taxonomy(of: dimension),
      let vocabulary = space.vocabulary(of: dimension)
    else { return nil }
    self.taxonomy = taxonomy
    ids = vocabulary.ids
    asked = inquiry.asked(dimension)
    named = Set(inquiry.question.asked[dimension] ?? []).subtracting([.root])
    let regions = inquiry.located.affirmations.map(\.region) + [inquiry.located.both]
    let whole = space.space.whole(dimension)
    said = Array(Set(regions.flatMap { $0.boxes.map { $0[dimension] ?? whole } }))
    index = SetIndex(said)
  }

  /// Broader terms before narrower ones, side by side by id.
  var lines: [Line] {
    var shown: Set<Node> = []
    var folded: [Node: [Node]] = [:]
    var lead: [Node: Node] = [:]
    for node in candidates {
      let above = leads(of: node, among: shown)
      if !named.contains(node), let same = above.first(where: { isSame(node, as: $0) }) {
        folded[same, default: []].append(node)
      } else {
        shown.insert(node)
        lead[node] = above.first
      }
    }
    let below = Dictionary(grouping: shown) { lead[$0] ?? .root }
    var lines: [Line] = []
    var pending = sorted(below[.root] ?? []).map { ($0, 0) }
    while let (node, depth) = pending.popLast() {
      lines.append(Line(node: node, depth: depth, narrower: folded[node] ?? []))
      pending += sorted(below[node] ?? []).map { ($0, depth + 1) }
    }
    return lines
  }

  /// From last to first, as a stack wants them.
  private func sorted(_ nodes: [Node]) -> [Node] { nodes.sorted { id($0) > id($1) } }

  func id(_ node: Node) -> String { ids[Int(node.rawValue) - 1] }

  /// The declared terms of which something is said, apart from what is narrower and has a name;
  /// broader ones first.
  private var candidates: [Node] {
    let all = PointSet.union(of: said)
    func isSaid(_ node: Node) -> Bool {
      [node, taxonomy.gap(under: node)].contains { node in
        node.flatMap(taxonomy.point).map(all.contains) ?? false
      }
    }
    let nodes = taxonomy.nodes.filter { node in
      taxonomy.isTerm(node) && (named.contains(node) || isSaid(node))
    }
    // What is broader has more points, or none of its own.
    func order(_ node: Node) -> (Int, Int, String) {
      (-taxonomy.down(node).count, taxonomy.point(of: node) == nil ? 0 : 1, id(node))
    }
    return nodes.sorted { order($0) < order($1) }
  }

  /// The nearest broader terms that have a line, by id.
  private func leads(of node: Node, among shown: Set<Node>) -> [Node] {
    var leads: Set<Node> = []
    var seen: Set<Node> = []
    var pending = Array(taxonomy.parents(of: node))
    while let current = pending.popLast() {
      guard current != .root, seen.insert(current).inserted else { continue }
      if shown.contains(current) {
        leads.insert(current)
      } else {
        pending += taxonomy.parents(of: current)
      }
    }
    return leads.sorted { id($0) < id($1) }
  }

  /// Whether all that is said of a term is said of all of a broader one.
  private func isSame(_ node: Node, as broader: Node) -> Bool {
    let whole = taxonomy.down(broader).intersection(asked)
    return index.meeting(taxonomy.down(node)).allSatisfy { whole.isSubset(of: said[$0]) }
  }
}
