import Diagnostics
import Registry

/// The owner may say a sentence in other words, but not say less.
struct LostFact: Rule {
  static let page = RulePage(
    .lostFact, "The owner's wording of a sentence says all that the sentence says.",
    reason: """
      A blank is where a declared fact is filled in. A wording without it would keep the fact from \
      the readers, wherever the sentence is used. What stands in brackets is left out unless all \
      its blanks are filled, so each optional blank has brackets of its own.
      """,
    source: "GDPR Art. 12(1), 13, 14; DSG Art. 19",
    bad: [
      """
      wording:
        kept-in: «We keep this data abroad.»
      """,
      """
      registry: {format: 1, name: Example, locales: [en, de]}
      wording:
        choice-use:
          en: the use of {data}[ {purposes}]
          de: «die Nutzung von {data}»
      """,
      """
      wording:
        we-are: "“We” are {name}[, «{address}», «{country}»]."
      """,
    ],
    good: [
      """
      wording:
        kept-in: This data lies in {country}.
        we-are: "This is {name}[, {address}][, {country}]."
      """
    ])
  static let needsSoundRegistry = false

  func findings(in context: ValidationContext) -> [Diagnostic] {
    context.registry.wording.flatMap { override -> [Diagnostic] in
      // Loading reports what is no sentence and what is no pattern.
      guard let phrase = PhraseID(rawValue: override.pattern.value) else { return [] }
      return override.text.passages.flatMap { passage -> [Diagnostic] in
        guard let pattern = try? Pattern(passage.text) else { return [] }
        let entry = "wording.\(phrase.rawValue)"
        return phrase.losses(in: pattern).map { loss in
          let place = loss.blanks.compactMap { passage.text.utf8Range(of: "{\($0.rawValue)}") }
            .min { $0.lowerBound < $1.lowerBound }
          let span = place.map { context.registry.place(of: $0, in: passage) } ?? passage.span
          return loss.isNeverSaid
            ? .lostFact(phrase, loss.blanks, at: Label(passage.span, entry: entry, "says less"))
            : .lostTogether(loss.blanks, at: Label(span, entry: entry, "not alone"))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func lostFact(
    _ phrase: PhraseID, _ blanks: [Blank], at place: Label
  ) -> Diagnostic {
    let list = blanks.map { "`{\($0.rawValue)}`" }.joined(separator: " or ")
    return Diagnostic(
      .lostFact, "\(list) must stand in `\(phrase.rawValue)`: each blank carries a fact", at: place,
      help: "write \(list) into the sentence, in `[…]` where it may be missing")
  }

  fileprivate static func lostTogether(_ blanks: [Blank], at place: Label) -> Diagnostic {
    let list = blanks.map { "`{\($0.rawValue)}`" }.joined(separator: " or ")
    return Diagnostic(
      .lostFact, "\(list) is left out together with other blanks of its `[…]`", at: place,
      help: "give each blank its own `[…]`")
  }
}
