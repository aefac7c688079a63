import FlowAlgebra
import Registry

extension Inquiry {
  /// The chains of `broader` by which what is written means what is asked, or the recipient or source
  /// of a hit.
  func chains(_ part: Contribution, to party: Node) -> [BroaderChain] {
    let data = question.asked[.data] ?? []
    var chains = chains(from: data, to: written(part, in: .data), in: .data)
    chains += self.chains(from: [party], to: written(part, in: free), in: free)
    chains += self.chains(from: [party], to: question.asked[free] ?? [], in: free)
    var seen: Set<BroaderChain> = []
    return chains.filter { seen.insert($0).inserted }
  }

  private func chains(
    from nodes: [Node], to others: [Node], in dimension: Dimension
  ) -> [BroaderChain] {
    nodes.flatMap { node in others.compactMap { chain(node, $0, in: dimension) } }
      .sorted { $0.terms.lexicographicallyPrecedes($1.terms) }
  }

  private func chain(_ node: Node, _ other: Node, in dimension: Dimension) -> BroaderChain? {
    // Everything is part of all, which nobody has to declare.
    guard node != other, node != .root, other != .root,
      let taxonomy = model.space.taxonomy(of: dimension), let slot = dimension.slot
    else { return nil }
    let up = taxonomy.path(from: node, upTo: other)
    let path = up.isEmpty ? taxonomy.path(from: other, upTo: node) : up
    return path.count < 2
      ? nil
      : BroaderChain(slot: slot, terms: path.map { reader.term($0, in: dimension) })
  }
}
