import Registry
import Statement

/// What a page states of a document's facts, in the document's words or in those of others.
struct StatedFacts {
  /// In the document's words.
  let stated: Set<Fact>
  let terms: TermWords
  /// By section of the page, the words that are not the registry's own.
  let words: [Int: Set<String>]
  /// The sections of the page in which sentences of others state an entry.
  let entrySections: [EntryID: Set<Int>]
  let claims: Claims
  private let allWords: Set<String>

  /// What of a name or a sentence must be on the page.
  private static let leastShare = 0.5

  init(
    stated: Set<Fact>, terms: TermWords, words: [Int: Set<String>],
    entrySections: [EntryID: Set<Int>], claims: Claims
  ) {
    self.stated = stated
    self.terms = terms
    self.words = words
    self.entrySections = entrySections
    self.claims = claims
    allWords = words.values.reduce(into: []) { $0.formUnion($1) }
  }

  /// - Parameter sentence: the words of the document's sentence that states the fact.
  func states(_ fact: Fact, by sentence: Set<String>) -> Bool {
    if stated.contains(fact) { return true }
    guard let sections = entrySections[fact.entry] else {
      // What is said of a term or the organization has no section of its own.
      return !fact.entry.section.isStatement && !allWords.isEmpty
        && holds(sentence, in: allWords)
    }
    if fact.aspect.isOpen { return false }
    // What a page is about is said once.
    let near =
      fact.aspect.isScope
      ? allWords : sections.reduce(into: []) { $0.formUnion(words[$1] ?? []) }
    let names = terms.names(of: fact)
    if !names.isEmpty { return names.contains { holds($0, in: near) } }
    return !fact.aspect.isSpelledOut || holds(sentence, in: near)
  }

  private func holds(_ wanted: Set<String>, in words: Set<String>) -> Bool {
    claims.weight(of: wanted.intersection(words))
      >= Self.leastShare * claims.weight(of: wanted)
  }
}

extension Aspect {
  /// Whether it is that something is left open.
  var isOpen: Bool {
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
