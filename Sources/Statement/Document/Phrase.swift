import Diagnostics
import Registry

/// Running text with links, and the facts that its words state.
///
/// Facts ride on the words: what a pattern leaves out is not stated. Two phrases are equal when they
/// read the same.
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
  public private(set) var facts: Set<Fact> = []

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
    let text = plainText
    return text.isPlainASCII
      ? text.utf8.split(separator: UInt8(ascii: " ")).count
      : text.split(whereSeparator: \.isWhitespace).count
  }

  public mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let last)? = runs.last {
      // A clause that brings its comma stands close to what it limits.
      let isClose = text.hasPrefix(", ") && last.hasSuffix(" ")
      runs[runs.count - 1] = .text((isClose ? String(last.dropLast()) : last) + text)
    } else {
      runs.append(.text(text))
    }
  }

  public mutating func append(_ other: Phrase) {
    facts.formUnion(other.facts)
    for run in other.runs {
      switch run {
      case .text(let text): append(text)
      case .link: runs.append(run)
      }
    }
  }

  /// The same words, stating these facts too.
  func stating(_ facts: some Sequence<Fact>) -> Phrase {
    var phrase = self
    phrase.facts.formUnion(facts)
    return phrase
  }

  /// The same words where they only point to what others state.
  var withoutFacts: Phrase {
    var phrase = self
    phrase.facts = []
    return phrase
  }

  public static func == (a: Phrase, b: Phrase) -> Bool { a.runs == b.runs }

  public func hash(into hasher: inout Hasher) { hasher.combine(runs) }

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

  var withoutLeadingComma: Phrase {
    guard case .text(let text)? = runs.first, text.hasPrefix(", ") else { return self }
    var phrase = self
    phrase.runs[0] = .text(String(text.dropFirst(2)))
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
