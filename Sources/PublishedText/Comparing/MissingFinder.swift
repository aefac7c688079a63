import Diagnostics
import Registry
import Statement

/// Finds what a document states and a page does not.
struct MissingFinder {
  let registry: Registry
  let document: ComposedDocument
  let places: Places
  let own: OwnWords
  /// By section of the page, the words that are not the registry's own.
  let words: [Int: Set<String>]
  /// The sections of the page in which sentences of others state an entry.
  let entrySections: [EntryID: Set<Int>]
  let finder: BackingFinder

  /// What of a name or a sentence must be on the page.
  private static let leastShare = 0.5

  var entryCount: Int { Set(stating.flatMap(\.facts).map(\.entry)).count }

  /// The passages that state facts.
  private var stating: [Passage] {
    document.passages.filter { $0.kind == .sentence && $0.nature != .reference }
  }

  var missing: [TextComparison.MissingEntry] {
    let passages = document.passages
    let stated = own.passages.reduce(into: Set<Fact>()) { facts, index in
      if passages[index].nature != .reference { facts.formUnion(passages[index].facts) }
    }
    let terms = TermWords(registry, finder.lexicon, document.locale)
    let allWords = words.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    var order: [EntryID] = []
    var missing: [EntryID: Set<Fact>] = [:]
    var sentences: [EntryID: [String]] = [:]
    var known: [EntryID: Set<Fact>] = [:]
    for passage in stating {
      let ownWords = Set(finder.lexicon.stems(of: passage.text))
      // Facts have no order of their own.
      let facts = passage.facts.map { ($0, $0.description(registry.names)) }
      for (fact, _) in facts.sorted(by: { $0.1 < $1.1 }) {
        known[fact.entry, default: []].insert(fact)
        guard !stated.contains(fact),
          !isStated(fact, by: ownWords, terms, onPage: allWords)
        else { continue }
        if missing[fact.entry] == nil { order.append(fact.entry) }
        missing[fact.entry, default: []].insert(fact)
        if sentences[fact.entry]?.contains(passage.text) == true { continue }
        // What is done goes before where and when.
        let isDeed = facts.contains { $0.0.entry == fact.entry && $0.0.aspect == .deed }
        let place = isDeed ? 0 : sentences[fact.entry]?.count ?? 0
        sentences[fact.entry, default: []].insert(passage.text, at: place)
      }
    }
    let results = order.compactMap { entry in
      result(
        entry, missing[entry] ?? [], of: known[entry] ?? [], sentences[entry] ?? [])
    }
    return results.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  private func result(
    _ entry: EntryID, _ facts: Set<Fact>, of all: Set<Fact>, _ sentences: [String]
  ) -> TextComparison.MissingEntry? {
    guard let place = places.place(of: entry) else { return nil }
    let isWhole = facts.count == all.count && entrySections[entry] == nil
    let isGap = facts.allSatisfy { $0.aspect.isOpen }
    return TextComparison.MissingEntry(
      declaration: place, extent: isWhole ? .whole : isGap ? .gap : .part,
      facts: facts.filter { !$0.aspect.isOpen }.map { $0.aspect.description(registry.names) }
        .sorted(),
      gaps: facts.filter(\.aspect.isOpen).map { $0.aspect.description(registry.names) }.sorted(),
      sentences: sentences)
  }

  /// The weightiest first: who receives data, what is promised, then the rest.
  private func rank(_ entry: TextComparison.MissingEntry) -> Int {
    let order = ["sharing", "never", "collection", "uses", "choices", "retention"]
    let section = String(entry.declaration.id.prefix { $0 != "." })
    let weight = order.firstIndex(of: section) ?? order.count
    switch entry.extent {
    case .whole: return weight
    case .part: return 10 + weight
    case .gap: return 20 + weight
    }
  }

  // MARK: Facts in the words of others

  private func isStated(
    _ fact: Fact, by sentence: Set<String>, _ terms: TermWords, onPage allWords: Set<String>
  ) -> Bool {
    guard let sections = entrySections[fact.entry] else {
      // What is said of a term or the organization has no section of its own.
      return !fact.entry.section.isStatement && !allWords.isEmpty
        && holds(sentence, in: allWords)
    }
    if fact.aspect.isOpen { return false }
    // What a page is about is said once.
    let near =
      fact.aspect.isScope
      ? allWords : sections.reduce(into: Set<String>()) { $0.formUnion(words[$1] ?? []) }
    let names = terms.names(of: fact)
    if !names.isEmpty { return names.contains { holds($0, in: near) } }
    return !fact.aspect.isSpelledOut || holds(sentence, in: near)
  }

  private func holds(_ wanted: Set<String>, in words: Set<String>) -> Bool {
    let claims = finder.claims
    return claims.weight(of: wanted.intersection(words))
      >= Self.leastShare * claims.weight(of: wanted)
  }
}

extension Aspect {
  /// Whether it is that something is left open.
  fileprivate var isOpen: Bool {
    if case .open = self { true } else { false }
  }

  /// Whether it is for which services it holds.
  fileprivate var isScope: Bool {
    if case .value(.services, _, _) = self { true } else { false }
  }

  /// Whether it has words of its own, beside those of the deed.
  fileprivate var isSpelledOut: Bool {
    guard case .attribute(let attribute, _, _) = self else { return false }
    switch attribute {
    case .action, .operation, .flow, .possible, .precedence, .kind, .appliesTo, .carriedOutBy,
      .onward, .only, .link:
      return false
    default: return true
    }
  }
}

extension Section {
  fileprivate var isStatement: Bool {
    switch self {
    case .collection, .uses, .sharing, .never, .choices, .retention: true
    default: false
    }
  }
}
