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
    let page = StatedFacts(
      stated: stated, terms: TermWords(registry, finder.lexicon, document.locale),
      words: words, entrySections: entrySections, claims: finder.claims)
    var order: [EntryID] = []
    var findings: [EntryID: Finding] = [:]
    for passage in stating {
      let ownWords = Set(finder.lexicon.stems(of: passage.text))
      for (entry, facts) in Dictionary(grouping: passage.facts, by: \.entry) {
        findings[entry, default: Finding()].known.formUnion(facts)
        let missing = facts.filter { !page.states($0, by: ownWords) }
        if !missing.isEmpty { findings[entry]?.add(Set(missing), passage.text) }
      }
      // Facts have no order of their own, sources have.
      order += passage.sources + passage.facts.map(\.entry).sorted(by: inNameOrder)
    }
    var seen: Set<EntryID> = []
    return order.filter { seen.insert($0).inserted }
      .compactMap { entry in findings[entry].flatMap { result(entry, $0) } }.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  private func inNameOrder(_ left: EntryID, _ right: EntryID) -> Bool {
    left.qualified(registry.names) < right.qualified(registry.names)
  }

  /// What is found of an entry.
  private struct Finding {
    var known: Set<Fact> = []
    private(set) var missing: Set<Fact> = []
    /// That of the deed first.
    private(set) var sentences: [String] = []

    mutating func add(_ facts: Set<Fact>, _ sentence: String) {
      missing.formUnion(facts)
      guard !sentences.contains(sentence) else { return }
      let isDeed = facts.contains { $0.aspect == .deed }
      sentences.insert(sentence, at: isDeed ? 0 : sentences.count)
    }
  }

  /// Nil where nothing is missing.
  private func result(_ entry: EntryID, _ finding: Finding) -> TextComparison.MissingEntry? {
    guard !finding.missing.isEmpty, let place = places.place(of: entry) else { return nil }
    let isWhole = finding.missing.count == finding.known.count && entrySections[entry] == nil
    let gaps = finding.missing.filter(\.aspect.isOpen)
    let facts = finding.missing.subtracting(gaps)
    return TextComparison.MissingEntry(
      declaration: place, extent: isWhole ? .whole : facts.isEmpty ? .gap : .part,
      facts: described(facts), gaps: described(gaps), sentences: finding.sentences)
  }

  private func described(_ facts: Set<Fact>) -> [String] {
    facts.map { $0.aspect.description(registry.names) }.sorted()
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
}
