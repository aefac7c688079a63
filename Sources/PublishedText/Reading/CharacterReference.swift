import Foundation

/// A character that HTML writes by its name or number: `&uuml;`, `&#8217;`.
struct CharacterReference {
  let text: String
  /// The bytes that it takes.
  let length: Int

  /// Longer names than this are none.
  private static let longest = 12

  /// Nil where no reference begins with the ampersand at a place.
  init?(in bytes: ArraySlice<UInt8>, at start: Int) {
    let rest = bytes[(start + 1)...].prefix(Self.longest)
    let name = rest.prefix { byte in
      byte == UInt8(ascii: "#") || byte >= 0x30 && byte <= 0x39
        || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }
    guard !name.isEmpty, let text = Self.text(of: String(decoding: name, as: UTF8.self)) else {
      return nil
    }
    self.text = text
    let end = name.endIndex
    let isClosed = end < bytes.endIndex && bytes[end] == UInt8(ascii: ";")
    length = name.count + (isClosed ? 2 : 1)
  }

  private static func text(of name: String) -> String? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }

  /// Those that texts in the languages of Western Europe need.
  private static let named: [String: String] = {
    var named = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
      "emsp": " ", "thinsp": " ", "shy": "", "zwnj": "", "zwj": "", "ndash": "–", "mdash": "—",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "hellip": "…", "bull": "•",
      "middot": "·", "copy": "©", "reg": "®", "trade": "™", "sect": "§", "para": "¶",
      "euro": "€", "szlig": "ß", "aelig": "æ", "AElig": "Æ", "oelig": "œ", "OElig": "Œ",
      "aring": "å", "Aring": "Å", "oslash": "ø", "Oslash": "Ø", "ccedil": "ç", "Ccedil": "Ç",
      "ntilde": "ñ", "Ntilde": "Ñ", "times": "×", "deg": "°",
    ]
    let marks = [
      "grave": "\u{300}", "acute": "\u{301}", "circ": "\u{302}", "tilde": "\u{303}",
      "uml": "\u{308}",
    ]
    for letter in "aeiouAEIOU" {
      for (mark, scalar) in marks { named["\(letter)\(mark)"] = composed(letter, scalar) }
    }
    return named
  }()

  private static func composed(_ letter: Character, _ mark: String) -> String {
    (String(letter) + mark).precomposedStringWithCanonicalMapping
  }
}
