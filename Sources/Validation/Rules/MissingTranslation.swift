import Diagnostics
import Registry

/// Readers of every language are told the same: a published text has all locales of the registry.
struct MissingTranslation: Rule {
  static let id = RuleID.missingTranslation
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
