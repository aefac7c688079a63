import Registry
import Statement
import Words

/// What an entry declares, in all the words that may stand for it on somebody else's page.
struct Claim {
  let entry: EntryID
  /// Of the document, where it is printed.
  let section: String?
  fileprivate(set) var words: Set<String> = []
  /// What a promise rules out.
  let denied: Action?
  /// Whether authored text denies something.
  let isDenial: Bool

  /// Whether it promises that something is not done.
  var isPromise: Bool { entry.section == .never }
  /// Whether it is the owner's own text, which may say anything.
  var isAuthored: Bool { entry.section == .documents }
}

/// The claims of a document.
struct Claims {
  let all: [Claim]
  private let weights: [String: Double]
  private let unknownWeight: Double

  init(_ passages: [Passage], in registry: Registry, _ lexicon: Lexicon, _ locale: LocaleTag) {
    var places: [Key: Int] = [:]
    var all: [Claim] = []
    let terms = TermWords(registry, lexicon, locale)
    for (index, passage) in passages.enumerated()
    where passage.kind == .sentence && passage.nature != .reference {
      guard let entry = passage.sources.first else { continue }
      let isAuthored = passage.nature == .authored
      let key = Key(entry: entry, passage: isAuthored ? index : nil)
      let place = places[key] ?? all.count
      if place == all.count {
        places[key] = place
        all.append(
          Claim(
            entry: entry, section: passage.section,
            denied: registry.never.first { $0.header.id == entry }?.action,
            isDenial: isAuthored && lexicon.denies(passage.text.pageWords)))
      }
      all[place].words.formUnion(lexicon.stems(of: passage.text))
      for fact in passage.facts { all[place].words.formUnion(terms.words(of: fact)) }
    }
    self.all = all
    var counts: [String: Int] = [:]
    for claim in all { for word in claim.words { counts[word, default: 0] += 1 } }
    let total = Double(all.count + 1)
    let known = counts
    unknownWeight = Claims.weight(total, 1)
    weights = known.mapValues { Claims.weight(total, Double($0)) }
  }

  private struct Key: Hashable {
    let entry: EntryID
    /// For authored text, each sentence of which stands by itself.
    let passage: Int?
  }

  func isKnown(_ word: String) -> Bool { weights[word] != nil }

  /// How much it says that a text has a word: the rarer, the more.
  func weight(of word: String) -> Double { weights[word] ?? unknownWeight }

  func weight(of words: some Sequence<String>) -> Double {
    words.reduce(0) { $0 + weight(of: $1) }
  }

  private static func weight(_ total: Double, _ count: Double) -> Double {
    // Between 1 for what everything says and about 3 for what one entry says.
    1 + 2 * (1 - count / total) * (1 - count / total)
  }
}

/// The words by which the terms of facts are known.
struct TermWords {
  private let registry: Registry
  private let lexicon: Lexicon
  private let locale: LocaleTag

  init(_ registry: Registry, _ lexicon: Lexicon, _ locale: LocaleTag) {
    self.registry = registry
    self.lexicon = lexicon
    self.locale = locale
  }

  /// All words of all names of the term that a fact names.
  func words(of fact: Fact) -> Set<String> {
    names(of: fact).reduce(into: []) { $0.formUnion($1) }
  }

  /// Each name of the term that a fact names; empty where it names none.
  func names(of fact: Fact) -> [Set<String>] {
    switch fact.aspect {
    case .value(let slot, .term(let name), _), .value(let slot, .gap(let name?), _):
      registry.term(slot, name).map(names) ?? []
    case .circumstance(let facet, .term(let value), _, _):
      registry.facet(facet).map { names(of: value, in: $0.facet, $0.values) } ?? []
    default: []
    }
  }

  private func names(
    of value: Name, in facet: Facet, _ values: Vocabulary<FacetValue>
  ) -> [Set<String>] {
    // The only value of a facet goes by the facet's name, too.
    let own = values.terms.count == 1 ? names(facet.basics) : []
    return (values[value]?.basics).map(names).map { own + $0 } ?? own
  }

  private func names(_ term: TermBasics) -> [Set<String>] {
    registry.spoken(term).filter { $0.locale == nil || $0.locale == locale }
      .map { Set(lexicon.stems(of: $0.text)) }.filter { !$0.isEmpty }
  }
}
