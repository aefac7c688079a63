import FlowAlgebra

extension Inquiry {
  /// The alternatives of a statement's `where` that the question allows, without what it grants;
  /// empty where one needs nothing more.
  func openCircumstances(_ statement: Int) -> [Circumstances] {
    let alternatives = reader.reading(statement).written.alternatives.compactMap(open)
    return alternatives.contains { $0.isEmpty } ? [] : alternatives
  }

  /// Nil where the question rules the alternative out.
  private func open(_ alternative: [(facet: Dimension, nodes: [Node])]) -> Circumstances? {
    var open: Circumstances = [:]
    for (dimension, written) in alternative {
      let asked = asked(dimension)
      let nodes = written.filter {
        !model.space.down($0, in: dimension).isDisjoint(with: asked)
      }
      if nodes.isEmpty { return nil }
      let set = PointSet.union(
        of: nodes.lazy.map { [model] in model.space.down($0, in: dimension) })
      if asked.isSubset(of: set) { continue }
      open[reader.facetID(dimension)] = reader.terms(nodes, in: dimension)
    }
    return open
  }
}
