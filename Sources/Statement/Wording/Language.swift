import Registry

/// The data of one language: adding a language is adding one of these.
struct Language: Sendable {
  struct UnitForms: Sendable {
    let one: String
    let other: String
  }

  /// A country or region in a sentence: "in the Netherlands", "to the Netherlands".
  struct PlaceForms: Sendable {
    let location: String
    let destination: String
  }

  let locale: LocaleTag
  let patterns: [PhraseID: Pattern]
  /// What differs where readers are addressed informally.
  let informal: [PhraseID: Pattern]
  /// What differs where the text is a notice of what changes.
  let notice: [PhraseID: Pattern]
  /// What differs where the text is a report to one person; whoever reads it is not addressed.
  let report: [PhraseID: Pattern]
  let choiceKinds: [ChoiceKind: String]
  /// Kinds of recipients, several of each.
  let recipientKinds: [RecipientKind: String]
  let operations: [ProcessingOperation: String]
  let legalBases: [LegalBasis: String]
  let safeguards: [Safeguard: String]
  let jurisdictions: [Jurisdiction: String]
  /// As the cells of a table.
  let roles: [ProcessingRole: String]
  let methodKinds: [MethodKind: String]
  let californiaCategories: [CaliforniaCategory: String]
  let regions: [Territory.Region: String]
  let anywhere: String
  /// The words before a place's name, where nothing else is known of it.
  let plainPlace: PlaceForms
  /// Places that take an article, by their code.
  let places: [String: PlaceForms]
  let units: [Period.Unit: UnitForms]
  /// What a label loses at its beginning in a table: "your ", "the ".
  let determiners: [String]
  /// Conjunctions within an item make a list ambiguous.
  let conjunctions: [String]

  /// The languages that statements can be written in.
  static let known: [Language] = [.english, .german]

  /// Patterns from their texts; a text that is no pattern is left out, which a test finds.
  static func patterns(_ texts: [PhraseID: String]) -> [PhraseID: Pattern] {
    texts.compactMapValues { try? Pattern($0) }
  }
}
