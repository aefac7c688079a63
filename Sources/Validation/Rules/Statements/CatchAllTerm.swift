import Diagnostics
import Registry
import Words

/// A term for whatever is left over tells nobody anything.
struct CatchAllTerm: Rule {
  static let page = RulePage(
    .catchAllTerm, "A term says what it is, not that it is something else.",
    reason: """
      “Other data” is whatever nobody thought of. Name what is meant; where that is not known, the \
      gap is declared in the statement as `unspecified`, which every answer shows.
      """,
    source: "WP260 rev.01, para. 12",
    bad: [
      """
      data-categories:
        rest: {label: «other» details of your order}
        sundries: {label: your «miscellaneous» messages}
      """,
      """
      registry: {format: 1, name: Beispiel, default-locale: de}
      recipients:
        rest: {label: unsere «sonstigen» Dienstleister, kind: vendor}
      """,
    ],
    good: [
      """
      data-categories:
        relatives: {label: the names of your other half}
        books: {label: your diary}
      """
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    return registry.allTerms.flatMap { term in
      (term.label?.passages ?? []).compactMap { passage -> Diagnostic? in
        guard let words = LanguageWords.of(registry.locale(of: passage)) else { return nil }
        let list = WordList(passage.text).words
        let first = list.firstIndex { !words.determiners.contains($0.text) }
        guard let first, let match = words.catchAll.match(in: list, at: first) else { return nil }
        return .catchAllTerm(
          registry.id(term.header),
          at: context.label(
            registry.place(of: match.range, in: passage), in: term.header, "other than what?"))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func catchAllTerm(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .catchAllTerm, "`\(id)` is a term for whatever is left over", at: place,
      help: "name what is meant, or admit the gap in the statements with `unspecified`")
  }
}
