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
}
