/// What a field takes: the one description from which messages and the JSON Schema are made.
public indirect enum Shape: Sendable {
  case text
  case localizedText
  case flag
  case number
  case date, country, territory, duration, url, email, locale
  case word([String], meaning: String)
  case reference(to: String)
  case qualifiedID
  case slot(Slot)
  case list(Shape)
  case mapping(keys: Shape, values: Shape)
  case record(noun: String, fields: @Sendable () -> [FieldDescription])
  case either([Shape])

  /// What the shape takes, as a noun phrase for a message.
  public var summary: String {
    switch self {
    case .text: "a text"
    case .localizedText: "a text, or a mapping of locales to texts"
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
    case .slot(let slot):
      slot == .where
        ? "a mapping of facets to values, or a list of these" : "an id or a list of ids"
    case .list(let shape): "\(shape.summary), or a list of these"
    case .mapping: "a mapping"
    case .record(let noun, _): "a mapping that describes \(noun)"
    case .either(let shapes): shapes.map(\.summary).joinedAsAlternatives
    }
  }
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
