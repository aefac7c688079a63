/// Finds where sentences begin.
struct SentenceSplitter {
  /// UTF-8 offsets of the sentences of a text.
  static func ranges(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var offset = 0
    var word = ""
    /// Whether a sentence has ended and only quotes, brackets and spaces have followed.
    var hasEnded = false
    for scalar in text.unicodeScalars {
      if hasEnded, scalar == " " {
        ranges.append(start..<offset)
        start = offset + 1
        hasEnded = false
      } else if scalar == "." || scalar == "!" || scalar == "?" {
        hasEnded = scalar != "." || !isAbbreviation(word)
      } else if !closing.contains(scalar) {
        hasEnded = false
      }
      if scalar == " " || opening.contains(scalar) {
        word = ""
      } else if word.utf8.count <= longestAbbreviation {
        word.unicodeScalars.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    if start < offset { ranges.append(start..<offset) }
    return ranges
  }

  /// - Parameter word: what stands before the full stop, with stops within it.
  private static func isAbbreviation(_ word: String) -> Bool {
    if word.unicodeScalars.count == 1 { return word != "I" }
    return abbreviations.contains(word.lowercased())
      || word.unicodeScalars.count <= 2 && word.allSatisfy(\.isNumber)
  }

  private static let longestAbbreviation = 8
  private static let closing = Set("\"'’”“»«)]›‹".unicodeScalars)
  private static let opening = Set("(\"“„«[".unicodeScalars)

  private static let abbreviations: Set = [
    "e.g", "i.e", "cf", "vs", "art", "no", "nos", "inc", "ltd", "co", "corp", "dr", "mr", "mrs",
    "st", "z.b", "d.h", "u.a", "bzw", "ggf", "vgl", "abs", "nr", "ca", "inkl", "sog", "bspw",
  ]
}
