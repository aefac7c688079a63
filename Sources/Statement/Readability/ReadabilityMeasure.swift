import Registry

/// How easily a text of one language reads; adding a language is adding one of these.
///
/// The figures run from about 0 (hard) to 100 (easy).
public struct ReadabilityMeasure: Sendable {
  public enum Formula: String, Sendable {
    /// Rudolf Flesch, "A new readability yardstick", 1948.
    case flesch
    /// Toni Amstad, "Wie verständlich sind unsere Zeitungen?", 1978: the formula for German.
    case amstad

    /// - Parameters:
    ///   - sentence: words for each sentence.
    ///   - word: syllables for each word.
    public func ease(wordsPerSentence sentence: Double, syllablesPerWord word: Double) -> Double {
      switch self {
      case .flesch: 206.835 - 1.015 * sentence - 84.6 * word
      case .amstad: 180 - sentence - 58.5 * word
      }
    }

    /// What a text reaches that people read without effort.
    public var lowestEase: Double {
      switch self {
      case .flesch: 50
      case .amstad: 45
      }
    }
  }

  /// As in a locale's tag: `de`.
  let language: String
  public let formula: Formula
  private let counter: SyllableCounter

  static let known = [
    ReadabilityMeasure(language: "en", formula: .flesch, counter: .english),
    ReadabilityMeasure(language: "de", formula: .amstad, counter: .german),
  ]

  /// The measure of a locale's language; nil where there is none.
  public static func of(_ locale: LocaleTag) -> ReadabilityMeasure? {
    let language = locale.language
    return known.first { $0.language == language }
  }

  /// The syllables of a word as it stands in a text.
  public func syllables(_ word: String) -> Int { counter.count(word) }
}
