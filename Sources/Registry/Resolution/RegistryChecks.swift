import Diagnostics

extension DecodingContext {
  /// What needs the whole registry: kinds that are inherited, locales, names in braces.
  mutating func check(_ registry: Registry) {
    check(registry.services)
    check(registry.dataSubjects)
    check(registry.dataCategories)
    check(registry.sources)
    check(registry.methods)
    check(registry.purposes)
    check(registry.recipients)
    check(registry.obligations)
    check(registry.facets)
    for values in registry.facetValues { check(values) }
    check(registry.links)
    checkRecipientKinds(registry)
    checkLocales(registry)
    checkPlaceholders(registry)
    checkWording(registry)
  }

  /// Every recipient has a kind, its own or a broader one's.
  private mutating func checkRecipientKinds(_ registry: Registry) {
    let kinds = Shape.word(RecipientKind.allCases.map(\.rawValue), meaning: "")
    for (index, recipient) in registry.recipients.terms.enumerated()
    where registry.profile(ofRecipient: index).kind == nil {
      // A broader recipient without a kind, or an unknown one, is the cause.
      guard recipient.basics.broader.isEmpty else { continue }
      entry = recipient.header.id
      report(
        .missingField, "a recipient needs `kind`, its own or a broader recipient's",
        at: recipient.header.span, "`kind` is missing",
        help: "add `kind`: \(kinds.summary)")
    }
  }

  /// Texts are in the registry's languages, and so is what prevails.
  private mutating func checkLocales(_ registry: Registry) {
    guard !registry.settings.locales.isEmpty else { return }
    let known = Set(registry.locales)
    let list = registry.locales.map { "`\($0.code)`" }.joined(separator: ", ")
    entry = registry.settings.header.id
    for locale in [registry.settings.prevailingLocale, registry.settings.defaultLocale]
      .compactMap({ $0 })
    where !Set(registry.settings.locales.map(\.value)).contains(locale.value) {
      report(
        .invalidValue, "`\(locale.value.code)` is not among the registry's locales",
        at: locale.span, "not among `locales`", help: "the locales are \(list)")
    }
    for text in texts {
      for case .some(let locale) in text.locales where !known.contains(locale) {
        entry = text.entry
        report(
          .invalidValue, "`\(locale.code)` is not among the registry's locales", at: text.span,
          "a text in `\(locale.code)`",
          help: "the locales are \(list): correct the language, or add it to `registry.locales`")
      }
    }
  }

  /// Every name in braces means something that has a name to print.
  private mutating func checkPlaceholders(_ registry: Registry) {
    for use in placeholders {
      entry = use.entry
      let subject = registry.placeholder(use.text, in: use.entry)
      if subject != nil || hasUnreadableFile { continue }
      let near = nearest(to: use.text, among: registry.placeholderNames(in: use.entry))
      report(
        .unknownPlaceholder, "`{\(use.text)}` names nothing that can be printed", at: use.span,
        "not declared",
        help: near.map { "change it to `{\($0)}`" }
          ?? "name an entry with its section, as in `{recipients.microsoft}`",
        fixes: near.map { [Fix("change it to `{\($0)}`", .safe, [.init(use.span, "{\($0)}")])] }
          ?? [])
    }
  }
}
