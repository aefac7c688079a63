import Diagnostics
import Registry
import Statement

/// Compares a page with a document: word for word, and where the words are others', by the terms.
struct TextComparer {
  private let file: SourceFile
  private let registry: Registry
  private let rendered: RenderedDocument
  private let sentences: [PageSentence]
  private let own: OwnWords
  private let finder: BackingFinder
  /// By sentence, the page's section.
  private let sections: [Int]
  private let headings: [PageSentence?]

  init(file: SourceFile, text: PageText, registry: Registry, rendered: RenderedDocument) {
    self.file = file
    self.registry = registry
    self.rendered = rendered
    let composed = rendered.composed
    sentences = text.sentences
    own = OwnWords(sentences, in: text, of: rendered)
    let organization = registry.organization
    let lexicon = Lexicon(
      FieldWords.of(composed.locale),
      names: [organization?.name, organization?.legalName, registry.settings.name]
        .compactMap { $0 },
      shortForms: sentences.shortForms)
    finder = BackingFinder(
      claims: Claims(composed.passages, in: registry, lexicon, composed.locale), lexicon: lexicon)
    var sections: [Int] = []
    var headings: [PageSentence?] = [nil]
    for sentence in sentences {
      if sentence.kind == .heading { headings.append(sentence) }
      sections.append(headings.count - 1)
    }
    self.sections = sections
    self.headings = headings
  }

  var comparison: TextComparison {
    let places = Places(registry)
    let readings = sentences.indices.map { reading($0) }
    var judged: [TextComparison.JudgedSentence] = []
    for (index, reading) in readings.enumerated() {
      guard let reading else { continue }
      let entries = reading.entries.compactMap(places.place)
      judged.append(
        TextComparison.JudgedSentence(
          text: sentences[index].text, position: file.position(at: sentences[index].offset),
          section: sections[index], verdict: reading.verdict, declarations: entries,
          share: reading.backing.share, unknownWords: reading.backing.unknownWords))
    }
    let finder = MissingFinder(
      registry: registry, document: rendered.composed, places: places, own: own,
      words: foreignWords(readings), entrySections: entrySections(readings), finder: finder)
    return TextComparison(
      file: file.path, document: rendered.composed.id, locale: rendered.composed.locale,
      sections: pageSections(readings), sentences: judged,
      nameCount: sentences.indices.count { readings[$0] == nil && !own.isOwn[$0] },
      missing: finder.missing, entryCount: finder.entryCount)
  }

  // MARK: Sentences

  private struct Reading {
    let verdict: TextComparison.Verdict
    var backing = Backing()
    let entries: [EntryID]
    /// Anchors of the document's sections.
    let counterparts: [String]
  }

  /// More than this of what a sentence says must be declared.
  private static let leastShare = 0.5

  /// Nil for what is not judged.
  private func reading(_ index: Int) -> Reading? {
    let sentence = sentences[index]
    let passages = (own.passagesBySentence[index] ?? []).map { rendered.composed.passages[$0] }
    if own.isOwn[index] {
      guard sentence.isSaid, !sentence.words.isEmpty else { return nil }
      return Reading(
        verdict: .same, entries: passages.flatMap(\.sources).unique,
        counterparts: passages.compactMap(\.section))
    }
    guard sentence.isSaid, let backing = finder.backing(of: sentence) else { return nil }
    let isBacked =
      !backing.claims.isEmpty && backing.share > Self.leastShare && !backing.namesOthers
    let claims = backing.claims.map { finder.claims.all[$0] }
    return Reading(
      verdict: isBacked ? .backed : .unbacked, backing: backing,
      entries: claims.map(\.entry).unique, counterparts: claims.prefix(1).compactMap(\.section))
  }

  // MARK: Sections

  private func pageSections(_ readings: [Reading?]) -> [TextComparison.PageSection] {
    return headings.indices.map { section in
      let heading = headings[section]
      var result = TextComparison.PageSection(
        heading: heading?.text, position: file.position(at: heading?.offset ?? 0))
      var votes: [String: Int] = [:]
      for (index, reading) in readings.enumerated() where sections[index] == section {
        guard let reading else { continue }
        result.counts[reading.verdict, default: 0] += 1
        guard reading.verdict != .unbacked else { continue }
        for anchor in reading.counterparts { votes[anchor, default: 0] += 1 }
      }
      result.counterparts = rendered.composed.sections.enumerated()
        .map { (votes: votes[$0.element.anchor] ?? 0, $0.offset, $0.element.heading.plainText) }
        .filter { $0.votes > 0 }.sorted { ($0.votes, $1.1) > ($1.votes, $0.1) }.map(\.2)
      return result
    }
  }

  // MARK: What the page states

  /// By section of the page, the words that are not the registry's own.
  private func foreignWords(_ readings: [Reading?]) -> [Int: Set<String>] {
    var words: [Int: Set<String>] = [:]
    for index in sentences.indices where !own.isOwn[index] {
      words[sections[index], default: []]
        .formUnion(finder.lexicon.stems(of: sentences[index].words))
    }
    return words
  }

  /// The sections of the page in which sentences of others state an entry.
  private func entrySections(_ readings: [Reading?]) -> [EntryID: Set<Int>] {
    var entrySections: [EntryID: Set<Int>] = [:]
    for (index, reading) in readings.enumerated() {
      guard let reading, reading.verdict == .backed else { continue }
      for entry in reading.entries { entrySections[entry, default: []].insert(sections[index]) }
    }
    return entrySections
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  fileprivate var unique: [Element] {
    var known: Set<Element> = []
    return filter { known.insert($0).inserted }
  }
}
