import Diagnostics
import Registry

/// One thing has one word, or readers look for a difference that is not there.
struct DriftingWords: Rule {
  static let page = RulePage(
    .driftingWords, "A term has one word, wherever readers meet it.",
    reason: """
      Where “information”, “user data” and “personal data” mean one thing, readers look for a \
      difference, and lawyers find one. `also-called` lists the other words in use, so that \
      search finds them: settle on one, and take the others out of the texts.
      """,
    source: "WP260 rev.01, para. 12; ISO 24495-1",
    bad: [
      """
      data-categories:
        messages: {label: your messages, also-called: «notes»}
      """,
      """
      services:
        app:
          label: our app
          also-called:
            - «the product
            - {en: our solutions}»
      """,
    ],
    good: [
      """
      data-categories:
        messages: {label: your messages, aliases: notes}
      """
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    context.registry.allTerms.compactMap { term -> Diagnostic? in
      guard let first = term.alsoCalled.first, let last = term.alsoCalled.last else { return nil }
      let place = Span(
        file: first.span.file, start: Int(first.span.start), end: Int(last.span.end))
      return .driftingWords(
        context.registry.id(term.header), words: term.alsoCalled.count + 1,
        at: context.label(place, in: term.header, "also in use"),
        word: term.label.map {
          context.label($0.span, in: term.header, "the word of this registry")
        })
    }
  }
}

extension Diagnostic {
  fileprivate static func driftingWords(
    _ id: String, words: Int, at place: Label, word: Label?
  ) -> Diagnostic {
    Diagnostic(
      .driftingWords, "`\(id)` goes by \(words) words", at: place,
      labels: [word].compactMap { $0 },
      help: "settle on one word, and take `also-called` out once the others are gone")
  }
}
