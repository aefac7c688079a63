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
  /// Whether it is about any data.
  fileprivate(set) var takesAnyData = false

  /// The names of what is narrower than what it is about.
  fileprivate(set) var narrower: Set<Set<String>> = []

  /// Its words with those of the narrower terms that a text names.
  func words(reaching named: [Set<String>]) -> Set<String> {
    named.reduce(words) { narrower.contains($1) ? $0.union($1) : $0 }
  }

  /// Whether it is about what a name names.
  fileprivate func takes(_ name: Set<String>) -> Bool {
    words.isSuperset(of: name) || narrower.contains(name)
  }

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
  private let plain: Set<String>
  /// The names of terms, apart from those of plain words alone.
  private let dataNames: [Set<String>]
  private let recipientNames: [Set<String>]

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
      for fact in passage.facts {
        all[place].words.formUnion(terms.words(of: fact))
        all[place].narrower.formUnion(terms.narrower(than: fact))
        if case .value(.data, .all, _) = fact.aspect { all[place].takesAnyData = true }
      }
    }
    self.all = all
    var counts: [String: Int] = [:]
    for claim in all { for word in claim.words { counts[word, default: 0] += 1 } }
    let total = Double(all.count + 1)
    unknownWeight = Claims.weight(total, 1)
    weights = counts.mapValues { Claims.weight(total, Double($0)) }
    plain = lexicon.plain
    dataNames = terms.names(of: registry.dataCategories.terms.map(\.basics))
    recipientNames = terms.names(of: registry.recipients.terms.map(\.basics))
  }

  private struct Key: Hashable {
    let entry: EntryID
    /// For authored text, each sentence of which stands by itself.
    let passage: Int?
  }

  func isKnown(_ word: String) -> Bool { weights[word] != nil }

  /// How much it says that a text has a word: the rarer, the more.
  func weight(of word: String) -> Double {
    plain.contains(word) ? Self.plainWeight : weights[word] ?? unknownWeight
  }

  private static let plainWeight = 0.5

  /// The names of data and recipients that a text has.
  func names(in said: Set<String>) -> [Set<String>] {
    (dataNames + recipientNames).filter(said.isSuperset)
  }

  /// Whether data or recipients that a text names are in none of some claims.
  ///
  /// - Parameter isDisclosure: whether the text says that the recipients receive the data, so that
  ///   claims must name both.
  func areBeyond(_ candidates: [Int], named said: Set<String>, isDisclosure: Bool) -> Bool {
    let claims = candidates.map { all[$0] }
    let data = dataNames.filter(said.isSuperset)
    let recipients = recipientNames.filter(said.isSuperset)
    let isPaired = isDisclosure && !data.isEmpty && !recipients.isEmpty
    let takesSomeData = { (claim: Claim) in
      claim.takesAnyData || data.contains(where: claim.takes)
    }
    let isLoneData = data.contains { name in
      !claims.contains { claim in
        (claim.takesAnyData || claim.takes(name))
          && (!isPaired || recipients.contains(where: claim.takes))
      }
    }
    return isLoneData
      || recipients.contains { name in
        !claims.contains { $0.takes(name) && (!isPaired || takesSomeData($0)) }
      }
  }

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

  /// The names of all that is narrower than the data or recipient that a fact names.
  func narrower(than fact: Fact) -> [Set<String>] {
    switch fact.aspect {
    case .value(.data, .term(let name), _): narrower(than: name, in: registry.dataCategories)
    case .value(.with, .term(let name), _): narrower(than: name, in: registry.recipients)
    default: []
    }
  }

  private func narrower<T: Term>(
    than name: Name, in vocabulary: Vocabulary<T>
  ) -> [Set<String>] {
    guard let index = vocabulary.index(of: name) else { return [] }
    return vocabulary.terms.indices.filter { $0 != index }
      .filter { vocabulary.upwards(from: $0).contains(index) }
      .flatMap { names(vocabulary.terms[$0].basics) }
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

  /// The names of terms, apart from those of plain words alone.
  func names(of terms: [TermBasics]) -> [Set<String>] {
    Array(Set(terms.flatMap(names))).filter { !$0.isSubset(of: lexicon.plain) }
  }

  private func names(_ term: TermBasics) -> [Set<String>] {
    registry.spoken(term).filter { $0.locale == nil || $0.locale == locale }
      .map { Set(lexicon.stems(of: $0.text)) }.filter { !$0.isEmpty }
  }
}
