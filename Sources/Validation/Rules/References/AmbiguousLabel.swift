import Diagnostics
import Registry

/// Readers see labels, not ids: two terms that read the same are one term to them.
struct AmbiguousLabel: Rule {
  static let page = RulePage(
    .ambiguousLabel, "Two terms of a vocabulary read differently, unless one is broader.",
    reason: """
      Readers see labels, not ids. Where two terms have one label, nobody can tell which of them \
      a sentence is about. The text of a link says where it leads.
      """,
    source: "WP260 rev.01, para. 12; WCAG 2.2, 2.4.4",
    bad: [
      """
      data-categories:
        reviews: {label: your messages}
        complaints: {label: «Your  messages»}
      """,
      """
      registry: {format: 1, name: Example, locales: [en, de]}
      links:
        contact: {label: {en: our contact page, de: hier}}
        help: {label: {en: our help page, de: «hier»}}
      """,
    ],
    good: [
      """
      data-categories:
        messages: {label: your messages}
        chat-messages: {label: your messages, broader: messages}
      """,
      """
      services:
        support: {label: support}
      purposes:
        helping: {label: support}
      """,
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    context.registry.termGraphs.flatMap { graph -> [Diagnostic] in
      var found: Set<Pair> = []
      return readings(of: graph, context).flatMap { uses -> [Diagnostic] in
        uses.indices.dropFirst().compactMap { index -> Diagnostic? in
          let second = uses[index]
          let above = graph.above([second.term])
          let first = uses[..<index].first { first in
            !above.contains(first.term) && !graph.isBroader(second.term, than: first.term)
          }
          // Two terms may read the same in several languages.
          guard let first, found.insert(Pair(first: first.term, second: second.term)).inserted
          else { return nil }
          return .ambiguousLabel(
            first: context.place(first, graph), second: context.place(second, graph))
        }
      }
    }
  }

  /// The terms that read the same, language by language, in the order of declaration.
  private func readings(of graph: TermGraph, _ context: ValidationContext) -> [[Use]] {
    var order: [Key] = []
    var uses: [Key: [Use]] = [:]
    for term in graph.terms.indices {
      for (locale, passage) in graph.terms[term].readings(in: context.registry) {
        let key = Key(text: passage.text.folded, locale: locale)
        if uses[key] == nil { order.append(key) }
        uses[key, default: []].append(Use(term: term, span: passage.span))
      }
    }
    return order.compactMap { uses[$0] }
  }

  fileprivate struct Use {
    let term: Int
    let span: Span
  }

  private struct Key: Hashable {
    let text: String
    let locale: LocaleTag
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }
}

extension ValidationContext {
  fileprivate func place(_ use: AmbiguousLabel.Use, _ graph: TermGraph) -> (
    id: String, label: Label
  ) {
    let header = graph.terms[use.term].header
    return (registry.id(header), label(use.span, in: header, "`\(registry.id(header))`"))
  }
}

extension TermBasics {
  /// What readers see of the term, by language.
  fileprivate func readings(in registry: Registry) -> [(LocaleTag, TextPassage)] {
    (label?.versions ?? []).compactMap { version in
      let locale = version.locale ?? registry.defaultLocale
      let passage = label?.passages.first {
        $0.locale == version.locale && $0.text == version.forms.object
      }
      return passage.map { (locale, $0) }
    }
  }
}

extension String {
  /// Without case, and with single spaces.
  fileprivate var folded: String {
    lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Diagnostic {
  fileprivate static func ambiguousLabel(
    first: (id: String, label: Label), second: (id: String, label: Label)
  ) -> Diagnostic {
    Diagnostic(
      .ambiguousLabel, "`\(second.id)` reads the same as `\(first.id)`", at: second.label,
      labels: [first.label],
      help: "say in the labels how the two differ, or make them one term")
  }
}
