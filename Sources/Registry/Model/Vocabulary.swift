/// The terms of a section with their order: a directed acyclic graph under one root, `all`.
public struct Vocabulary<T: Term>: Sendable {
  /// In the order of declaration.
  public let terms: [T]
  /// For each term the terms that it is directly a kind of, in the order written.
  public let parents: [[Int]]
  /// What tells each term from all other entries.
  public let entryIDs: [EntryID]
  private let indices: [Name: Int]

  /// References that lead nowhere, and edges that close a cycle, are left out; both are reported.
  init(_ terms: [T]) {
    self.terms = terms
    entryIDs = terms.map(\.header.id)
    var indices: [Name: Int] = [:]
    indices.reserveCapacity(terms.count)
    for (index, entryID) in entryIDs.enumerated() {
      if let id = entryID.id { indices[id] = index }
    }
    for (index, term) in terms.enumerated() {
      for alias in term.basics.aliases where indices[alias.value] == nil {
        indices[alias.value] = index
      }
    }
    self.indices = indices
    parents = terms.map { term in
      term.basics.broader.compactMap { indices[$0.value] }
    }
  }

  public var count: Int { terms.count }

  /// The place of an id or alias in `terms`.
  public func index(of name: Name) -> Int? { indices[name] }

  public subscript(name: Name) -> T? { indices[name].map { terms[$0] } }

  /// The entry of the term that an id or alias means.
  public func entryID(of name: Name) -> EntryID? { indices[name].map { entryIDs[$0] } }

  /// For each term the terms that are directly a kind of it.
  public var children: [[Int]] {
    var children: [[Int]] = Array(repeating: [], count: terms.count)
    for (index, parents) in parents.enumerated() {
      for parent in parents { children[parent].append(index) }
    }
    return children
  }

  /// The term and all above it, nearest first; each once.
  public func upwards(from index: Int) -> [Int] {
    var order = [index]
    var next = 0
    // Lines are short: looking through them is cheaper than a set.
    while next < order.count, order.count < 32 {
      for parent in parents[order[next]] where !order.contains(parent) { order.append(parent) }
      next += 1
    }
    var seen = Set(order)
    while next < order.count {
      for parent in parents[order[next]] where seen.insert(parent).inserted {
        order.append(parent)
      }
      next += 1
    }
    return order
  }
}
