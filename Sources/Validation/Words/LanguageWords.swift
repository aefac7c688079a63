import Registry

/// What the rules about wording know of one language: adding a language is adding one of these.
struct LanguageWords: Sendable {
  /// Why a word is vague.
  enum Vagueness: Sendable {
    /// It leaves open whether, when or to whom.
    case hedge
    /// It begins or ends a list that is not all.
    case openList
    /// It only looks like one of the others.
    case none
  }

  /// As in a locale's tag: `de`.
  let language: String
  let vague: PhraseSet<Vagueness>
  /// Words that are vague in lower case only: the month of May.
  let vagueOnlyInLowerCase: Set<String>
  /// First words of labels that gather whatever is left.
  let catchAll: PhraseSet<Void>
  /// Words before a label's first word of its own: articles and possessives.
  let determiners: Set<String>
  /// First words of a clause.
  let conjunctions: PhraseSet<Void>
  /// Pronouns of the third person, which break when what they stand for changes its number.
  let pronouns: PhraseSet<Bool>
  /// Words that say how far data points at a person.
  let identifiability: PhraseSet<Identifiability>
  /// Whether an infinitive phrase has its particle.
  let infinitive: Infinitive

  enum Infinitive: Sendable {
    /// The language's sentences add what is needed.
    case bare
    /// The German *zu*, before the verb or within it.
    case withZu
  }

  static let known: [LanguageWords] = [.english, .german]

  /// The words of a locale's language; nil where it is not known.
  static func of(_ locale: LocaleTag) -> LanguageWords? {
    let language = locale.language
    return known.first { $0.language == language }
  }
}
