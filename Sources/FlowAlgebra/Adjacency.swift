/// Neighbours of nodes, all in one array.
struct Adjacency: Sendable {
  private var offsets: [Int] = [0]
  private var targets: [Node] = []

  init(_ lists: [[Node]]) {
    offsets.reserveCapacity(lists.count + 1)
    for list in lists {
      targets += list
      offsets.append(targets.count)
    }
  }

  subscript(node: Node) -> ArraySlice<Node> {
    targets[offsets[node.index]..<offsets[node.index + 1]]
  }

  /// The same edges the other way round; each list ascends.
  func reversed() -> Adjacency {
    var lists: [[Node]] = Array(repeating: [], count: offsets.count - 1)
    for index in lists.indices {
      let node = Node(index: index)
      for target in self[node] { lists[target.index].append(node) }
    }
    return Adjacency(lists)
  }
}
