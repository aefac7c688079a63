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
    var text = text
    let isASCII = text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      words = Self.words(ofASCII: bytes)
      return true
    }
    if !isASCII { addWords(of: text) }
  }

  /// The same as for any text, without its scalars: most texts are all ASCII.
  private static func words(ofASCII bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { !isPartOfWord($0) } ?? bytes.count
      if end > start {
        let word = bytes[start..<end]
        words.append(
          Word(
            text: lowercased(word), range: start..<end,
            isCapitalized: word.first != word.first.map(lowercased),
            hasStop: end < bytes.count && bytes[end] == UInt8(ascii: ".")))
      }
      start = end + 1
    }
    return words
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private static func lowercased(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(unsafeUninitializedCapacity: word.count) { text in
      for (place, byte) in word.enumerated() { text[place] = lowercased(byte) }
      return word.count
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private mutating func addWords(of text: String) {
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
