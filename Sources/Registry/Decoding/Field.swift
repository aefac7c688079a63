import Diagnostics
import YAMLReader

/// Whether a field must be there.
enum FieldPresence: Sendable {
  case optional, required
  /// Known only so that a message can say why it is not taken.
  case refused
}

/// One field of the format, declared once: its name, what it takes, what it means, where it goes.
struct Field<Owner: Sendable>: Sendable {
  let name: String
  let documentation: String
  let presence: FieldPresence
  let shape: Shape
  let decode: @Sendable (YAMLNode, inout Owner, inout DecodingContext) -> Void

  var description: FieldDescription {
    FieldDescription(
      name: name, documentation: documentation, isRequired: presence == .required, shape: shape)
  }
}

extension Field {
  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Owner, Value> & Sendable, _ codec: Codec<Value>,
    _ documentation: String, _ presence: FieldPresence = .optional
  ) {
    self.init(name: name, documentation: documentation, presence: presence, shape: codec.shape) {
      node, owner, context in
      if let value = codec.decode(node, &context) { owner[keyPath: path] = value }
    }
  }

  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Owner, Value?> & Sendable, _ codec: Codec<Value>,
    _ documentation: String, _ presence: FieldPresence = .optional
  ) {
    self.init(name: name, documentation: documentation, presence: presence, shape: codec.shape) {
      node, owner, context in
      if let value = codec.decode(node, &context) { owner[keyPath: path] = value }
    }
  }

  /// The same field where it is not taken.
  var refused: Field {
    Field(
      name: name, documentation: documentation, presence: .refused, shape: shape, decode: decode)
  }

  /// The same field for a value that holds an `Owner`.
  func lifted<Whole: Sendable>(
    to path: any WritableKeyPath<Whole, Owner> & Sendable
  ) -> Field<Whole> {
    Field<Whole>(
      name: name, documentation: documentation, presence: presence, shape: shape
    ) { node, whole, context in
      decode(node, &whole[keyPath: path], &context)
    }
  }
}

/// The fields of one kind of mapping, and what must hold between them.
struct RecordSchema<Owner: Sendable>: Sendable {
  /// What the mapping describes: "a recipient".
  let noun: String
  let fields: [Field<Owner>]
  /// Of the fields, in their order.
  private let names: [String]
  /// Fields of which at least one must be there.
  let alternatives: [[String]]
  /// What is said of the fields beyond that; `finish` holds them to it.
  let wordRules: [WordRule]
  /// What must hold between fields, checked when all are read.
  let finish: @Sendable (inout Owner, PresentFields, inout DecodingContext) -> Void

  init(
    _ noun: String, _ fields: [Field<Owner>], oneOf alternatives: [[String]] = [],
    wordRules: [WordRule] = [],
    finish: @escaping @Sendable (inout Owner, PresentFields, inout DecodingContext) -> Void = {
      _, _, _ in
    }
  ) {
    self.noun = noun
    self.fields = fields
    names = fields.map(\.name)
    self.alternatives = alternatives
    self.wordRules = wordRules
    self.finish = finish
  }

  var shape: Shape {
    .record(described(as: noun.withoutArticle.asIdentifier ?? noun))
  }

  /// - Parameter name: the same for the same fields.
  func described(as name: String) -> RecordDescription {
    RecordDescription(name: name, noun: noun, alternatives: alternatives, wordRules: wordRules) {
      takenFields.map(\.description)
    }
  }

  private var takenFields: [Field<Owner>] { fields.filter { $0.presence != .refused } }

  /// Reads a mapping into a fresh value.
  func codec(_ initial: Owner) -> Codec<Owner> {
    Codec(shape) { node, context in decode(node, into: initial, &context) }
  }
}

/// Which fields of a mapping are there, and where their keys stand.
struct PresentFields {
  /// Where a missing field is reported: at the entry's key, or at the mapping's beginning.
  let place: Span
  fileprivate(set) var keys: [(name: String, span: Span)] = []
  /// The fields that misspelt keys most likely mean; they are not missing too.
  fileprivate var meant: Set<String> = []

