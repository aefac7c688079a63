import Diagnostics
import Registry

/// The format of a registry file as JSON Schema, draft 2020-12, by which editors complete and
/// explain fields.
///
/// It is made from the declarations by which files are read. Scalars may have the types that YAML
/// readers give to plain ones: `version: 1.10` passes as a number.
public enum JSONSchema {
  /// The schema as a text that ends with a line break.
  public static func text() -> String {
    var builder = SchemaBuilder()
    var sections: [String: JSONValue] = [:]
    for section in RegistryFormat.sections {
      sections[section.section.rawValue] = builder.schema(of: section.shape)
        .adding("description", .string(section.documentation))
    }
    return jsonText(
      JSONValue.object([
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of a disclosure registry, format 1",
        "type": "object",
        "additionalProperties": false,
        "properties": .object(sections),
        "$defs": .object(builder.definitions),
      ]))
  }
}

/// Turns shapes into schemas, and keeps what they share.
private struct SchemaBuilder {
  /// More words than these are defined apart.
  private static let fewWords = 12

  private(set) var definitions: [String: JSONValue] = [:]

  mutating func schema(of shape: Shape) -> JSONValue {
    switch shape {
    case .text: shared("text") { _ in .text }
    case .localizedText: shared("published-text") { $0.publishedText() }
    case .flag: shared("flag") { _ in ["enum": [true, false, "true", "false"]] }
    case .number:
      shared("number") { _ in ["type": ["integer", "string"], "pattern": "^[0-9]+$"] }
    case .date: shared("date") { _ in .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", shape) }
    case .country:
      shared("country") { _ in .words(Country.assigned.sorted(), shape.summary) }
    case .territory:
      shared("territory") { _ in
        .words(
          ["all"] + Territory.Region.allCases.map(\.rawValue) + Country.assigned.sorted(),
          shape.summary)
      }
    case .duration: shared("duration") { _ in .pattern(durationPattern, shape) }
    case .url: shared("url") { _ in .pattern("^https?://[^\\s\"]+$", shape) }
    case .email: shared("email") { _ in .pattern(emailPattern, shape) }
    case .locale: shared("locale") { _ in .pattern(localePattern, shape) }
    case .word(let words, let meaning) where words.count > Self.fewWords:
      shared(meaning.replacing(" ", with: "-")) { _ in .words(words, meaning) }
    case .word(let words, let meaning): .words(words, meaning)
    case .id: shared("id") { _ in .id }
    case .reference(let noun):
      shared("id") { _ in .id }.adding("description", .string("The id of \(noun)."))
    case .qualifiedID:
      shared("qualified-id") { _ in .pattern("^[a-z0-9-]+(\\.[a-z0-9-]+)*$", shape) }
    case .slot(let slot, let allowsGaps): self.slot(slot, allowsGaps: allowsGaps)
    case .list(let element): oneOrMore(schema(of: element))
    case .mapping(let keys, let values): mapping(keys, values)
    case .record(let record): shared(record.name) { $0.schema(of: record) }
    case .either(let shapes): ["anyOf": .array(shapes.map { schema(of: $0) })]
    }
  }

  /// A reference to a definition, which is made the first time.
  private mutating func shared(
    _ name: String, _ make: (inout SchemaBuilder) -> JSONValue
  ) -> JSONValue {
    if definitions[name] == nil {
      // Known before it is made: what is part of itself finds its name.
      definitions[name] = true
      definitions[name] = make(&self)
    }
    return ["$ref": .string("#/$defs/\(name)")]
  }

  private func oneOrMore(_ element: JSONValue) -> JSONValue {
    ["anyOf": [element, ["type": "array", "minItems": 1, "items": element]]]
  }

  private mutating func mapping(_ keys: Shape, _ values: Shape) -> JSONValue {
    let value = schema(of: values)
    guard case .word(let words, _) = keys, words.count <= Self.fewWords else {
      return [
        "type": "object", "propertyNames": schema(of: keys), "additionalProperties": value,
      ]
    }
    return [
      "type": "object", "additionalProperties": false,
      "properties": .object(Dictionary(uniqueKeysWithValues: words.map { ($0, value) })),
    ]
  }

  private mutating func schema(of record: RecordDescription) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for field in record.fields {
      properties[field.name] = schema(of: field.shape)
        .adding("description", .string(field.documentation))
    }
    var schema: JSONValue = [
      "type": "object", "description": .string("Describes \(record.noun)."),
      "additionalProperties": false, "properties": .object(properties),
    ]
    let required = record.fields.filter(\.isRequired).map(\.name)
    if !required.isEmpty { schema = schema.adding("required", .strings(required)) }
    let conditions =
      record.alternatives.map { atLeastOne(of: $0) } + record.wordRules.compactMap(condition)
    return conditions.isEmpty ? schema : schema.adding("allOf", .array(conditions))
  }

