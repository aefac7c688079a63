/// A sentence with blanks: `{data}` is filled in, `[ … ]` is left out unless the blanks that stand
/// directly in it are filled, and of `[ … | … ]` the first alternative is said of which that holds.
public struct Pattern: Sendable {
  public indirect enum Part: Sendable {
    case literal(String)
    case blank(Blank)
    /// Alternatives, the first possible one of which is said, if any is.
    case choice([[Part]])
  }

  /// How deep brackets may stand in each other.
  public static let nestingLimit = 16

  public let parts: [Part]

  /// Why a text is no pattern.
  public struct Mistake: Error, Sendable {
    public enum Kind: Sendable {
      case unknownBlank(String)
      case unbalanced(Character)
      /// Deeper than ``Pattern/nestingLimit``.
      case tooDeep
    }

    public let kind: Kind
    /// UTF-8 offsets into the text; empty where something is missing.
    public let range: Range<Int>
  }

  public init(_ text: String) throws(Mistake) {
    var reader = PatternReader(text)
    parts = try reader.parts()
  }

  /// The blanks that the pattern has anywhere.
  public var blanks: Set<Blank> { Self.blanks(parts) }

  /// The blanks that parts have anywhere.
  static func blanks(_ parts: [Part]) -> Set<Blank> {
    parts.reduce(into: []) { blanks, part in
      switch part {
      case .literal: break
      case .blank(let blank): blanks.insert(blank)
      case .choice(let alternatives):
        for alternative in alternatives { blanks.formUnion(Self.blanks(alternative)) }
      }
    }
  }

  /// The literals and blanks that are said; no choice is left.
  ///
  /// - Parameter isFilled: whether a blank is filled.
  public func said(filling isFilled: (Blank) -> Bool) -> [Part] {
    var said: [Part] = []
    Self.say(parts, isFilled, in: &said)
    return said
  }

  private static func say(_ parts: [Part], _ isFilled: (Blank) -> Bool, in said: inout [Part]) {
    for part in parts {
      guard case .choice(let alternatives) = part else {
        said.append(part)
        continue
      }
      let possible = alternatives.first { alternative in
        alternative.allSatisfy { part in
          if case .blank(let blank) = part { isFilled(blank) } else { true }
        }
      }
      if let possible { say(possible, isFilled, in: &said) }
    }
  }
}

private struct PatternReader {
  private let text: String
  private var rest: Substring
  private var depth = 0

  init(_ text: String) {
    self.text = text
    rest = text[...]
  }

  mutating func parts() throws(Pattern.Mistake) -> [Pattern.Part] {
    try sequence(in: nil)
  }

  /// Alternatives up to the bracket that closes them.
  private mutating func alternatives(in opening: Range<Int>) throws(Pattern.Mistake)
    -> [[Pattern.Part]]
  {
    guard depth < Pattern.nestingLimit else {
      throw Pattern.Mistake(kind: .tooDeep, range: opening)
    }
    depth += 1
    defer { depth -= 1 }
    var alternatives = [try sequence(in: opening)]
    while take("|") { alternatives.append(try sequence(in: opening)) }
    guard take("]") else { throw Pattern.Mistake(kind: .unbalanced("["), range: opening) }
    return alternatives
  }

  /// - Parameter opening: the place of the bracket around the parts.
  private mutating func sequence(in opening: Range<Int>?) throws(Pattern.Mistake)
    -> [Pattern.Part]
  {
    var parts: [Pattern.Part] = []
    var literal = ""
    while let character = rest.first {
      let place = self.place(upTo: rest.index(after: rest.startIndex))
      if opening != nil, character == "]" || character == "|" { break }
      rest = rest.dropFirst()
      switch character {
      case "[":
        parts.appendLiteral(&literal)
        parts.append(.choice(try alternatives(in: place)))
      case "]": throw Pattern.Mistake(kind: .unbalanced(character), range: place)
      case "{":
        parts.appendLiteral(&literal)
        parts.append(.blank(try blank(openedAt: place)))
      default: literal.append(character)
      }
    }
    parts.appendLiteral(&literal)
    return parts
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func blank(openedAt place: Range<Int>) throws(Pattern.Mistake) -> Blank {
    guard let end = rest.firstIndex(of: "}") else {
      throw Pattern.Mistake(kind: .unbalanced("{"), range: place)
    }
    let name = String(rest[..<end])
    let range = place.lowerBound..<self.place(upTo: rest.index(after: end)).upperBound
    guard let blank = Blank(rawValue: name) else {
      throw Pattern.Mistake(kind: .unknownBlank(name), range: range)
    }
    rest = rest[rest.index(after: end)...]
    return blank
  }

  /// From what is next up to an index, in UTF-8 offsets.
  private func place(upTo end: String.Index) -> Range<Int> {
    let start = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
    return start..<text.utf8.distance(from: text.startIndex, to: end)
  }
}

extension [Pattern.Part] {
  fileprivate mutating func appendLiteral(_ literal: inout String) {
    if !literal.isEmpty { append(.literal(literal)) }
    literal = ""
  }
}

/// What a pattern leaves open.
public enum Blank: String, CaseIterable, Sendable {
  case when, can, data, form, from, via, recipients, purposes, `where`, exceptions, item, items
  case services, subjects, law, name, country, address, date, period, text, kinds, link, promise
  case count
  /// What {data} or {item} names, as a heading reads, for a language that would have to inflect it.
  case title
  /// Stands for {data} where a promise is about all data.
  case nothing
  /// Stands for {recipients} where a promise is about everybody.
  case nobody
}
