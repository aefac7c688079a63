import Registry

/// The dimensions of a registry's flows, and the way between its terms and their nodes.
public final class FlowSpace: Sendable {
  public let space: Space

  /// By dimension; time has none.
  private let vocabularies: [FlowVocabulary?]
  private let taxonomies: [Taxonomy?]
  private let facetPlaces: [Name: Int]

  /// The registry's facets, in the order of their dimensions.
  public let facetVocabulary: FlowVocabulary

  /// Their ids.
  public var facetIDs: [String] { facetVocabulary.ids }

  /// The services that the registry's statement covers: what a missing `services` means.
  public let coveredServices: PointSet?

  convenience init(_ registry: Registry) {
    let terms = FlowTerms(registry)
    self.init(terms, bounds: terms.gapBounds)
  }

  /// - Parameters:
  ///   - bounds: Where something may be `unspecified`.
  ///   - other: A space with the same nodes, whose points this one is to share.
  init(_ terms: FlowTerms, bounds: GapBounds, sharingPointsOf other: FlowSpace? = nil) {
    let taxonomies = terms.vocabularies.enumerated().map { index, vocabulary in
      let dimension = Dimension(index)
      let taxonomy = vocabulary?.taxonomy(
        bounding: bounds[dimension], abstractRoot: dimension == .identifiability)
      guard let numbering = other?.taxonomy(of: dimension) else { return taxonomy }
      return taxonomy?.renumbered(like: numbering)
    }
    space = Space(taxonomies.map { $0.map(Axis.terms) ?? .days })
    vocabularies = terms.vocabularies
    self.taxonomies = taxonomies
    facetPlaces = terms.facetPlaces
    facetVocabulary = terms.facets

    let services = terms.registry.services.terms
    let excluded = services.indices.filter { services[$0].isNotCovered }
    let vocabulary = vocabularies[Dimension.services.index]
    coveredServices = taxonomies[Dimension.services.index].flatMap { taxonomy in
      if excluded.isEmpty { return nil }
      let nodes = excluded.compactMap { vocabulary?.node(at: $0) }
      return taxonomy.whole.subtracting(PointSet.union(of: nodes.lazy.map(taxonomy.down)))
    }
  }

  /// The terms of a dimension; nil for time.
  public func vocabulary(of dimension: Dimension) -> FlowVocabulary? {
    vocabularies[dimension.index]
  }

  /// The order of a dimension's terms; nil for time.
  public func taxonomy(of dimension: Dimension) -> Taxonomy? { taxonomies[dimension.index] }

  /// The dimensions of the registry's facets, in the order of declaration.
  public var facets: some Sequence<Dimension> {
    (Dimension.time.index + 1..<vocabularies.count).lazy.map { Dimension($0) }
  }

  /// The dimension of a facet that a statement names.
  public func dimension(ofFacet name: Name) -> Dimension? {
    facetPlaces[name].map { .facet($0) }
  }

  /// By dimension, the points of the terms that only the other of two versions declares; none of
  /// circumstances.
  package var foreignTerms: [Dimension: PointSet] {
    var foreign: [Dimension: PointSet] = [:]
    for dimension in space.dimensions where dimension.facetIndex == nil {
      guard let vocabulary = vocabulary(of: dimension), let taxonomy = taxonomy(of: dimension)
      else { continue }
      let points = PointSet(points: vocabulary.foreignNodes.compactMap(taxonomy.point))
      if !points.isEmpty { foreign[dimension] = points }
    }
    return foreign
  }

  /// What the slots mean that a promise leaves out.
  public var promiseDefaults: Box {
    var defaults = Box()
    defaults[.services] = coveredServices
    return defaults
  }

  /// What the slots mean that a positive statement leaves out.
  public var positiveDefaults: Box {
    var defaults = promiseDefaults
    defaults[.identifiability] = vocabulary(of: .identifiability)
      .flatMap { $0.ids.firstIndex(of: Identifiability.identified.rawValue) }
      .map { down(Node(index: $0 + 1), in: .identifiability) }
    return defaults
  }

  /// The points at or below a node.
  public func down(_ node: Node, in dimension: Dimension) -> PointSet {
    taxonomy(of: dimension)?.down(node) ?? PointSet()
  }

  /// A node as people write it.
  public func name(of node: Node, in dimension: Dimension) -> NodeName {
    guard let vocabulary = vocabulary(of: dimension), node != .root else { return .all }
    if let index = vocabulary.termIndex(of: node) { return .term(vocabulary.ids[index]) }
    let bound = taxonomy(of: dimension)?.parents(of: node).first
    return .gap(under: bound.flatMap(vocabulary.termIndex).map { vocabulary.ids[$0] })
  }

  /// The set with everything that its gaps may stand for.
  public func widened(_ set: PointSet, in dimension: Dimension) -> PointSet {
    guard let taxonomy = taxonomy(of: dimension) else { return set }
    let bounds = taxonomy.gaps(in: set).flatMap { taxonomy.parents(of: $0) }
    return bounds.reduce(set) { $0.union(taxonomy.down($1)) }
  }

  /// The nodes that a slot's values mean, in the order written.
  public func nodes(of value: SlotValue, in dimension: Dimension) -> [Node] {
    guard let vocabulary = vocabulary(of: dimension), let taxonomy = taxonomy(of: dimension) else {
      return []
    }
    return value.items.compactMap { item in
      switch item {
      case .all: .root
      case .term(let reference): vocabulary.node(of: reference.value)
      case .gap(let bound, _):
        bound.map { vocabulary.node(of: $0.value).flatMap(taxonomy.gap) }
          ?? taxonomy.gap(
            under: .root)
      }
    }
  }
}
