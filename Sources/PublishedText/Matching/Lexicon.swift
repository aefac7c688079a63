import Registry
import Words

/// What counts as the same word when texts of different authors are compared.
struct Lexicon: Sendable {
  /// Words that every text has.
  private let common: Set<String>
  /// By stem, the stem of the word that stands for all that mean the same.
  private let representatives: [String: String]
  /// Stems of words that tell of a disclosure, whatever else means the same.
  private let disclosing: Set<String>
  /// The same, as words are compared.
  private let telling: Set<String>
  private let denying: Set<String>
  /// As words are compared.
  let plain: Set<String>
  private let receiving: Set<String>
  private let idle: [String: String]
  private let speaking: Set<String>
  private let contrasting: Set<String>
  private let isGerman: Bool
  /// By short form, the words that a page writes so.
  private let shortForms: [String: [String]]

  /// - Parameters:
  ///   - names: words that say nothing in this text, as the organization's name.
  ///   - shortForms: by short form in lower case, the words for which it stands.
  init(_ words: FieldWords, names: [String], shortForms: [String: [String]] = [:]) {
    self.shortForms = shortForms
    isGerman = words.language == "de"
    let stem = { [isGerman] in Self.stem(of: $0, isGerman: isGerman) }
    var representatives: [String: String] = [:]
    for group in words.synonyms {
      let stems = group.map(stem)
      for other in stems { representatives[other] = stems[0] }
    }
    self.representatives = representatives
    common = Set(words.common + names.flatMap { $0.pageWords.map(\.text) })
    disclosing = Set(words.disclosing.map(stem))
    telling = Set(words.disclosing.map { representatives[stem($0)] ?? stem($0) })
    plain = Set(words.plain.map { representatives[stem($0)] ?? stem($0) })
    denying = Set(words.denying)
    receiving = Set(words.receiving)
    idle = words.idle
    contrasting = Set(words.contrasting)
    speaking = Set(words.speaking + names.flatMap { $0.pageWords.map(\.text) })
  }

  /// The words that say something, as they are compared.
  func stems(of words: [PageWord]) -> [String] {
    words.indices.flatMap { index -> [String] in
      let word = words[index].text
      if index > 0, idle[word] == words[index - 1].text { return [] }
      return (shortForms[word] ?? [word]).compactMap { stem(of: $0) }
    }
  }

  /// The words, as they are compared, that stand where those are named who receive something.
  func receivers(in words: [PageWord]) -> [String] {
    words.indices.dropLast().compactMap { index in
      receiving.contains(words[index].text) ? stem(of: words[index + 1].text) : nil
    }
  }

  func stems(of text: String) -> [String] { stems(of: text.pageWords) }

  /// Nil for a word that says nothing by itself.
  func stem(of word: String) -> String? {
    let word = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    guard !common.contains(word), word.contains(where: \.isLetter) else { return nil }
    let stem = Self.stem(of: word, isGerman: isGerman)
    return common.contains(stem) ? nil : representatives[stem] ?? stem
  }

  /// Whether the words tell of something given to others.
  func tellsOfDisclosure(_ words: [PageWord]) -> Bool {
    words.indices.contains { index in
      let next = index + 1 < words.count ? words[index + 1].text : ""
      return next != "you"
        && disclosing.contains(Self.stem(of: words[index].text, isGerman: isGerman))
    }
  }

  /// Whether one of the words, as they are compared, tells of something given to others.
  func tellsOfDisclosure(_ stems: Set<String>) -> Bool { !stems.isDisjoint(with: telling) }

  /// Whether the organization speaks of what it does.
  func speaks(_ words: [PageWord]) -> Bool {
    words.contains { speaking.contains($0.text) }
  }

  /// Whether something else is set against what the words say.
  func contrasts(_ words: [PageWord]) -> Bool {
    words.contains { contrasting.contains($0.text) }
  }

  func denies(_ words: [PageWord]) -> Bool { words.contains { denying.contains($0.text) } }

  /// How often the words are those of the language.
  func familiarity(_ words: [PageWord]) -> Int { words.count { common.contains($0.text) } }

  /// The beginning of a word, which its forms and what is derived of it have in common.
  private static func stem(of word: String, isGerman: Bool) -> String {
    var stem = word
    if isGerman {
      for (changed, plain) in [("ä", "a"), ("ö", "o"), ("ü", "u"), ("ß", "ss")] {
        stem = stem.replacing(changed, with: plain)
      }
    }
    let endings = isGerman ? germanEndings : englishEndings
    let ending = endings.first { stem.hasSuffix($0) && stem.count - $0.count >= shortest }
    if let ending, !stem.hasSuffix("ss") {
      stem.removeLast(ending.count)
      // "logging" is of "log".
      if !isGerman, ending.count > 1, let last = stem.last, stem.count > shortest, last != "s",
        last != "l", stem.dropLast().last == last
      {
        stem.removeLast()
      }
    }
    return String(stem.prefix(length))
  }

  private static let englishEndings = [
    "ing", "ings", "ied", "ies", "ed", "es", "s", "y", "e",
  ]
  private static let germanEndings = ["ern", "en", "er", "es", "em", "e", "n", "s"]
  private static let shortest = 3
  private static let length = 6
}
