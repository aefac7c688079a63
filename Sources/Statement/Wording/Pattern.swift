/// A sentence with blanks: `{data}` is filled in, `[ … ]` is left out unless all its blanks are
/// filled.
public struct Pattern: Sendable {
  indirect enum Part: Sendable {
    case literal(String)
    case blank(Blank)
    case optional([Part])
  }

  let parts: [Part]

  /// Why a text is no pattern.
  public enum Mistake: Error, Sendable {
    case unknownBlank(String)
    case unbalanced(Character)
  }

  public init(_ text: String) throws(Mistake) {
    var reader = PatternReader(text)
    parts = try reader.parts(until: nil)
  }

  /// The blanks that the pattern has anywhere.
  public var blanks: Set<Blank> { Self.blanks(parts) }

  private static func blanks(_ parts: [Part]) -> Set<Blank> {
    parts.reduce(into: []) { blanks, part in
      switch part {
      case .literal: break
      case .blank(let blank): blanks.insert(blank)
      case .optional(let parts): blanks.formUnion(Self.blanks(parts))
      }
    }
  }

  /// The pattern with its blanks filled.
  func filled(_ values: [Blank: Phrase]) -> Phrase {
    fill(parts, values)
  }

  private func fill(_ parts: [Part], _ values: [Blank: Phrase]) -> Phrase {
    var phrase = Phrase()
    for part in parts {
      switch part {
      case .literal(let text): phrase.append(text)
      case .blank(let blank): phrase.append(values[blank] ?? Phrase())
      case .optional(let inner):
        let isComplete = Self.blanks(inner).allSatisfy { !(values[$0] ?? Phrase()).isEmpty }
        if isComplete { phrase.append(fill(inner, values)) }
      }
    }
    return phrase
  }
}

private struct PatternReader {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func parts(until closing: Character?) throws(Pattern.Mistake) -> [Pattern.Part] {
    var parts: [Pattern.Part] = []
    var literal = ""
    while let character = rest.popFirst() {
      switch character {
      case "[":
        parts.appendLiteral(&literal)
        parts.append(.optional(try self.parts(until: "]")))
      case "]":
        guard closing == "]" else { throw .unbalanced(character) }
        parts.appendLiteral(&literal)
        return parts
      case "{":
        guard let end = rest.firstIndex(of: "}") else { throw .unbalanced(character) }
        let name = String(rest[..<end])
        guard let blank = Blank(rawValue: name) else { throw .unknownBlank(name) }
        parts.appendLiteral(&literal)
        parts.append(.blank(blank))
        rest = rest[rest.index(after: end)...]
      default: literal.append(character)
      }
    }
    if let closing { throw .unbalanced(closing) }
    parts.appendLiteral(&literal)
    return parts
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
