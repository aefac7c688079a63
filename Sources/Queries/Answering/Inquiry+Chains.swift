import FlowAlgebra
import Registry

/// A term, and those to which a chain of `broader` is looked for.
struct ChainEnds: Hashable {
  let dimension: Dimension
  let node: Node
  let others: [Node]
}

extension Inquiry {
  /// The chains of `broader` by which what is written means what is asked, or the recipient or source
  /// of a hit.
  func chains(_ part: Contribution, to party: Node) -> [BroaderChain] {
    let (data, parties) = (written(part, in: .data), written(part, in: free))
    var all = (question.asked[.data] ?? []).flatMap { chains(from: $0, to: data, in: .data) }
      .sorted()
    all += chains(from: party, to: parties, in: free)
    all += chains(from: party, to: question.asked[free] ?? [], in: free)
    if all.count < 2 { return all }
    var seen: Set<BroaderChain> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// The chains up to the nearest of other terms, or else down to them; none where a term is one of
  /// them.
  private func chains(
    from node: Node, to others: [Node], in dimension: Dimension
  ) -> [BroaderChain] {
    if node == .root || others.isEmpty || others.contains(node) { return [] }
    let ends = ChainEnds(dimension: dimension, node: node, others: others)
    if let known = chains[ends] { return known }
    let found = chains(between: ends)
    chains[ends] = found
    return found
  }

  private func chains(between ends: ChainEnds) -> [BroaderChain] {
    let (dimension, node) = (ends.dimension, ends.node)
    guard let taxonomy = model.space.taxonomy(of: dimension), let slot = dimension.slot else {
      return []
    }
    // What is not said is some of its bound; and everything is part of all.
    let named = Set(
      ends.others.map { taxonomy.isGap($0) ? taxonomy.parents(of: $0).first ?? $0 : $0 }
    ).subtracting([.root])
    let above = named.filter { taxonomy.isWithin(node, $0) }
    let paths =
      above.isEmpty
      ? taxonomy.widest(named.filter { taxonomy.isWithin($0, node) })
        .map { taxonomy.path(from: $0, upTo: node) }
      : taxonomy.narrowest(above).map { taxonomy.path(from: node, upTo: $0) }
    return paths.filter { $0.count > 1 }.map { path in
      BroaderChain(slot: slot, terms: path.map { reader.term($0, in: dimension) })
    }.sorted()
  }
}

extension Taxonomy {
  /// Those that lie within no other.
  fileprivate func widest(_ nodes: Set<Node>) -> [Node] {
    nodes.filter { node in !nodes.contains { $0 != node && isWithin(node, $0) } }.sorted()
  }

  /// Those within which no other lies.
  fileprivate func narrowest(_ nodes: Set<Node>) -> [Node] {
    nodes.filter { node in !nodes.contains { $0 != node && isWithin($0, node) } }.sorted()
  }
}
