/// What a field takes: the one description from which messages and the JSON Schema are made.
public indirect enum Shape: Sendable {
  case text
  case localizedText
  /// A new id, as a key or an alias.
  case id
  case flag
  case number
  case date, country, territory, duration, url, email, locale
  case word([String], meaning: String)
  case reference(to: String)
  case qualifiedID
  case slot(Slot, allowsGaps: Bool)
  case list(Shape)
  case mapping(keys: Shape, values: Shape)
  case record(RecordDescription)
  case either([Shape])

  /// What the shape takes, as a noun phrase for a message.
  public var summary: String {
    switch self {
    case .text: "a text"
    case .localizedText: "a text, or a mapping of locales to texts"
    case .id: "an id"
    case .flag: "`true` or `false`"
    case .number: "a whole number"
    case .date: "a date as YYYY-MM-DD"
    case .country: "a country as its two-letter code (ISO 3166-1)"
    case .territory: "countries as two-letter codes (ISO 3166-1), `EEA`, `EU` or `all`"
    case .duration: "a duration such as `90 days`, `2 years` or `P90D`"
    case .url: "an address that begins with https:// or http://"
    case .email: "an e-mail address"
    case .locale: "a language such as `en` or `de-CH`"
    case .word(let words, let meaning):
      words.count <= 12 ? words.map { "`\($0)`" }.joinedAsAlternatives : meaning
    case .reference(let noun): "the id of \(noun)"
    case .qualifiedID: "a qualified id such as `sharing.helpdesk`"
    case .slot(let slot, _):
      slot == .where
        ? "a mapping of facets to values, or a list of these" : "an id or a list of ids"
    case .list(let shape): "\(shape.summary), or a list of these"
    case .mapping: "a mapping"
    case .record(let record): "a mapping that describes \(record.noun)"
    case .either(let shapes): shapes.map(\.summary).joinedAsAlternatives
    }
  }
}

/// A mapping with fields, as editors and documentation show it.
public struct RecordDescription: Sendable {
  /// The same for the same fields, as `recipient` or `collection-exception`.
  public let name: String
  /// With its article.
  public let noun: String
  /// Fields of which at least one must be there.
  public let alternatives: [[String]]
  public let wordRules: [WordRule]
  /// Only made when asked for: a record may be part of itself.
  private let makeFields: @Sendable () -> [FieldDescription]

  init(
    name: String, noun: String, alternatives: [[String]] = [], wordRules: [WordRule] = [],
    fields: @escaping @Sendable () -> [FieldDescription]
  ) {
    self.name = name
    self.noun = noun
    self.alternatives = alternatives
    self.wordRules = wordRules
    makeFields = fields
  }

  public var fields: [FieldDescription] { makeFields() }
}

/// What the word in one field asks of the others.
public struct WordRule: Sendable {
  public let field: String
  /// The rule holds when the field has one of these.
  public let words: [String]
  /// At least one of these must be there; none is asked for when empty.
  public let needs: [String]
  /// None of these may be there.
  public let refuses: [String]
}

/// A field as editors and documentation show it.
public struct FieldDescription: Sendable {
  public let name: String
  public let documentation: String
  public let isRequired: Bool
  public let shape: Shape
}

extension [String] {
  /// "a, b or c".
  var joinedAsAlternatives: String {
    guard let last else { return "" }
    return count == 1 ? last : dropLast().joined(separator: ", ") + " or " + last
  }
}
