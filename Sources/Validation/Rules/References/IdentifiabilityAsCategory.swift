import Diagnostics
import Registry
import Words

/// How far data points at a person is a dimension of its own.
struct IdentifiabilityAsCategory: Rule {
  static let page = RulePage(
    .identifiabilityAsCategory, "How far data points at a person is no data category.",
    reason: """
      “Anonymised location” is location in another form. As a category of its own, \
      promises about location do not reach it, and what is found out about its form cannot be \
      checked. Name the data, and say the form with `identifiability` in each statement.
      """,
    source: "GDPR Recital 26, Art. 4(5)",
    bad: [
      """
      data-categories:
        locations: {label: «anonymised» location data}
      """,
      """
      registry: {format: 1, name: Example, default-locale: de}
      data-categories:
        besuche: {label: Ihre «pseudonymisierten» Besuche}
      """,
    ],
    good: [
      """
      data-categories:
        locations: {label: your location}
      collection:
        places: {data: locations, from: you, purposes: service, identifiability: anonymous}
      """
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    return registry.dataCategories.terms.flatMap { category -> [Diagnostic] in
      (category.basics.label?.passages ?? []).compactMap { passage -> Diagnostic? in
        let words = LanguageWords.of(registry.locale(of: passage))
        guard let match = words?.identifiability.matches(in: WordList(passage.text)).first else {
          return nil
        }
        return .identifiabilityAsCategory(
          match.meaning,
          at: context.label(
            registry.place(of: match.range, in: passage), in: category.header,
            "a form, not a kind of data"))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func identifiabilityAsCategory(
    _ form: Identifiability, at place: Label
  ) -> Diagnostic {
    Diagnostic(
      .identifiabilityAsCategory, "a data category does not say how far data points at a person",
      at: place,
      help: "name the data alone, and write `identifiability: \(form.rawValue)` in its statements")
  }
}
