import FlowAlgebra
import Registry

/// From sets of points to the terms that a picture shows; each set is read once.
struct SetReader {
  let model: FlowModel
  private var known: [Dimension: [PointSet: [CoveredTerm]]] = [:]

  init(_ model: FlowModel) { self.model = model }

  /// The widest terms that make up a set, and those within it that the statement names.
  ///
  /// What no declared term names is left out.
  mutating func terms(
    _ set: PointSet, _ dimension: Dimension, namedBy scope: Scope
  ) -> [CoveredTerm] {
    let widest = widest(set, dimension)
    let named = Self.namedTerms(scope, dimension, model).filter { node in
      !widest.contains { $0.node == node }
        && model.space.down(node, in: dimension).isSubset(of: set)
    }
    return named.isEmpty ? widest : (widest + named.map { CoveredTerm(node: $0) }).sorted()
  }

  mutating func widest(_ set: PointSet, _ dimension: Dimension) -> [CoveredTerm] {
    if let terms = known[dimension]?[set] { return terms }
    let terms = (model.space.taxonomy(of: dimension)?.widestTerms(of: set) ?? [])
      .filter { $0.node != .root || !$0.otherwise }
    known[dimension, default: [:]][set] = terms
    return terms
  }

  /// The terms that a slot lists, gaps apart.
  private static func namedTerms(
    _ scope: Scope, _ dimension: Dimension, _ model: FlowModel
  ) -> Set<Node> {
    guard let slot = dimension.slot, let value = scope.slots[slot], value.terms.count > 1,
      let taxonomy = model.space.taxonomy(of: dimension)
    else { return [] }
    return Set(
      model.space.nodes(of: value, in: dimension).filter { $0 != .root && !taxonomy.isGap($0) })
  }
}
