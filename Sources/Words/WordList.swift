/// The words of a text with their places.
package struct WordList {
  package struct Word {
    /// In lower case.
    package let text: String
    /// UTF-8 offsets into the text.
    package let range: Range<Int>
    package let isCapitalized: Bool
    /// Whether a full stop follows.
    package let hasStop: Bool
  }

  package private(set) var words: [Word] = []

  package init(_ text: String) {
    var start: Int?
    var scalars = ""
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.isPartOfWord {
        start = start ?? offset
        scalars.unicodeScalars.append(scalar)
      } else if let from = start {
        append(scalars, from..<offset, hasStop: scalar == ".")
        start = nil
        scalars = ""
      }
      offset += UTF8.width(scalar)
    }
    if let start { append(scalars, start..<offset, hasStop: false) }
  }

  private mutating func append(_ word: String, _ range: Range<Int>, hasStop: Bool) {
    let folded = word.lowercased()
    words.append(
      Word(text: folded, range: range, isCapitalized: word.first != folded.first, hasStop: hasStop))
  }
}

extension Unicode.Scalar {
  /// Letters, digits and apostrophes.
  fileprivate var isPartOfWord: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self)
        || ("0"..."9").contains(self) || self == "'"
    }
    return self == "’" || properties.isAlphabetic || properties.numericType != nil
  }
}
