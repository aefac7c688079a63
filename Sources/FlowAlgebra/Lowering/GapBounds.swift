import Registry

/// By dimension, the nodes below which something is `unspecified`.
struct GapBounds {
  private var bounds: [Set<Node>]
  private let vocabularies: [FlowVocabulary?]

  init(_ scopes: [Scope], vocabularies: [FlowVocabulary?], facets: [Name: Int]) {
    self.vocabularies = vocabularies
    bounds = vocabularies.map { _ in [] }
    for scope in scopes {
      for (slot, value) in scope.writtenSlots {
        if let dimension = Dimension(slot: slot) { add(value, to: dimension) }
      }
      for (facet, value) in scope.circumstances.flatMap(\.facets) {
        if let index = facets[facet.value] { add(value, to: .facet(index)) }
      }
    }
  }

  subscript(dimension: Dimension) -> Set<Node> { bounds[dimension.index] }

  /// The nodes below which either leaves something unspecified, where both have the same nodes.
  func union(_ other: GapBounds) -> GapBounds {
    var union = self
    union.bounds = zip(bounds, other.bounds).map { $0.union($1) }
    return union
  }

  private mutating func add(_ value: SlotValue, to dimension: Dimension) {
    for gap in value.gaps {
      let node =
        gap.bound.map { vocabularies[dimension.index]?.node(of: $0.value) } ?? .root
      if let node { bounds[dimension.index].insert(node) }
    }
  }
}

extension Scope {
  /// The scope and all exceptions within it.
  var withExceptions: [Scope] { [self] + exceptions.flatMap(\.withExceptions) }
}

extension Registry {
  /// Every scope that may write slots.
  var scopes: [Scope] {
    var scopes = statements.map(\.scope) + retention.map(\.scope)
    scopes += sharing.flatMap { $0.onward ?? [] }.map(\.scope)
    scopes += choices.compactMap {
      if case .slots(let scope) = $0.appliesTo { scope } else { nil }
    }
    scopes += documents.compactMap(\.about) + documents.flatMap(\.sections).compactMap(\.about)
    return scopes.flatMap(\.withExceptions)
  }
}
