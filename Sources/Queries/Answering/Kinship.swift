import FlowAlgebra

/// What has something broader in common with what is asked, in each dimension of a question.
struct Kinships {
  private let inquiry: Inquiry
  private var known: [Dimension: Kinship] = [:]

  init(_ inquiry: Inquiry) { self.inquiry = inquiry }

  /// What is related to what the question names in a dimension.
  mutating func callAsFunction(_ dimension: Dimension) -> Kinship {
    if let kinship = known[dimension] { return kinship }
    let kinship = Kinship(
      of: inquiry.question.asked[dimension] ?? [],
      in: inquiry.model.space.taxonomy(of: dimension))
    known[dimension] = kinship
    return kinship
  }
}

/// What has something broader in common with some nodes.
struct Kinship {
  private let taxonomy: Taxonomy?
  /// The nodes and all that is broader, but for the root.
  private let above: Set<Node>

  /// The points of all that lies below what is above.
  let points: PointSet

  init(of nodes: [Node], in taxonomy: Taxonomy?) {
    self.taxonomy = taxonomy
    guard let taxonomy else {
      above = []
      points = PointSet()
      return
    }
    let above = taxonomy.broader(nodes) { _ in false }.seen
    self.above = above
    let highest = above.filter { taxonomy.parents(of: $0).allSatisfy { $0 == .root } }
    points = PointSet.union(of: highest.lazy.map(taxonomy.down))
  }

  func contains(_ node: Node) -> Bool {
    taxonomy?.broader([node], until: above.contains).isEnded ?? false
  }
}

extension Taxonomy {
  /// The nodes and what is broader, the root apart, up to one for which something holds.
  fileprivate func broader(
    _ nodes: [Node], until isEnd: (Node) -> Bool
  ) -> (seen: Set<Node>, isEnded: Bool) {
    var seen: Set<Node> = []
    var pending = nodes
    while let current = pending.popLast() {
      guard current != .root, seen.insert(current).inserted else { continue }
      if isEnd(current) { return (seen, true) }
      pending += parents(of: current)
    }
    return (seen, false)
  }
}
