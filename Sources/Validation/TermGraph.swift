import Registry

/// A vocabulary without what only its own kind of term has.
struct TermGraph: Sendable {
  let terms: [TermBasics]
  let parents: [[Int]]
  let children: [[Int]]

  init<T: Term>(_ vocabulary: Vocabulary<T>) {
    terms = vocabulary.terms.map(\.basics)
    parents = vocabulary.parents
    children = vocabulary.children
  }

  /// Whether a term is broader than another, at any distance.
  func isBroader(_ term: Int, than other: Int) -> Bool {
    above([other]).contains(term)
  }

  /// All terms above these, without the terms themselves unless one is above another.
  func above(_ terms: [Int]) -> Set<Int> {
    var pending = terms.flatMap { parents[$0] }
    var above = Set(pending)
    while let term = pending.popLast() {
      for parent in parents[term] where above.insert(parent).inserted { pending.append(parent) }
    }
    return above
  }

  /// Whether a term that has nothing above it has so many terms below it.
  func isRoot(_ term: Int, withAtLeast count: Int) -> Bool {
    guard parents[term].isEmpty else { return false }
    let below = children[term]
    return below.count + below.prefix(1).flatMap { children[$0] }.count >= count
      && !below.isEmpty
  }
}

extension Registry {
  /// Every vocabulary that `broader` orders: those of the sections, and the values of each facet.
  var termGraphs: [TermGraph] {
    [
      TermGraph(services), TermGraph(dataSubjects), TermGraph(dataCategories), TermGraph(sources),
      TermGraph(methods), TermGraph(purposes), TermGraph(recipients), TermGraph(obligations),
      TermGraph(links),
    ] + facetValues.map { TermGraph($0) }
  }

  /// Every term, facets and their values included.
  var allTerms: [TermBasics] {
    termGraphs.flatMap(\.terms) + facets.terms.map(\.basics)
  }
}
