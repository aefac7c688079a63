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
    if runs.count == 1, let run = runs.first { return run.text }
    return runs.map(\.text).joined()
  }

  public var wordCount: Int {
    let text = plainText
    return text.isPlainASCII
      ? text.utf8.wordCount : text.split(whereSeparator: \.isWhitespace).count
  }

  public mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    guard case .text(var last)? = runs.last else {
      runs.append(.text(text))
      return
    }
    // The words must be held here alone to grow in their place.
    runs.removeLast()
    // A clause that brings its comma stands close to what it limits.
    if text.hasPrefix(", "), last.hasSuffix(" ") { last.removeLast() }
    last += text
    runs.append(.text(last))
  }

  public mutating func append(_ other: Phrase) {
    if facts.isEmpty {
      facts = other.facts
    } else if !other.facts.isEmpty {
      facts.formUnion(other.facts)
    }
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
    let marks: [Character] = [".", "!", "?", ":"]
    let ends = runs.last { !$0.text.isEmpty }?.text.last.map(marks.contains) ?? true
    return (ends ? self : self + Phrase(".")).capitalized
  }
}

extension Phrase.Run {
  /// The words, with or without a link.
  fileprivate var text: String {
    switch self {
    case .text(let text), .link(let text, _): text
    }
  }
}

extension String.UTF8View {
  /// The words between spaces.
  fileprivate var wordCount: Int {
    var count = 0
    var isWithinWord = false
    for byte in self {
      let isSpace = byte == UInt8(ascii: " ")
      if !isSpace, !isWithinWord { count += 1 }
      isWithinWord = !isSpace
    }
    return count
  }
}

extension String {
  var capitalizedFirst: String {
    var bytes = utf8.makeIterator()
    // Two of ASCII are characters of their own, which no table need tell.
    guard let first = bytes.next(), first < 0x80, bytes.next() ?? 0 < 0x80 else {
      return prefix(1).uppercased() + dropFirst()
    }
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return self }
    return String(Unicode.Scalar(first & ~0x20)) + Substring(utf8.dropFirst())
  }
}
