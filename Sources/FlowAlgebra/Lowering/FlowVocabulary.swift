import Registry

/// The terms of one dimension, whatever section declares them.
///
/// Node `i + 1` of the dimension's ``Taxonomy`` is term `i`.
public struct FlowVocabulary: Sendable {
  /// As declared, in the order of declaration.
  public let ids: [String]

  /// The terms' declarations; empty for `identifiability`, whose four are fixed.
  public let terms: [TermBasics]

  let parents: [[Int]]
  private let lookUp: @Sendable (Name) -> Int?

  init<T: Term>(_ vocabulary: Vocabulary<T>, in registry: Registry) {
    ids = vocabulary.terms.map { registry.id($0.header) }
    terms = vocabulary.terms.map(\.basics)
    parents = vocabulary.parents
    lookUp = { vocabulary.index(of: $0) }
  }

  /// The four values of `identifiability`.
  init(identifiabilityIn registry: Registry) {
    let values = Identifiability.allCases.map(\.rawValue)
    ids = values
    terms = []
    parents = values.map { _ in [] }
    lookUp = { [names = registry.names] in values.firstIndex(of: names[$0]) }
  }

  /// The node of a term by its id or an alias.
  public func node(of name: Name) -> Node? { lookUp(name).map { Node(index: $0 + 1) } }

  /// The term's place in the registry's vocabulary; nil for the root and for gaps.
  public func termIndex(of node: Node) -> Int? {
    ids.indices.contains(node.index - 1) ? node.index - 1 : nil
  }

  func taxonomy(bounding: Set<Node>, abstractRoot: Bool = false) -> Taxonomy {
    var abstract = Set(terms.indices.filter { terms[$0].isAbstract }.map { Node(index: $0 + 1) })
    if abstractRoot { abstract.insert(.root) }
    return Taxonomy(
      parents: parents.map { $0.map { Node(index: $0 + 1) } }, abstract: abstract,
      bounding: bounding)
  }
}
