import Registry

/// A document as its readers see it, before it takes a format: blocks, each with its sources.
public struct ComposedDocument: Sendable {
  /// The document's id in the registry; the generated files are named after it.
  public let id: String
  public let locale: LocaleTag
  public internal(set) var title: Phrase
  /// Who speaks, and from when; stands before the first section.
  public let lead: [Sentence]
  public internal(set) var sections: [ComposedSection]
  /// Names the document's sources.
  public let names: NameTable
  /// The declaration of the document itself.
  public let source: EntryID
  public let pageWords: PageWords
}

/// The words of a page beside its text, in the document's language.
public struct PageWords: Sendable {
  /// The heading of the table of contents.
  public let contents: String
  /// The link that leads past it.
  public let skip: String
}

/// A section with its heading.
public struct ComposedSection: Sendable {
  /// Stable: others link to it.
  public let anchor: String
  public let heading: Phrase
  public internal(set) var blocks: [Block]
}

/// What a section is made of.
public enum Block: Sendable {
  /// A heading below the section's.
  case heading(Phrase)
  case paragraph([Sentence])
  /// What the items of the following list have in common.
  case leadIn(Sentence)
  case list([Item])
  case table(Table)
}

/// An item of a list: sentences, and the parts that a sentence before them announces.
public struct Item: Sendable {
  public enum Piece: Sendable {
    case sentence(Sentence)
    case parts([Sentence])
  }

  public var pieces: [Piece]

  public init(_ sentences: [Sentence]) {
    pieces = sentences.map { .sentence($0) }
  }

  /// All its sentences and parts, in the order of reading.
  public var sentences: [Sentence] {
    pieces.flatMap { piece in
      switch piece {
      case .sentence(let sentence): [sentence]
      case .parts(let parts): parts
      }
    }
  }

  /// The declaration that the item is about.
  public var subject: EntryID? { sentences.first?.sources.first }

  mutating func append(_ sentence: Sentence) { pieces.append(.sentence(sentence)) }

  mutating func append(parts: [Phrase], sources: [EntryID]) {
    pieces.append(.parts(parts.map { Sentence($0, sources: sources) }))
  }
}

/// A sentence and the declarations that it states.
public struct Sentence: Sendable {
  /// What a sentence does.
  public enum Nature: String, Sendable {
    /// States declared facts.
    case stated
    /// Says what the registry leaves open.
    case gap
    /// Points to facts that other sentences state.
    case reference
    /// The owner's own words.
    case authored
  }

  public var phrase: Phrase
  /// In the order of the document's registry; never empty for a generated sentence.
  public var sources: [EntryID]
  public var nature: Nature

  public init(_ phrase: Phrase, sources: [EntryID], _ nature: Nature = .stated) {
    self.phrase = phrase
    self.sources = sources
    self.nature = nature
  }
}

/// A table; it refers to facts that sentences state.
public struct Table: Sendable {
  public struct Row: Sendable {
    /// A cell is a list of phrases.
    public var cells: [[Phrase]]
    public var sources: [EntryID]
    /// The declaration that the row is about, where it is about one.
    public var subject: EntryID?
  }

  public let caption: Phrase
  public let header: [String]
  public let rows: [Row]
}

extension ComposedDocument {
  /// Every sentence, in the order of reading; parts of sentences count as sentences.
  public var sentences: [Sentence] { lead + sections.flatMap(\.blocks).flatMap(\.sentences) }

  /// What the sentences state.
  public var facts: Set<Fact> {
    sentences.filter { $0.nature != .reference }.reduce(into: []) { $0.formUnion($1.phrase.facts) }
  }
}

extension Block {
  /// Its sentences, in the order of reading; tables and headings have none.
  public var sentences: [Sentence] {
    switch self {
    case .heading, .table: []
    case .paragraph(let sentences): sentences
    case .leadIn(let sentence): [sentence]
    case .list(let items): items.flatMap(\.sentences)
    }
  }
}
