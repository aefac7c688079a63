/// A sentence with blanks: `{data}` is filled in, `[ … ]` is left out unless all its blanks are
/// filled.
public struct Pattern: Sendable {
  public indirect enum Part: Sendable {
    case literal(String)
    case blank(Blank)
    case optional([Part])
  }

  public let parts: [Part]

  /// Why a text is no pattern.
  public struct Mistake: Error, Sendable {
    public enum Kind: Sendable {
      case unknownBlank(String)
      case unbalanced(Character)
    }

    public let kind: Kind
    /// UTF-8 offsets into the text; empty where something is missing.
    public let range: Range<Int>
  }

  public init(_ text: String) throws(Mistake) {
    var reader = PatternReader(text)
    parts = try reader.parts(in: nil)
  }

  /// The blanks that the pattern has anywhere.
  public var blanks: Set<Blank> { Self.blanks(parts) }

  /// The blanks that some part needs together: where one is not filled, none of them is said.
  public var entangledBlanks: [Set<Blank>] {
    parts.compactMap { part in
      guard case .optional(let inner) = part else { return nil }
      let blanks = Self.blanks(inner)
      return blanks.count > 1 ? blanks : nil
    }
  }

  /// The blanks that parts have anywhere.
  public static func blanks(_ parts: [Part]) -> Set<Blank> {
    parts.reduce(into: []) { blanks, part in
      switch part {
      case .literal: break
      case .blank(let blank): blanks.insert(blank)
      case .optional(let parts): blanks.formUnion(Self.blanks(parts))
      }
    }
  }
}

private struct PatternReader {
  private let text: String
  private var rest: Substring

  init(_ text: String) {
    self.text = text
    rest = text[...]
  }

  /// - Parameter opening: the place of the bracket around the parts.
  mutating func parts(in opening: Range<Int>?) throws(Pattern.Mistake) -> [Pattern.Part] {
    var parts: [Pattern.Part] = []
    var literal = ""
    while let character = rest.first {
      let place = self.place(upTo: rest.index(after: rest.startIndex))
      rest = rest.dropFirst()
      switch character {
      case "[":
        parts.appendLiteral(&literal)
        parts.append(.optional(try self.parts(in: place)))
      case "]":
        guard opening != nil else {
          throw Pattern.Mistake(kind: .unbalanced(character), range: place)
        }
        parts.appendLiteral(&literal)
        return parts
      case "{":
        guard let end = rest.firstIndex(of: "}") else {
          throw Pattern.Mistake(kind: .unbalanced(character), range: place)
        }
        let name = String(rest[..<end])
        guard let blank = Blank(rawValue: name) else {
          let range = place.lowerBound..<self.place(upTo: rest.index(after: end)).upperBound
          throw Pattern.Mistake(kind: .unknownBlank(name), range: range)
        }
        parts.appendLiteral(&literal)
        parts.append(.blank(blank))
        rest = rest[rest.index(after: end)...]
      default: literal.append(character)
      }
    }
    if let opening { throw Pattern.Mistake(kind: .unbalanced("["), range: opening) }
    parts.appendLiteral(&literal)
    return parts
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
  case services, subjects, law, gaps, name, country, address, date, period, text, kinds, link
  case detail, promise
}
