import Registry

/// A document as its readers see it, before it takes a format: blocks, each with its sources.
public struct ComposedDocument: Sendable {
  /// The document's id in the registry; the generated files are named after it.
  public let id: String
  public let locale: LocaleTag
  public let title: Phrase
  /// Who speaks, and from when; stands before the first section.
  public let lead: [Sentence]
  public let sections: [ComposedSection]
}

/// A section with its heading.
public struct ComposedSection: Sendable {
  /// Stable: others link to it.
  public let anchor: String
  public let heading: Phrase
  public let blocks: [Block]
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

  mutating func append(_ sentence: Sentence) { pieces.append(.sentence(sentence)) }

  mutating func append(parts: [Phrase], sources: [EntryID]) {
    pieces.append(.parts(parts.map { Sentence($0, sources: sources) }))
  }
}

/// A sentence and the declarations that it states.
public struct Sentence: Sendable {
  public var phrase: Phrase
  /// In the order of the document's registry; never empty for a generated sentence.
  public var sources: [EntryID]

  public init(_ phrase: Phrase, sources: [EntryID]) {
    self.phrase = phrase
    self.sources = sources
  }
}

/// A table; it refers to facts that sentences state.
public struct Table: Sendable {
  public struct Row: Sendable {
    /// A cell is a list of phrases.
    public var cells: [[Phrase]]
    public var sources: [EntryID]
  }

  public let caption: Phrase
  public let header: [String]
  public let rows: [Row]
}

/// Running text with links.
public struct Phrase: Sendable, Hashable {
  public enum Run: Sendable, Hashable {
    case text(String)
    case link(String, Destination)
  }

  public enum Destination: Sendable, Hashable {
    case url(String)
    /// A section of the same document.
    case section(String)
  }

  public private(set) var runs: [Run] = []

  public init() {}

  public init(_ text: String) {
    append(text)
  }

  public init(link text: String, to destination: Destination) {
    runs = [.link(text, destination)]
  }

  public var isEmpty: Bool { runs.isEmpty }

  /// The words without their links.
  public var plainText: String {
    runs.map { run in
      switch run {
      case .text(let text), .link(let text, _): text
      }
    }.joined()
  }

  public var wordCount: Int {
    plainText.split(whereSeparator: \.isWhitespace).count
  }

  public mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let last)? = runs.last {
      runs[runs.count - 1] = .text(last + text)
    } else {
      runs.append(.text(text))
    }
  }

  public mutating func append(_ other: Phrase) {
    for run in other.runs {
      switch run {
      case .text(let text): append(text)
      case .link: runs.append(run)
      }
    }
  }

  public static func + (a: Phrase, b: Phrase) -> Phrase {
    var sum = a
    sum.append(b)
    return sum
  }

  /// With its first letter in upper case, as a sentence begins.
  var capitalized: Phrase {
    guard let first = runs.first else { return self }
    var phrase = self
    switch first {
    case .text(let text): phrase.runs[0] = .text(text.capitalizedFirst)
    case .link(let text, let destination):
      phrase.runs[0] = .link(text.capitalizedFirst, destination)
    }
    return phrase
  }

  /// With its closing full stop replaced, as before a list.
  func ending(with mark: String) -> Phrase {
    guard case .text(let text)? = runs.last, text.hasSuffix(".") else { return self }
    var phrase = self
    phrase.runs[runs.count - 1] = .text(text.dropLast() + mark)
    return phrase
  }

  /// As a sentence: a capital at its beginning, a stop at its end.
  var asSentence: Phrase {
    let marks: Set<Character> = [".", "!", "?", ":"]
    let ends = plainText.last.map { marks.contains($0) } ?? true
    return (ends ? self : self + Phrase(".")).capitalized
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
