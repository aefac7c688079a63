import FlowAlgebra
import Registry

extension Inquiry {
  /// The alternatives of a statement's `where` that the question allows, without what it grants;
  /// empty where one needs nothing more.
  func openCircumstances(_ statement: Int) -> [Circumstances] {
    let alternatives = model.statements[statement].scope.circumstances.compactMap(open)
    return alternatives.contains { $0.isEmpty } ? [] : alternatives
  }

  /// Nil where the question rules the alternative out.
  private func open(_ circumstance: Circumstance) -> Circumstances? {
    var open: Circumstances = [:]
    for (facet, value) in circumstance.facets {
      guard let dimension = model.space.dimension(ofFacet: facet.value) else { continue }
      let asked = asked(dimension)
      let nodes = model.space.nodes(of: value, in: dimension)
        .filter { !model.space.down($0, in: dimension).isDisjoint(with: asked) }
      if nodes.isEmpty { return nil }
      let set = PointSet.union(of: nodes.lazy.map { model.space.down($0, in: dimension) })
      if asked.isSubset(of: set) { continue }
      open[reader.facetID(dimension)] = reader.terms(nodes, in: dimension)
    }
    return open
  }
}
