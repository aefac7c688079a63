import Diagnostics
import YAMLReader

extension Codec where Value == String {
  /// A text of one language, or a name.
  static var string: Codec<String> {
    Codec(.text) { node, context in
      context.isScalar(node, .text) ? node.string : nil
    }
  }

  /// A web address; schemes that run code in a browser are refused.
  static var url: Codec<String> {
    .checked(.url) { text in
      let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
      guard let scheme, text.count > scheme.count,
        !text.contains(where: { $0.isWhitespace || $0 == "\"" })
      else { return nil }
      return text
    }
  }

  static var email: Codec<String> {
    .checked(.email) { text in
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
        parts[1].first != ".", parts[1].last != ".",
        !text.contains(where: { $0.isWhitespace || "<>\"(),;:".contains($0) })
      else { return nil }
      return text
    }
  }
}

extension Codec {
  /// A scalar that `parse` understands; anything else is an `invalid-value` that says what is taken.
  static func checked(
    _ shape: Shape, parse: @escaping @Sendable (String) -> Value?
  ) -> Codec {
    Codec(shape) { node, context in
      guard context.isScalar(node, shape) else { return nil }
      let text = node.string
      if let value = parse(text) { return value }
      context.report(
        .invalidValue, "`\(text)` is not \(shape.summary.withoutLeadingAlternatives)", at: node,
        "not valid here", help: "write \(shape.summary)")
      return nil
    }
  }
}

extension Codec where Value == Bool {
  static var flag: Codec<Bool> {
    .checked(.flag) { $0 == "true" ? true : $0 == "false" ? false : nil }
  }
}

extension Codec where Value == Int {
  static var number: Codec<Int> { .checked(.number) { Int($0) } }
}

extension Codec where Value == CalendarDate {
  static var date: Codec<CalendarDate> { .checked(.date) { CalendarDate($0) } }
}

extension Codec where Value == Period {
  static var duration: Codec<Period> { .checked(.duration) { Period($0) } }
}

extension Codec where Value == LocaleTag {
  static var locale: Codec<LocaleTag> { .checked(.locale) { LocaleTag($0) } }
}

extension Codec where Value == Country {
  static var country: Codec<Country> {
    .code(.country, candidates: Country.assigned) { Country($0) }
  }
}

extension Codec where Value == Territory {
  static var territory: Codec<Territory> {
    .code(.territory, candidates: Country.assigned) { Territory($0) }
  }
}

extension Codec {
  /// A country code; says what is meant when the code is only a common mistake.
  fileprivate static func code(
    _ shape: Shape, candidates: Set<String>, parse: @escaping @Sendable (String) -> Value?
  ) -> Codec {
    Codec(shape) { node, context in
      guard context.isScalar(node, shape) else { return nil }
      let text = node.string
      if let value = parse(text) { return value }
      let upper = text.uppercased()
      let meant = upper == "UK" ? "GB" : candidates.contains(upper) ? upper : nil
      context.report(
        .invalidValue, "`\(text)` is not the code of a country", at: node, "not a country",
        help: meant.map { "change it to `\($0)`" } ?? "write \(shape.summary)",
        fixes: meant.map {
          [Fix("change it to `\($0)`", .safe, [.init(context.span(node), $0)])]
        } ?? [])
      return nil
    }
  }
}

extension Codec where Value: Word {
  /// One of a few words.
  static var word: Codec<Value> {
    let words = Value.allCases.map(\.rawValue)
    let shape = Shape.word(words, meaning: Value.meaning)
    return Codec(shape) { node, context in
      guard context.isScalar(node, shape) else { return nil }
      let text = node.string
      if let value = Value(rawValue: text) { return value }
      let near = nearest(to: text, among: words)
      context.report(
        .invalidValue, "`\(text)` is not \(Value.meaning)", at: node, "not one of the words",
        help: near.map { "change it to `\($0)`" }
          ?? "write \(words.map { "`\($0)`" }.joinedAsAlternatives)",
        fixes: near.map { [Fix("change it to `\($0)`", .safe, [.init(context.span(node), $0)])] }
          ?? [])
      return nil
    }
  }
}

extension String {
  /// Of "a duration such as …" only "a duration": what a value is not.
  fileprivate var withoutLeadingAlternatives: String {
    for cut in [" such as ", " as ", " that begins "] {
      if let range = self.firstRange(of: cut) { return String(self[..<range.lowerBound]) }
    }
    return self
  }
}
