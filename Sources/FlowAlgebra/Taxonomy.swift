/// A vocabulary: a finite rooted graph without cycles in which a term may have several parents.
///
/// Node 0 is the root (`all`), nodes 1 to `termCount` are the terms, and the nodes after them are
/// gaps: the anonymous narrower terms that `unspecified` stands for, one for each node that bounds
/// one. Every node but an abstract one has a point of its own, "this apart from what is narrower".
///
/// Methods that take a node expect one of this taxonomy. It never changes; a class, because it is
/// handed around for every value that a statement writes.
public final class Taxonomy: Sendable {
  /// How many terms there are, root and gaps apart.
  public let termCount: Int

  private let parentNodes: Adjacency
  private let childNodes: Adjacency
  private let cover: TreeCover
  private let gaps: [Node: Node]
  /// The points of all gaps.
  private let gapPoints: PointSet
  private let isTreeBelow: [Bool]

  /// - Parameters:
  ///   - parents: The parents of each term: those of node `i + 1` at index `i`. None is the root.
  ///     Edges that close a cycle, or lead outside the root and the terms, are ignored; to report
  ///     them is the validator's part.
  ///   - abstract: The nodes whose narrower ones are all there is. The root may be one, but keeps
  ///     its point where no other node has any, so that no dimension is empty.
  ///   - bounding: The nodes for which a gap exists.
  public init(parents: [[Node]], abstract: Set<Node> = [], bounding: Set<Node> = []) {
    termCount = parents.count
    let bounds = bounding.filter { (0...parents.count).contains($0.index) }.sorted()
    let acyclic = AcyclicParents(declared: [[]] + parents)
    let gapNodes = bounds.indices.map { Node(index: parents.count + 1 + $0) }
    let order = acyclic.order + gapNodes

    gaps = Dictionary(zip(bounds, gapNodes)) { first, _ in first }
    parentNodes = Adjacency(acyclic.lists + bounds.map { [$0] })
    childNodes = parentNodes.reversed()

    let isBarren = order.allSatisfy(abstract.contains)
    let cover = TreeCover(parents: parentNodes, children: childNodes, order: order) { node in
      !abstract.contains(node) || (isBarren && node == .root)
    }
    var isTreeBelow = Array(repeating: true, count: order.count)
    for node in order.reversed() {
      isTreeBelow[node.index] = childNodes[node].allSatisfy { [parentNodes] in
        isTreeBelow[$0.index] && parentNodes[$0].count == 1
      }
    }
    self.cover = cover
    self.isTreeBelow = isTreeBelow
    gapPoints = PointSet(points: gapNodes.compactMap { cover.points[$0.index] })
  }

  /// The same order with the points of another over the same nodes, of which the same are abstract.
  ///
  /// Sets of points of the two can then be compared, though each means its own order.
  func renumbered(like other: Taxonomy) -> Taxonomy { Taxonomy(self, numberedLike: other) }

  private init(_ taxonomy: Taxonomy, numberedLike other: Taxonomy) {
    termCount = taxonomy.termCount
    parentNodes = taxonomy.parentNodes
    childNodes = taxonomy.childNodes
    gaps = taxonomy.gaps
    var cover = taxonomy.cover
    cover.renumber(like: other.cover)
    gapPoints = PointSet(points: taxonomy.gaps.values.compactMap { cover.points[$0.index] })
    self.cover = cover
    // The points below a node need not be one after another any more.
    isTreeBelow = taxonomy.isTreeBelow.map { _ in false }
  }

  /// Root, terms and gaps.
  public var nodeCount: Int { cover.downs.count }

  /// Every node, in ascending order.
  public var nodes: some Sequence<Node> { (0..<nodeCount).lazy.map { Node(index: $0) } }

  /// Every point.
  public var whole: PointSet { down(.root) }

  /// The node's own point, which an abstract node lacks.
  public func point(of node: Node) -> Int32? { cover.points[node.index] }

  /// The node whose own point this is; nil for what is no point here.
  public func node(ofPoint point: Int32) -> Node? {
    cover.nodes.indices.contains(Int(point)) ? cover.nodes[Int(point)] : nil
  }

  /// The nodes whose own points lie in the set, in ascending order.
  public func nodes(in set: PointSet) -> [Node] {
    set.intersection(whole).points.map { cover.nodes[Int($0)] }.sorted()
  }

