/// Points numbered so that everything at or below a node is few intervals.
///
/// One parent of each node makes a spanning tree; in its post-order a subtree is one interval, and
/// a node adds the intervals of what only the other edges reach (R. Agrawal, A. Borgida and
/// H. V. Jagadish, "Efficient management of transitive relationships in large data and knowledge
/// bases", SIGMOD 1989). Theirs is the parent with the most ancestors; ours is the deepest, which
/// needs no closure to be found and never takes an edge that a longer path implies.
struct TreeCover {
  /// What lies at or below each node.
  private(set) var downs: [PointSet]

  /// The point of each node that has one.
  private(set) var points: [Int32?]

  /// The node of each point.
  private(set) var nodes: [Node]

  init(
    parents: Adjacency, children: Adjacency, order: [Node], hasPoint: (Node) -> Bool
  ) {
    let treeParents = Self.deepestParents(parents: parents, order: order)
    points = Array(repeating: nil, count: order.count)
    nodes = []

    var sizes: [Int32] = Array(repeating: 0, count: order.count)
    for node in order.reversed() {
      if hasPoint(node) { sizes[node.index] += 1 }
      if let parent = treeParents[node.index] { sizes[parent.index] += sizes[node.index] }
    }
    nodes = Array(repeating: .root, count: Int(sizes[Node.root.index]))

    var starts: [Int32] = Array(repeating: 0, count: order.count)
    for node in order {
      var next = starts[node.index]
      for child in children[node] where treeParents[child.index] == node {
        starts[child.index] = next
        next += sizes[child.index]
      }
      if hasPoint(node) {
        points[node.index] = next
        nodes[Int(next)] = node
      }
    }

    downs = Array(repeating: PointSet(), count: order.count)
    for node in order.reversed() {
      let (start, size) = (starts[node.index], sizes[node.index])
      let subtree = size > 0 ? PointSet(start...(start + size - 1)) : PointSet()
      var beyond: [PointSet.Interval] = []
      for child in children[node] {
        for interval in downs[child.index].intervals where !subtree.contains(interval) {
          beyond.append(interval)
        }
      }
      downs[node.index] = beyond.isEmpty ? subtree : PointSet(beyond + subtree.intervals)
    }
  }

  /// Gives every node the point that it has in the other.
  mutating func renumber(like other: TreeCover) {
    downs = downs.map { [nodes] set in
      PointSet(points: set.points.compactMap { other.points[nodes[Int($0)].index] })
    }
    points = other.points
    nodes = other.nodes
  }

  /// For each node but the root, its deepest parent, and of these the first.
  private static func deepestParents(parents: Adjacency, order: [Node]) -> [Node?] {
    var deepest: [Node?] = Array(repeating: nil, count: order.count)
    var depths = Array(repeating: 0, count: order.count)
    for node in order {
      guard let parent = parents[node].max(by: { depths[$0.index] < depths[$1.index] }) else {
        continue
      }
      deepest[node.index] = parent
      depths[node.index] = depths[parent.index] + 1
    }
    return deepest
  }
}
