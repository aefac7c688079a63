import Registry

/// What is known of one language's words, for rules about wording and for measuring text: adding a language is adding one of these.
package struct LanguageWords: Sendable {
  /// Why a word is vague.
  package enum Vagueness: Sendable {
    /// It leaves open whether, when or to whom.
    case hedge
    /// It begins or ends a list that is not all.
    case openList
    /// It only looks like one of the others.
    case none
  }

  /// As in a locale's tag: `de`.
  let language: String
  package let vague: PhraseSet<Vagueness>
  /// Words that are vague in lower case only: the month of May.
  let vagueOnlyInLowerCase: Set<String>
  /// First words of labels that gather whatever is left.
  package let catchAll: PhraseSet<Void>
  /// Words before a label's first word of its own: articles and possessives.
  package let determiners: Set<String>
  /// First words of a clause.
  package let conjunctions: PhraseSet<Void>
  /// Pronouns of the third person, which break when what they stand for changes its number.
  package let pronouns: PhraseSet<Bool>
  /// Words that say how far data points at a person.
  package let identifiability: PhraseSet<Identifiability>
  /// Whether an infinitive phrase has its particle.
  package let infinitive: Infinitive
  /// How a word looks apart from its number.
  let number: NumberEndings

  package enum Infinitive: Sendable {
    /// The language's sentences add what is needed.
    case bare
    /// The German *zu*, before the verb or within it.
    case withZu
  }

  package static let known: [LanguageWords] = [.english, .german]

  /// The words of a locale's language; nil where it is not known.
  package static func of(_ locale: LocaleTag) -> LanguageWords? {
    let language = locale.language
    return known.first { $0.language == language }
  }

  /// The vague words of a text, each once.
  package func vagueWords(in list: WordList) -> [PhraseSet<Vagueness>.Match] {
    vague.matches(in: list).filter { $0.meaning != .none && !isAnotherWord($0, in: list) }
  }

  /// Whether a word with a capital letter means something else, as the month of May.
  private func isAnotherWord(_ match: PhraseSet<Vagueness>.Match, in list: WordList) -> Bool {
    let word = list.words[match.words.lowerBound]
    guard word.isCapitalized, vagueOnlyInLowerCase.contains(word.text) else { return false }
    let next = match.words.upperBound
    let isDated =
      next < list.words.count && list.words[next].text.first?.isNumber == true
    return match.words.lowerBound > 0 || isDated
  }
}
