import Diagnostics
import YAMLReader

extension Codec where Value == LocalizedText {
  /// A published text: a string in the default locale, or a mapping of locales to strings or forms.
  static var text: Codec<LocalizedText> { text(.published, inEveryLocale: true) }

  /// - Parameter inEveryLocale: whether the text must have all languages of the registry.
  static func text(_ role: TextUse.Role, inEveryLocale: Bool) -> Codec<LocalizedText> {
    Codec(.localizedText) { node, context in
      var text = LocalizedText(span: context.span(node), versions: [])
      text.passages = node.passages(in: context)
      switch node.kind {
      case .scalar:
        text.versions = text.passages.map { .init(locale: nil, forms: TextForms(object: $0.text)) }
      case .mapping:
        guard let versions = versions(node, &context) else { return nil }
        text.versions = versions
      case .sequence, .refused:
        context.reportWrongType(node, expected: .localizedText)
        return nil
      }
      // A version that could not be read is reported already.
      let isWhole = node.kind == .scalar || text.versions.count == node.count
      context.texts.append(
        TextUse(
          span: text.span, role: role, locales: text.versions.map(\.locale),
          passages: text.passages, needsEveryLocale: inEveryLocale && isWhole, entry: context.entry)
      )
      return text
    }
  }

  /// A text in which names in braces are replaced: `{recipients.microsoft}`.
  static var template: Codec<LocalizedText> {
    Codec(.localizedText) { node, context in
      guard let value = Codec.text.decode(node, &context) else { return nil }
      for scalar in node.scalars {
        context.notePlaceholders(in: scalar)
      }
      return value
    }
  }

  private static func versions(
    _ node: YAMLNode, _ context: inout DecodingContext
  ) -> [LocalizedText.Version]? {
    var versions: [LocalizedText.Version] = []
    var first: [LocaleTag: Span] = [:]
    for (key, value) in node.pairs {
      if context.reportIfEmpty(value, key: key) { continue }
      guard let locale = LocaleTag(key.string) else {
        let isForm = TextForms.schema.fields.contains { $0.name == key.string }
        context.report(
          .invalidValue, "`\(key.string)` is not a language", at: key, "not a language",
          help: isForm
            ? "write the forms below a language: `{en: {\(key.string): …}}`"
            : "write \(Shape.locale.summary)")
        continue
      }
      if let earlier = first[locale] {
        context.reportDuplicateKey(key, first: earlier)
        continue
      }
      first[locale] = context.span(key)
      if let forms = Codec<TextForms>.forms.decode(value, &context) {
        versions.append(.init(locale: locale, forms: forms))
      }
    }
    return versions.isEmpty ? nil : versions
  }
}

extension Codec where Value == TextForms {
  fileprivate static var forms: Codec<TextForms> {
    Codec(.either([.text, TextForms.schema.shape])) { node, context in
      if node.kind == .scalar { return TextForms(object: node.string) }
      return TextForms.schema.decode(node, into: TextForms(object: ""), &context)
    }
  }
}

extension TextForms {
  /// The grammatical forms of a phrase.
  static let schema = RecordSchema<TextForms>(
    "a phrase in its forms",
    [
      Field("is", \.object, .string, "The phrase as the object of a sentence.", .required),
      Field("subject", \.subject, .string, "The nominative, where it differs."),
      Field("from", \.from, .string, "The whole phrase with its preposition."),
      Field("by", \.by, .string, "The whole phrase with its preposition, for a method."),
      Field("plural", \.isPlural, .flag, "Whether the phrase is plural."),
      Field("title", \.title, .string, "The phrase as a heading or in a table."),
    ])
}

extension YAMLNode {
  /// The pieces of a text.
  fileprivate func passages(in context: DecodingContext) -> [TextPassage] {
    guard kind == .mapping else { return [passage(nil, context)] }
    return pairs.flatMap { key, value -> [TextPassage] in
      guard let locale = LocaleTag(key.string) else { return [] }
      guard value.kind == .mapping else { return [value.passage(locale, context)] }
      // The number of a phrase is not a piece of text.
      return value.pairs.filter { $0.key.string != "plural" }
        .map { $0.value.passage(locale, context, isTitle: $0.key.string == "title") }
    }
  }

  private func passage(
    _ locale: LocaleTag?, _ context: DecodingContext, isTitle: Bool = false
  ) -> TextPassage {
    TextPassage(locale: locale, text: string, span: context.span(self), isTitle: isTitle)
  }

  /// The scalars of a text: itself, or its versions and their forms.
  fileprivate var scalars: [YAMLNode] {
    switch kind {
    case .scalar: [self]
    case .mapping: pairs.flatMap { $0.value.scalars }
    case .sequence, .refused: []
    }
  }
}

extension DecodingContext {
  /// Notes every `{name}` of a scalar with its place in the file.
  fileprivate mutating func notePlaceholders(in node: YAMLNode) {
    var rest = node.string[...]
    var searched = node.range.start
    while let placeholder = Placeholder.next(in: rest) {
      rest = rest[placeholder.range.upperBound...]
      let written = "{\(placeholder.name)}"
      let span =
        find(written, in: searched..<node.range.end).map {
          Span(file: file, start: $0, end: $0 + written.utf8.count)
        } ?? span(node)
      searched = Int(span.end)
      placeholders.append(PlaceholderUse(text: placeholder.name, span: span, entry: entry))
    }
  }

  /// The offset of a text within a stretch of the file.
  private func find(_ text: String, in range: Range<Int>) -> Int? {
    let pattern = Array(text.utf8)
    guard range.count >= pattern.count else { return nil }
    return (range.lowerBound...(range.upperBound - pattern.count)).first {
      source[$0..<($0 + pattern.count)].elementsEqual(pattern)
    }
  }
}
