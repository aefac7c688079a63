import Registry

extension Pattern {
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
