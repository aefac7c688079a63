import Registry

/// The data of one language: adding a language is adding one of these.
struct Language: Sendable {
  struct UnitForms: Sendable {
    let one: String
    let other: String
  }

  let locale: LocaleTag
  let patterns: [PhraseID: Pattern]
  let choiceKinds: [ChoiceKind: String]
  let operations: [ProcessingOperation: String]
  let legalBases: [LegalBasis: String]
  let safeguards: [Safeguard: String]
  let jurisdictions: [Jurisdiction: String]
  let regions: [Territory.Region: String]
  let anywhere: String
  let units: [Period.Unit: UnitForms]
  let determiners: [String]
  let conjunctions: [String]

  /// The languages that statements can be written in.
  static let known: [Language] = [.english]

  /// Patterns from their texts; a text that is no pattern is left out, which a test finds.
  static func patterns(_ texts: [PhraseID: String]) -> [PhraseID: Pattern] {
    texts.compactMapValues { try? Pattern($0) }
  }
}
