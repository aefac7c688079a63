import Registry

extension Pattern {
  /// The pattern with its blanks filled.
  func filled(_ values: [Blank: Phrase]) -> Phrase {
    var phrase = Phrase()
    for part in said(filling: { values[$0]?.isEmpty == false }) {
      switch part {
      case .literal(let text): phrase.append(text)
      case .blank(let blank): phrase.append(values[blank] ?? Phrase())
      case .choice: break
      }
    }
    return phrase
  }
}
