import Words

/// A word of a text, as texts are compared.
struct PageWord {
  /// In lower case.
  let text: String
  /// UTF-8, in the text.
  let range: Range<Int>
}

extension String {
  /// The words without web addresses, which only some formats print.
  var pageWords: [PageWord] {
    WordList(withoutAddresses).words.compactMap { word in
      let text = word.text.replacing("’", with: "'").trimmingApostrophes
      return text.isEmpty ? nil : PageWord(text: text, range: word.range)
    }
  }

  /// The words, as the text of a whole that is compared.
  var wordKey: String { pageWords.map(\.text).joined(separator: " ") }

  /// With spaces in the place of web addresses.
  private var withoutAddresses: String {
    guard contains("://") || contains("mailto:") else { return self }
    return split(separator: " ", omittingEmptySubsequences: false).map { part in
      part.contains("://") || part.contains("mailto:")
        ? String(repeating: " ", count: part.utf8.count) : String(part)
    }.joined(separator: " ")
  }

  private var trimmingApostrophes: String {
    String(drop { $0 == "'" }.reversed().drop { $0 == "'" }.reversed())
  }
}
