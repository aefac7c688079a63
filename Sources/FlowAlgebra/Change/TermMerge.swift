/// The terms of two versions of one vocabulary side by side, and each version's order of them all.
struct TermMerge {
  private let old: FlowVocabulary
  private let new: FlowVocabulary

  /// By term of the old version, its place: the newer terms come first, then those that are gone.
  private var places: [Int?]
  /// By merged term, the terms of the old version: none of what is new.
  private var origins: [Int?]
  /// By term of the old version, the term that took it in beside its own: an alias of a term that
  /// is something else already.
  private var absorbed: [Int: Int] = [:]

  init(old: FlowVocabulary, new: FlowVocabulary) {
    self.old = old
    self.new = new
    places = old.ids.map { _ in nil }
    origins = new.ids.map { _ in nil }
    let ids = Dictionary(zip(new.ids, new.ids.indices)) { first, _ in first }
    let aliases = Dictionary(
      zip(new.aliases, new.aliases.indices).flatMap { names, index in names.map { ($0, index) } }
    ) { first, _ in first }

    for (index, id) in old.ids.enumerated() {
      if let place = ids[id] { match(index, place) }
    }
    for (index, id) in old.ids.enumerated() where places[index] == nil {
      guard let place = aliases[id] else { continue }
      if origins[place] == nil { match(index, place) } else { absorbed[index] = place }
    }
    for index in old.ids.indices where places[index] == nil {
      origins.append(index)
      places[index] = origins.count - 1
    }
  }

  private mutating func match(_ index: Int, _ place: Int) {
    places[index] = place
    origins[place] = index
  }

  /// By merged term, the places in the old and in the new vocabulary.
  var pairs: [(old: Int?, new: Int?)] {
    origins.enumerated().map { ($1, new.ids.indices.contains($0) ? $0 : nil) }
  }

  var oldVersion: FlowVocabulary {
    FlowVocabulary(
      old, at: places.compactMap { $0 },
      among: pairs.map { pair in
        pair.old.map { term(old, $0, parents: oldParents($0), pair) }
          ?? pair.new.map { term(new, $0, parents: new.parents[$0], pair) }
      }.compactMap { $0 })
  }

  var newVersion: FlowVocabulary {
    FlowVocabulary(
      new, at: Array(new.ids.indices),
      among: pairs.map { pair in
        pair.new.map { term(new, $0, parents: new.parents[$0], pair) }
          ?? pair.old.map { old in
            term(self.old, old, parents: absorbed[old].map { [$0] } ?? oldParents(old), pair)
          }
      }.compactMap { $0 })
  }

  private func oldParents(_ index: Int) -> [Int] { old.parents[index].compactMap { places[$0] } }

  private func term(
    _ vocabulary: FlowVocabulary, _ index: Int, parents: [Int], _ pair: (old: Int?, new: Int?)
  ) -> MergedTerm {
    // Where one version has a point for what no narrower term names, the other covers it too.
    let isAbstract =
      (pair.old.map(old.abstract.contains) ?? true) && (pair.new.map(new.abstract.contains) ?? true)
    return MergedTerm(
      id: vocabulary.ids[index],
      basics: vocabulary.terms.indices.contains(index) ? vocabulary.terms[index] : nil,
      parents: parents, isAbstract: isAbstract)
  }
}