  func contains(_ name: String) -> Bool { span(of: name) != nil || meant.contains(name) }

  func span(of name: String) -> Span? {
    keys.first { $0.name == name }?.span
  }
}

extension RecordSchema {
  /// Reads a mapping into a value.
  ///
  /// - Parameter key: where missing fields are reported; without it at the mapping itself.
  /// - Returns: nil only when the node is no mapping.
  func decode(
    _ node: YAMLNode, key: Span? = nil, into initial: Owner, _ context: inout DecodingContext
  ) -> Owner? {
    guard node.kind == .mapping else {
      context.reportWrongType(node, expected: shape)
      return nil
    }
    var owner = initial
    var present = PresentFields(place: key ?? context.span(node))
    var unknown: [(key: YAMLNode, value: YAMLNode)] = []
    for (keyNode, value) in node.pairs {
      guard let field = field(named: keyNode) else {
        unknown.append((keyNode, value))
        continue
      }
      if let first = present.span(of: field.name) {
        context.reportDuplicateKey(keyNode, first: first)
        continue
      }
      present.keys.append((field.name, context.span(keyNode)))
      if !context.reportIfEmpty(value, key: keyNode) {
        field.decode(value, &owner, &context)
      }
    }
    for (key, value) in unknown { reportUnknown(key, value, &present, &context) }
    reportMissing(present, &context)
    finish(&owner, present, &context)
    return owner
  }

  private func field(named key: YAMLNode) -> Field<Owner>? {
    let place = key.withUTF8 { bytes in
      names.firstIndex { $0.utf8.count == bytes.count && $0.utf8.elementsEqual(bytes) }
    }
    return place.map { fields[$0] }
  }

  private func reportUnknown(
    _ key: YAMLNode, _ value: YAMLNode, _ present: inout PresentFields,
    _ context: inout DecodingContext
  ) {
    guard key.kind == .scalar else { return }
    let text = key.string
    let names = takenFields.map(\.name)
    let near = nearest(to: text, among: names.filter { !present.contains($0) })
    if let near { present.meant.insert(near) }
    // A text cut by a comma leaves a key without a value; the key's name is not the cause.
    if near == nil, value.saysNothing {
      _ = context.reportIfEmpty(value, key: key, readsLikeText: true)
      return
    }
    context.report(
      .unknownField, "`\(text)` is not a field of \(noun)", at: key, "unknown",
      help: near.map { "change it to `\($0)`" }
        ?? nearest(to: text, among: names).map { "take it out: `\($0)` is given already" }
        ?? (names.count <= 8
          ? "the fields are \(names.map { "`\($0)`" }.joined(separator: ", "))" : nil),
      fixes: near.map { [Fix("change it to `\($0)`", .safe, [.init(context.span(key), $0)])] }
        ?? [])
  }

  private func reportMissing(_ present: PresentFields, _ context: inout DecodingContext) {
    for field in fields where field.presence == .required && !present.contains(field.name) {
      context.report(
        .missingField, "\(noun) needs `\(field.name)`", at: present.place,
        "`\(field.name)` is missing", help: "add `\(field.name)`: \(field.shape.summary)")
    }
    for names in alternatives where !names.contains(where: present.contains) {
      let list = names.map { "`\($0)`" }.joinedAsAlternatives
      context.report(
        .missingField, "\(noun) needs \(list)", at: present.place, "\(list) is missing",
        help: "add \(list)")
    }
  }
}

extension DecodingContext {
  mutating func reportDuplicateKey(_ key: YAMLNode, first: Span) {
    report(
      .duplicateKey, "`\(key.string)` is given twice in one mapping", at: span(key),
      "given again here", labels: [label(first, "first given here")],
      help: "keep one of the two")
  }
}

extension String {
  /// "recipient" of "a recipient".
  var withoutArticle: String {
    for article in ["a ", "an ", "the "] where hasPrefix(article) {
      return String(dropFirst(article.count))
    }
    return self
  }
}
