import Registry

/// The terms of one dimension, whatever section declares them.
///
/// Node `i + 1` of the dimension's ``Taxonomy`` is term `i`. It never changes; a class, because it is
/// handed around for every value that a statement writes.
public final class FlowVocabulary: Sendable {
  /// As declared, in the order of declaration.
  public let ids: [String]

  /// The terms' declarations; empty for `identifiability`, whose four are fixed.
  public let terms: [TermBasics]

  let parents: [[Int]]
  /// By term, the other ids that mean it.
  let aliases: [[String]]
  let abstract: Set<Int>
  /// By place in the registry's vocabulary, the place here.
  let places: [Int]
  private let lookUp: @Sendable (Name) -> Int?

  init<T: Term>(_ vocabulary: Vocabulary<T>, in registry: Registry) {
    ids = vocabulary.terms.map { registry.id($0.header) }
    terms = vocabulary.terms.map(\.basics)
    parents = vocabulary.parents
    aliases = terms.map { $0.aliases.map { registry.names[$0.value] } }
    abstract = Set(terms.indices.filter { [terms] in terms[$0].isAbstract })
    places = Array(terms.indices)
    lookUp = { vocabulary.index(of: $0) }
  }

  /// The four values of `identifiability`.
  convenience init(identifiabilityIn registry: Registry) {
    let values = Identifiability.allCases.map(\.rawValue)
    self.init(fixed: values) { [names = registry.names] in values.firstIndex(of: names[$0]) }
  }

  /// Terms that no section declares, side by side.
  init(fixed ids: [String] = [], lookUp: @escaping @Sendable (Name) -> Int? = { _ in nil }) {
    self.ids = ids
    terms = []
    parents = ids.map { _ in [] }
    aliases = ids.map { _ in [] }
    abstract = []
    places = Array(ids.indices)
    self.lookUp = lookUp
  }

  /// The terms of a vocabulary among others: those of `merged`, of which it has some, each at one
  /// of `places`.
  init(_ own: FlowVocabulary, at places: [Int], among merged: [MergedTerm]) {
    ids = merged.map(\.id)
    terms = merged.compactMap(\.basics)
    parents = merged.map(\.parents)
    aliases = merged.map { _ in [] }
    abstract = Set(merged.indices.filter { merged[$0].isAbstract })
    self.places = places
    lookUp = { own.lookUp($0).map { places[$0] } }
  }

  /// The node of a term by its id or an alias.
  public func node(of name: Name) -> Node? { lookUp(name).map { Node(index: $0 + 1) } }

  /// The node of the term at a place in the registry's vocabulary.
  func node(at place: Int) -> Node { Node(index: places[place] + 1) }

  /// The term's place among ``ids``; nil for the root and for gaps.
  public func termIndex(of node: Node) -> Int? {
    ids.indices.contains(node.index - 1) ? node.index - 1 : nil
  }

  /// By node of the terms that only the other of two versions declares.
  var foreignNodes: [Node] {
    let own = Set(places)
    return ids.indices.filter { !own.contains($0) }.map { Node(index: $0 + 1) }
  }

  /// By node, the term's place in the registry's own vocabulary; none of what it does not declare.
  public var registryPlaces: [Node: Int] {
    Dictionary(places.enumerated().map { (Node(index: $1 + 1), $0) }) { first, _ in first }
  }

  func taxonomy(bounding: Set<Node>, abstractRoot: Bool = false) -> Taxonomy {
    var abstract = Set(abstract.map { Node(index: $0 + 1) })
    if abstractRoot { abstract.insert(.root) }
    return Taxonomy(
      parents: parents.map { $0.map { Node(index: $0 + 1) } }, abstract: abstract,
      bounding: bounding)
  }
}

/// A term that one or both of two versions declare, as one of them reads it.
struct MergedTerm {
  let id: String
  let basics: TermBasics?
  let parents: [Int]
  let isAbstract: Bool
}
