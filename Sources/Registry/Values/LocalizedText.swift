import Diagnostics

/// A language as BCP 47 writes it (`en`, `de-CH`).
public struct LocaleTag: Hashable, Comparable, Sendable {
  public let code: String

  /// Nil unless the text has the form language, optional script, optional region.
  public init?(_ text: String) {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let language = parts.popFirst(), (2...3).contains(language.count),
      language.allSatisfy({ $0.isASCII && $0.isLowercase })
    else { return nil }
    if let script = parts.first, script.count == 4, script.allSatisfy({ $0.isASCII && $0.isLetter })
    {
      parts.removeFirst()
    }
    if let region = parts.first, region.count == 2,
      region.allSatisfy({ $0.isASCII && $0.isUppercase })
    {
      parts.removeFirst()
    }
    guard parts.isEmpty else { return nil }
    code = text
  }

  public static let english = LocaleTag(known: "en")
  public static let german = LocaleTag(known: "de")

  /// The language alone: `de` of `de-CH`.
  public var language: String { String(code.prefix { $0 != "-" }) }

  private init(known: String) { code = known }

  public static func < (a: LocaleTag, b: LocaleTag) -> Bool { a.code < b.code }
}

/// A published text in one or more languages.
public struct LocalizedText: Sendable {
  public var span: Span
  /// A nil locale is the registry's default one: the text was a plain string.
  public var versions: [Version]
  /// The text as it is written, with the place of each piece.
  public var passages: [TextPassage] = []

  public struct Version: Sendable {
    public var locale: LocaleTag?
    public var forms: TextForms
  }

  /// The forms in a locale, or nil when the text lacks it.
  public func forms(in locale: LocaleTag, default defaultLocale: LocaleTag) -> TextForms? {
    versions.first { ($0.locale ?? defaultLocale) == locale }?.forms
  }
}

/// A piece of a text as it is written: a version of it, or one form of a version.
public struct TextPassage: Sendable {
  /// Nil is the registry's default locale.
  public let locale: LocaleTag?
  public let text: String
  /// The piece with its quotes or block indicator.
  public let span: Span
  /// Whether it stands in headings and tables alone, not inside sentences.
  public let isTitle: Bool
}

/// A phrase in the grammatical forms that its language needs.
public struct TextForms: Sendable, Hashable {
  /// The phrase as the object of a sentence, with its own article or possessive.
  public var object: String
  /// The nominative, where it differs from the object.
  public var subject: String?
  /// The whole phrase with its preposition ("from public sources").
  public var from: String?
  /// The whole phrase with its preposition, for a method ("with cookies").
  public var by: String?
  public var isPlural: Bool?
  /// As a heading or in a table.
  public var title: String?

  public init(object: String) {
    self.object = object
  }
}
