import Diagnostics

extension DecodingContext {
  /// What must hold within a vocabulary before anything can be asked of it.
  mutating func check<T: Term>(_ vocabulary: Vocabulary<T>) {
    checkAliases(vocabulary)
    checkCycles(vocabulary)
  }

  /// `alias-clash`: an alias that is an id, or another's alias.
  private mutating func checkAliases<T: Term>(_ vocabulary: Vocabulary<T>) {
    var owners: [Name: EntryHeader] = [:]
    for term in vocabulary.terms {
      if let id = term.header.id.id { owners[id] = term.header }
    }
    for term in vocabulary.terms {
      for alias in term.basics.aliases {
        guard let owner = owners[alias.value] else {
          owners[alias.value] = term.header
          continue
        }
        entry = term.header.id
        let isID = owner.id.id == alias.value
        report(
          .aliasClash,
          "`\(names[alias.value])` already means `\(owner.id.qualified(names))`", at: alias.span,
          isID ? "an id" : "another alias",
          labels: [
            Label(
              owner.span, entry: owner.id.qualified(names),
              isID ? "declared here" : "an alias of this term")
          ],
          help: "take the alias out, or choose another")
      }
    }
  }

  /// `broader-cycle`: one shortest cycle for each knot of terms, every edge labelled.
  private mutating func checkCycles<T: Term>(_ vocabulary: Vocabulary<T>) {
    for component in vocabulary.knots {
      guard let cycle = vocabulary.shortestCycle(within: component) else { continue }
      let ids = cycle.map { vocabulary.terms[$0].header.id.id.map { names[$0] } ?? "" }
      let edges = cycle.indices.map { position in
        let term = vocabulary.terms[cycle[position]]
        let target = cycle[(position + 1) % cycle.count]
        let reference = term.basics.broader.first { vocabulary.index(of: $0.value) == target }
        let span = reference?.span ?? term.header.span
        return Label(
          span, entry: term.header.id.qualified(names),
          "`\(ids[position])` is below `\(ids[(position + 1) % cycle.count])`")
      }
      guard let first = edges.first else { continue }
      diagnostics.append(
        Diagnostic(
          .broaderCycle,
          "a term is not broader than itself: "
            + (ids + [ids[0]]).map { "`\($0)`" }.joined(separator: " → "),
          at: first, labels: Array(edges.dropFirst()), help: "take one of these edges out"))
    }
  }
}

extension Vocabulary {
  /// The sets of terms that are above each other: strongly connected, or their own parent.
  ///
  /// Tarjan's algorithm (SIAM J. Comput. 1(2), 1972) with its stack on the heap, so that a chain
  /// of any length is safe.
  var knots: [Set<Int>] {
    var search = KnotSearch(parents: parents)
    return search.run().filter { knot in
      knot.count > 1 || knot.contains { parents[$0].contains($0) }
    }
  }

  /// The shortest way from a term of the knot back to itself; the first declared among equals.
  ///
  /// In a knot of thousands of terms only so many are tried that the search takes linear time.
  func shortestCycle(within knot: Set<Int>) -> [Int]? {
    var shortest: [Int]?
    for start in knot.sorted().prefix(max(1, 200_000 / knot.count)) {
      let limit = shortest.map { $0.count - 1 } ?? knot.count
      guard let cycle = cycle(from: start, within: knot, atMost: limit) else { continue }
      shortest = cycle
      // No cycle is shorter than a term above itself or a pair.
      if cycle.count <= 2 { break }
    }
    return shortest
  }

  /// - Parameter limit: the number of terms that the cycle may have.
  private func cycle(from start: Int, within knot: Set<Int>, atMost limit: Int) -> [Int]? {
    var cameFrom: [Int: Int] = [:]
    var distances = [start: 1]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let term = queue[next]
      next += 1
      guard let distance = distances[term], distance <= limit else { return nil }
      for parent in parents[term] where knot.contains(parent) {
        if parent == start {
          var path = [term]
          while let last = path.last, last != start, let previous = cameFrom[last] {
            path.append(previous)
          }
          return path.reversed()
        }
        if cameFrom[parent] == nil {
          cameFrom[parent] = term
          distances[parent] = distance + 1
          queue.append(parent)
        }
      }
    }
    return nil
  }
}

private struct KnotSearch {
  let parents: [[Int]]
  private var order: [Int]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var counter = 0
  private var knots: [Set<Int>] = []

  init(parents: [[Int]]) {
    self.parents = parents
    order = Array(repeating: -1, count: parents.count)
    low = order
    isOpen = Array(repeating: false, count: parents.count)
  }

  mutating func run() -> [Set<Int>] {
    for start in parents.indices where order[start] < 0 { visit(start) }
    return knots
  }

  private mutating func visit(_ start: Int) {
    var path: [(term: Int, nextParent: Int)] = [(start, 0)]
    enter(start)
    while let (term, nextParent) = path.last {
      if nextParent < parents[term].count {
        path[path.count - 1].nextParent += 1
        let parent = parents[term][nextParent]
        if order[parent] < 0 {
          enter(parent)
          path.append((parent, 0))
        } else if isOpen[parent] {
          low[term] = min(low[term], order[parent])
        }
      } else {
        path.removeLast()
        if let below = path.last?.term { low[below] = min(low[below], low[term]) }
        if low[term] == order[term] { close(term) }
      }
    }
  }

  private mutating func enter(_ term: Int) {
    order[term] = counter
    low[term] = counter
    counter += 1
    open.append(term)
    isOpen[term] = true
  }

  private mutating func close(_ root: Int) {
    var knot: Set<Int> = []
    while let term = open.popLast() {
      isOpen[term] = false
      knot.insert(term)
      if term == root { break }
    }
    knots.append(knot)
  }
}