  private func atLeastOne(of fields: [String]) -> JSONValue {
    ["anyOf": .array(fields.map { ["required": [.string($0)]] })]
  }

  private func condition(_ rule: WordRule) -> JSONValue? {
    var consequence: JSONValue = [:]
    if !rule.needs.isEmpty {
      consequence = atLeastOne(of: rule.needs)
    }
    if !rule.refuses.isEmpty {
      consequence = consequence.adding(
        "properties", .object(Dictionary(uniqueKeysWithValues: rule.refuses.map { ($0, false) })))
    }
    guard !rule.needs.isEmpty || !rule.refuses.isEmpty else { return nil }
    let word: JSONValue = ["enum": .strings(rule.words)]
    return [
      "if": [
        "properties": .object([rule.field: word]), "required": [.string(rule.field)],
      ],
      "then": consequence,
    ]
  }

  private mutating func publishedText() -> JSONValue {
    let text = schema(of: .text)
    let forms = shared("text-forms") { $0.schema(of: RegistryFormat.textForms) }
    return [
      "anyOf": [
        text,
        [
          "type": "object", "minProperties": 1, "propertyNames": schema(of: .locale),
          "additionalProperties": ["anyOf": [text, forms]],
        ],
      ]
    ]
  }

  /// The values of a slot: ids, `all`, and gaps where they are taken.
  private mutating func slot(_ slot: Slot, allowsGaps: Bool) -> JSONValue {
    let suffix = allowsGaps ? "" : "-without-gaps"
    guard slot == .where else {
      let name = slot == .identifiability ? "identifiability" : "terms"
      return shared(name + suffix) { builder in
        builder.terms(slot == .identifiability ? .identifiability : nil, allowsGaps)
      }
    }
    return shared("circumstances" + suffix) { builder in
      let values = builder.shared("terms" + suffix) { $0.terms(nil, allowsGaps) }
      return builder.oneOrMore(
        [
          "type": "object", "minProperties": 1, "propertyNames": builder.schema(of: .id),
          "additionalProperties": values,
        ])
    }
  }

  /// - Parameter word: what stands in the place of ids.
  private mutating func terms(_ word: JSONValue?, _ allowsGaps: Bool) -> JSONValue {
    var items = [word ?? schema(of: .id), ["const": "all"]]
    if allowsGaps {
      items.append(["const": "unspecified"])
      if word == nil {
        items.append(
          [
            "type": "object", "additionalProperties": false, "required": ["unspecified"],
            "properties": ["unspecified": schema(of: .id)],
          ])
      }
    }
    return oneOrMore(["anyOf": .array(items)])
  }
}

extension JSONValue {
  /// Any scalar that says something.
  fileprivate static let text: JSONValue = [
    "type": ["string", "number", "boolean"], "pattern": "\\S",
  ]

  fileprivate static let id: JSONValue = [
    "type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "not": ["enum": ["all", "unspecified", "none"]],
  ]

  fileprivate static var identifiability: JSONValue {
    words(Identifiability.allCases.map(\.rawValue), Identifiability.meaning)
  }

  fileprivate static func words(_ words: [String], _ meaning: String) -> JSONValue {
    ["enum": .strings(words), "description": .string(meaning)]
  }

  fileprivate static func pattern(_ pattern: String, _ shape: Shape) -> JSONValue {
    ["type": "string", "pattern": .string(pattern), "description": .string(shape.summary)]
  }
}

private let durationPattern =
  "^(0*1 (hour|day|week|month|year)|[0-9]{1,6} (hours|days|weeks|months|years)"
  + "|P(?=[0-9T])([0-9]{1,6}Y)?([0-9]{1,6}M)?([0-9]{1,6}W)?([0-9]{1,6}D)?(T[0-9]{1,6}H)?)$"

private let emailPattern: String = {
  let other = "[^\\s<>\"(),;:@]"
  let noDot = "[^\\s<>\"(),;:@.]"
  return "^\(other)+@\(noDot)\(other)*\\.\(other)*\(noDot)$"
}()

private let localePattern = "^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?$"
