import Registry

/// A registry's terms, dimension by dimension: what a ``FlowSpace`` is made of.
struct FlowTerms {
  /// By dimension; time has none.
  var vocabularies: [FlowVocabulary?]
  /// The facets of conditions, whose dimensions come last.
  var facets: FlowVocabulary
  let registry: Registry
  private let scopes: [Scope]

  init(_ registry: Registry) {
    self.registry = registry
    scopes = registry.scopes
    facets = FlowVocabulary(registry.facets, in: registry)
    vocabularies = [
      FlowVocabulary(registry.dataCategories, in: registry),
      FlowVocabulary(registry.recipients, in: registry),
      FlowVocabulary(registry.purposes, in: registry),
      FlowVocabulary(registry.dataSubjects, in: registry),
      FlowVocabulary(registry.services, in: registry),
      FlowVocabulary(registry.methods, in: registry),
      FlowVocabulary(registry.sources, in: registry),
      FlowVocabulary(identifiabilityIn: registry),
      nil,
    ]
    vocabularies += registry.facetValues.map { FlowVocabulary($0, in: registry) }
  }

  /// By the name that a statement writes, the place of the facet.
  var facetPlaces: [Name: Int] {
    var places: [Name: Int] = [:]
    for (facet, _) in scopes.flatMap(\.circumstances).flatMap(\.facets) {
      places[facet.value] = facets.node(of: facet.value).flatMap(facets.termIndex)
    }
    return places
  }

  /// Below which terms something is `unspecified`.
  var gapBounds: GapBounds {
    GapBounds(scopes, vocabularies: vocabularies, facets: facetPlaces)
  }
}
