import Registry
import YAMLReader

/// Quotes what the format takes for text and other YAML readers for a number, a date or a truth value.
enum ScalarQuoting {
  /// The edits for a file's root.
  static func edits(_ root: YAMLNode) -> [ByteEdit] {
    var edits: [ByteEdit] = []
    for (key, value) in root.pairs {
      guard
        let section = RegistryFormat.sections.first(where: { $0.section.rawValue == key.string })
      else { continue }
      quote(value, [section.shape], &edits)
    }
    return edits
  }

  /// - Parameter shapes: what the node may be.
  private static func quote(_ node: YAMLNode, _ shapes: [Shape], _ edits: inout [ByteEdit]) {
    let shapes = shapes.flatMap(\.alternatives)
    switch node.kind {
    case .scalar:
      let scalars = shapes.filter(\.isScalar)
      guard !scalars.isEmpty, scalars.allSatisfy(\.isText), node.style == .plain,
        PlainScalar.isMisread(node.string)
      else { return }
      let text = Array("\"\(node.string)\"".utf8)
      edits.append(ByteEdit(range: node.range.start..<node.range.end, bytes: text))
    case .sequence:
      let elements = shapes.compactMap(\.element)
      for element in node.elements { quote(element, elements, &edits) }
    case .mapping:
      for (key, value) in node.pairs {
        quote(key, shapes.compactMap(\.key), &edits)
        quote(value, shapes.compactMap { $0.value(of: key.string) }, &edits)
      }
    case .refused: break
    }
  }
}

extension Shape {
  fileprivate var alternatives: [Shape] {
    switch self {
    case .either(let shapes): shapes.flatMap(\.alternatives)
    // One value stands for a list of one.
    case .list(let element): [self] + element.alternatives
    default: [self]
    }
  }

  fileprivate var isScalar: Bool {
    switch self {
    case .list, .mapping, .record, .either: false
    default: true
    }
  }

  /// Whether readers should see a text, not a value of another type.
  fileprivate var isText: Bool {
    switch self {
    case .flag, .number, .date: false
    default: true
    }
  }

  fileprivate var element: Shape? {
    switch self {
    case .list(let element): element
    case .slot: self
    default: nil
    }
  }

  /// What a mapping's keys are; nil for the names of fields.
  fileprivate var key: Shape? {
    switch self {
    case .mapping(let keys, _): keys
    case .localizedText: .locale
    case .slot(.where, _): .id
    default: nil
    }
  }

  fileprivate func value(of key: String) -> Shape? {
    switch self {
    case .mapping(_, let values): values
    case .localizedText: .either([.text, .record(RegistryFormat.textForms)])
    case .slot: self
    case .record(let record): record.fields.first { $0.name == key }?.shape
    default: nil
    }
  }
}
