/// Declared parents without the edges that would close a cycle, so that every node reaches the root.
struct AcyclicParents {
  /// The parents of every node, ascending; only the root has none.
  private(set) var lists: [[Node]]

  /// Every node after its parents.
  private(set) var order: [Node] = [.root]

  private enum State { case new, open, done }

  /// - Parameter declared: The parents of each node, the root first; what is out of range is ignored.
  init(declared: [[Node]]) {
    let range = Node.root..<Node(index: declared.count)
    let candidates = declared.map { Set($0).filter(range.contains).sorted() }
    lists = Array(repeating: [], count: declared.count)
    var states = Array(repeating: State.new, count: declared.count)
    states[Node.root.index] = .done

    // Depth first, upwards, with a stack of its own: a vocabulary may be deeper than ours.
    for start in declared.indices where states[start] == .new {
      var stack = [(node: start, next: 0)]
      states[start] = .open
      while let (node, next) = stack.popLast() {
        guard next < candidates[node].count else {
          if lists[node].isEmpty { lists[node] = [.root] }
          states[node] = .done
          order.append(Node(index: node))
          continue
        }
        stack.append((node, next + 1))
        let parent = candidates[node][next]
        // An open parent is reached from itself: this edge closes a cycle.
        if states[parent.index] == .open { continue }
        lists[node].append(parent)
        if states[parent.index] == .new {
          states[parent.index] = .open
          stack.append((parent.index, 0))
        }
      }
    }
  }
}
