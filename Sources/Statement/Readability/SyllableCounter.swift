import Foundation

/// Counts the syllables of one language's words by their spelling.
///
/// Each group of vowels is a syllable; patterns say where a group is two, or none. Spelling does not
/// tell everything: the few frequent words that no rule fits are listed.
struct SyllableCounter: Sendable {
  /// How vowels that stand together are split.
  enum Groups: Sendable {
    /// All of them are one syllable.
    case whole
    /// Only these pairs are one.
    case pairs(Set<String>)
  }

  private let vowels: Set<Unicode.Scalar>
  private let groups: Groups
  /// Where there is a syllable more than there are groups.
  private let more: [SpellingPattern]
  /// Where there is one less.
  private let fewer: [SpellingPattern]
  private let compounds: Compounds
  private let irregular: [String: Int]

  /// First parts of compounds, whose last letter is silent in them as at the end of a word.
  struct Compounds: Sendable {
    var beginnings: [String] = []
    /// Letters with which a second part does not begin: they form endings.
    var notBefore: Set<Character> = []
    /// Second parts that begin with one of them nevertheless.
    var endings: Set<String> = []

    func contain(_ word: String) -> Bool {
      beginnings.contains { beginning in
        guard word.hasPrefix(beginning) else { return false }
        let rest = String(word.dropFirst(beginning.count))
        guard rest.count > 1, let first = rest.first else { return false }
        return !notBefore.contains(first) || endings.contains(rest)
      }
    }
  }

  init(
    vowels: String, groups: Groups, more: [String], fewer: [String],
    compounds: Compounds = Compounds(), irregular: [String: Int]
  ) {
    self.vowels = Set(vowels.unicodeScalars)
    self.groups = groups
    self.more = more.map(SpellingPattern.init)
    self.fewer = fewer.map(SpellingPattern.init)
    self.compounds = compounds
    self.irregular = irregular
  }

  /// The syllables of a word as it stands in a text, with hyphens, apostrophes and marks around it.
  ///
  /// Abbreviations in capital letters are read letter by letter; a number counts as one syllable.
  func count(_ word: String) -> Int {
    let parts = word.split { !$0.isLetter && !$0.isNumber && !"'’".contains($0) }
    return parts.map { count(part: String($0)) }.reduce(0, +)
  }

  private func count(part: String) -> Int {
    let letters = part.filter(\.isLetter)
    guard !letters.isEmpty else { return part.contains(where: \.isNumber) ? 1 : 0 }
    if (2...5).contains(letters.count), letters.allSatisfy(\.isUppercase) { return letters.count }
    return count(letters: part.lowercased().replacing("’", with: "'"))
  }

  private func count(letters word: String) -> Int {
    let word = word.trimmingPrefix("'")
    let stem = String(word.prefix { $0 != "'" })
    let ending = word.dropFirst(stem.count)
    return count(stem: stem) + (Self.isSpoken(ending, after: stem) ? 1 : 0)
  }

  /// "didn't" and "class's" have a syllable more than "did" and "class".
  private static func isSpoken(_ ending: Substring, after stem: String) -> Bool {
    switch ending {
    case "'t": ["dn", "sn", "cn"].contains { stem.hasSuffix($0) }
    case "'s": ["s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"].contains { stem.hasSuffix($0) }
    default: false
    }
  }

  private func count(stem: String) -> Int {
    let letters = stem.precomposedStringWithCanonicalMapping.unicodeScalars
      .map { vowels.contains($0) ? $0 : $0.withoutAccent }
    let plain = String(String.UnicodeScalarView(letters))
    if let known = irregular[plain] { return known }
    let word = ["^"] + letters + ["$"]
    var count = groupCount(letters)
    count += more.map { $0.count(in: word) }.reduce(0, +)
    count -= fewer.map { $0.count(in: word) }.reduce(0, +)
    if compounds.contain(plain) { count -= 1 }
    return max(1, count)
  }

  private func groupCount(_ letters: [Unicode.Scalar]) -> Int {
    var count = 0
    var index = 0
    while index < letters.count {
      defer { index += 1 }
      guard vowels.contains(letters[index]) else { continue }
      count += 1
      switch groups {
      case .whole:
        while index + 1 < letters.count, vowels.contains(letters[index + 1]) { index += 1 }
      case .pairs(let pairs):
        guard index + 1 < letters.count else { break }
        let pair = String(String.UnicodeScalarView(letters[index...index + 1]))
        if pairs.contains(pair) { index += 1 }
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  /// "e" for "é".
  fileprivate var withoutAccent: Unicode.Scalar {
    guard !isASCII else { return self }
    return String(self).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? self
  }
}
