import Diagnostics
import Registry

/// Readers of every language are told the same: a published text has all locales of the registry.
struct MissingTranslation: Rule {
  static let page = RulePage(
    .missingTranslation, "A published text stands in every language of the registry.",
    reason: """
      Readers of every language are told the same facts. Until the text is translated, \
      they read the default language.
      """,
    source: "WP260 rev.01, para. 13",
    bad: [
      """
      registry: {format: 1, name: Example, default-locale: en, locales: [en, de]}
      purposes:
        delivery: {label: «deliver your order»}
      """
    ],
    good: [
      """
      registry: {format: 1, name: Example, default-locale: en, locales: [en, de]}
      purposes:
        delivery: {label: {en: deliver your order, de: Ihre Bestellung zu liefern}}
      """
    ])
  static let needsSoundRegistry = false

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    guard registry.locales.count > 1 else { return [] }
    return registry.texts.filter(\.needsEveryLocale).compactMap { text in
      let present = text.locales.map { $0 ?? registry.defaultLocale }
      let lacking = registry.locales.filter { !present.contains($0) }
      guard !lacking.isEmpty else { return nil }
      return .missingTranslation(
        into: lacking,
        at: Label(text.span, entry: text.entry?.qualified(registry.names), "not translated"))
    }
  }
}

extension Diagnostic {
  fileprivate static func missingTranslation(
    into locales: [LocaleTag], at place: Label
  ) -> Diagnostic {
    let list = locales.map { "`\($0.code)`" }.joined(separator: ", ")
    let versions = locales.map { "\($0.code): …" }.joined(separator: ", ")
    return Diagnostic(
      .missingTranslation, "a published text lacks \(list)", at: place,
      help: "add `\(versions)` to the mapping of its languages")
  }
}
