import FlowAlgebra

/// How the terms of one column lie in each other, as far as the picture shows them.
struct TermOrder {
  private let taxonomy: Taxonomy
  private let shown: Set<CoveredTerm>

  /// - Parameter shown: The terms that the picture shows.
  init?(_ shown: Set<CoveredTerm>, _ dimension: Dimension, in space: FlowSpace) {
    guard let taxonomy = space.taxonomy(of: dimension) else { return nil }
    self.taxonomy = taxonomy
    self.shown = shown
  }

  /// The nearest shown terms that a term is a part of.
  func wholes(of term: CoveredTerm) -> [CoveredTerm] {
    if term.otherwise, shown.contains(CoveredTerm(node: term.node)) {
      return [CoveredTerm(node: term.node)]
    }
    var found: Set<CoveredTerm> = []
    var seen: Set<Node> = []
    var pending = Array(taxonomy.parents(of: term.node))
    while let node = pending.popLast() {
      // To lie in everything says nothing.
      guard node != .root, seen.insert(node).inserted else { continue }
      let whole = CoveredTerm(node: node)
      if shown.contains(whole) {
        found.insert(whole)
      } else {
        pending += taxonomy.parents(of: node)
      }
    }
    return found.sorted()
  }

  /// The shown terms that stand for a term: itself, or those that it is a part of.
  ///
  /// What is not said is a part of nothing, so that it is seen.
  func standIns(for term: CoveredTerm) -> [CoveredTerm] {
    if shown.contains(term) || taxonomy.isGap(term.node) { return [term] }
    let wholes = wholes(of: term)
    return wholes.isEmpty ? [term] : wholes
  }
}
