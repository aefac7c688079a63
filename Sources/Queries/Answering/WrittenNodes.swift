import FlowAlgebra
import Registry

/// The nodes that a scope writes, read once for all answers that tell of it.
struct WrittenNodes: Sendable {
  /// By alternative of `where`, what has to hold.
  let alternatives: [[(facet: Dimension, nodes: [Node])]]

  private var nodes: [[Node]]

  init(_ scope: Scope, in space: FlowSpace) {
    alternatives = scope.circumstances.map { circumstance in
      circumstance.facets.compactMap { facet, value in
        space.dimension(ofFacet: facet.value).map { ($0, space.nodes(of: value, in: $0)) }
      }
    }
    nodes = Array(repeating: [], count: space.space.dimensions.count)
    for (slot, value) in scope.writtenSlots {
      guard let dimension = Dimension(slot: slot) else { continue }
      nodes[dimension.index] = space.nodes(of: value, in: dimension)
    }
    for (facet, nodes) in alternatives.joined() { self.nodes[facet.index] += nodes }
  }

  /// Those of a dimension; none where nothing is written.
  subscript(dimension: Dimension) -> [Node] { nodes[dimension.index] }

  /// The same for a statement, of which a missing `identifiability` is *identified*.
  func identified(in space: FlowSpace) -> WrittenNodes {
    guard self[.identifiability].isEmpty else { return self }
    var identified = self
    identified.nodes[Dimension.identifiability.index] = space.identified
    return identified
  }
}

extension FlowSpace {
  fileprivate var identified: [Node] {
    let name = Identifiability.identified.rawValue
    let index = vocabulary(of: .identifiability)?.ids.firstIndex(of: name)
    return index.map { [Node(Int32($0 + 1))] } ?? []
  }
}
