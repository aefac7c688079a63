import Foundation

/// A name as it is compared with what somebody types: case, accents and what stands between words do
/// not count, and a German umlaut is the same as its two letters.
package struct SpokenName: Sendable {
  private let words: [String]
  private let letters: String

  package init(_ text: String) {
    words = Self.words(of: text)
    letters = words.joined()
  }

  package var isEmpty: Bool { letters.isEmpty }

  /// Whether both have the same letters and digits: `acme_desk` and "Acme Desk".
  package func hasLetters(of other: SpokenName) -> Bool { letters == other.letters }

  /// Whether both are the same but for number, and for an article or possessive at the beginning:
  /// "contact detail" and "your contact details".
  package func isSame(as other: SpokenName, in language: LanguageWords) -> Bool {
    stem(in: language) == other.stem(in: language)
  }

  /// Joined, because a German compound may be written in one word or with a hyphen.
  private func stem(in language: LanguageWords) -> String {
    bareWords(in: language).map(language.number.stem).joined()
  }

  private func bareWords(in language: LanguageWords) -> ArraySlice<String> {
    guard words.count > 1, let first = words.first, language.determiners.contains(first) else {
      return words[...]
    }
    return words.dropFirst()
  }

  private static func words(of text: String) -> [String] {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    return WordList(isPlain ? text : text.lowercased().map(folded).joined()).words.map(\.text)
  }

  private static func folded(_ character: Character) -> String {
    switch character {
    case "ä": "ae"
    case "ö": "oe"
    case "ü": "ue"
    case "ß": "ss"
    case "’": "'"
    case _ where character.isASCII: String(character)
    default:
      String(character).folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }
  }
}