  /// ↓`node`: the points of everything at or below it.
  public func down(_ node: Node) -> PointSet { cover.downs[node.index] }

  /// `node` ⊑ `other`: whether it is the other or narrower.
  public func isWithin(_ node: Node, _ other: Node) -> Bool {
    if let point = point(of: node) { return down(other).contains(point) }
    // A node without a point may lie below another by extent alone, so its parents decide.
    var seen: Set<Node> = []
    var pending = [node]
    while let current = pending.popLast() {
      if let point = point(of: current) {
        if down(other).contains(point) { return true }
      } else if current == other {
        return true
      } else if seen.insert(current).inserted {
        pending += parents(of: current)
      }
    }
    return false
  }

  /// Whether something lies within both.
  public func overlaps(_ node: Node, _ other: Node) -> Bool {
    !down(node).isDisjoint(with: down(other))
  }

  /// The anonymous narrower term that `unspecified` stands for where `node` bounds it.
  public func gap(under node: Node) -> Node? { gaps[node] }

  /// Whether the node is the anonymous narrower term of another.
  public func isGap(_ node: Node) -> Bool { node.index > termCount }

  /// The gaps whose points lie in the set.
  public func gaps(in set: PointSet) -> [Node] {
    gapPoints.isEmpty ? [] : nodes(in: set.intersection(gapPoints))
  }

  /// The set without the anonymous terms that `unspecified` stands for.
  public func named(_ set: PointSet) -> PointSet {
    gapPoints.isDisjoint(with: set) ? set : set.subtracting(gapPoints)
  }

  /// The parents in ascending order, without edges that close a cycle; the root has none.
  public func parents(of node: Node) -> ArraySlice<Node> { parentNodes[node] }

  /// The children in ascending order, a gap last.
  public func children(of node: Node) -> ArraySlice<Node> { childNodes[node] }

  /// A shortest chain of broader terms from `node` to `other`, both included; empty where `node`
  /// does not lie within `other`.
  public func path(from node: Node, upTo other: Node) -> [Node] {
    guard isWithin(node, other) else { return [] }
    var narrower: [Node: Node] = [node: node]
    var frontier = [node]
    while narrower[other] == nil, !frontier.isEmpty {
      var next: [Node] = []
      for current in frontier {
        for parent in parents(of: current)
        where narrower[parent] == nil && isWithin(parent, other) {
          narrower[parent] = current
          next.append(parent)
        }
      }
      frontier = next
    }
    var chain = [other]
    while let last = chain.last, last != node, let below = narrower[last] { chain.append(below) }
    return chain.reversed()
  }

  /// The term that is all of a set, as that of most sets is; nil where several may be, or where it
  /// is not found by its own point, the last of its tree.
  private func onlyTerm(of set: PointSet) -> Node? {
    guard let last = set.intervals.last, let node = node(ofPoint: last.upperBound),
      isTreeBelow[node.index], down(node) == set,
      !parents(of: node).contains(where: { down($0).isSubset(of: set) })
    else { return nil }
    return node
  }

  /// The widest terms all of whose points are in the set, and the terms it covers only in
  /// themselves, in ascending order. Together they are exactly the set.
  public func widestTerms(of set: PointSet) -> [CoveredTerm] {
    if let node = onlyTerm(of: set) { return [CoveredTerm(node: node)] }
    func isCovered(_ node: Node) -> Bool { down(node).isSubset(of: set) }
    var terms: [CoveredTerm] = []
    var seen: Set<Node> = []

    func climb(from start: Node) {
      var pending = [start]
      while let node = pending.popLast() {
        guard seen.insert(node).inserted else { continue }
        let wider = parents(of: node).filter(isCovered)
        if wider.isEmpty { terms.append(CoveredTerm(node: node)) }
        pending += wider
      }
    }

    for interval in set.intersection(whole).intervals {
      var point = interval.upperBound
      while point >= interval.lowerBound {
        let node = cover.nodes[Int(point)]
        if isCovered(node) {
          climb(from: node)
          // Where no narrower term has another parent, all of them climb through this one.
          let lowest = isTreeBelow[node.index] ? down(node).first : point
          point = (lowest ?? point) - 1
        } else {
          terms.append(CoveredTerm(node: node, otherwise: true))
          point -= 1
        }
      }
    }
    return terms.sorted()
  }
}
