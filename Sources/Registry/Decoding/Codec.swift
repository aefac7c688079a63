import Diagnostics
import YAMLReader

/// How a value is read: the shape it takes in YAML, and the reading itself.
///
/// A codec reports what is wrong and returns nil then; it never throws, so that one run finds
/// every mistake.
struct Codec<Value: Sendable>: Sendable {
  let shape: Shape
  let decode: @Sendable (YAMLNode, inout DecodingContext) -> Value?

  init(
    _ shape: Shape, decode: @escaping @Sendable (YAMLNode, inout DecodingContext) -> Value?
  ) {
    self.shape = shape
    self.decode = decode
  }

  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Codec<Other> {
    Codec<Other>(shape) { node, context in decode(node, &context).map(transform) }
  }

  /// The value with its place.
  static func located<Inner>(_ inner: Codec<Inner>) -> Codec where Value == Located<Inner> {
    Codec(inner.shape) { node, context in
      let span = context.span(node)
      return inner.decode(node, &context).map { Located($0, at: span) }
    }
  }

  /// One value stands for a list of one; an empty list is an error.
  static func list<Element>(_ element: Codec<Element>) -> Codec where Value == [Element] {
    Codec(.list(element.shape)) { node, context in
      guard node.kind == .sequence else { return element.decode(node, &context).map { [$0] } }
      guard node.count > 0 else {
        context.report(
          .invalidValue, "an empty list says nothing", at: node, "empty",
          help: "name at least one, or leave the field out")
        return nil
      }
      var values: [Element] = []
      values.reserveCapacity(node.count)
      for item in node.elements where !context.reportIfEmpty(item) {
        if let value = element.decode(item, &context) { values.append(value) }
      }
      return values
    }
  }
}

extension DecodingContext {
  /// Reports a value that is missing, `null` or `~`.
  mutating func reportIfEmpty(
    _ node: YAMLNode, key: YAMLNode? = nil, readsLikeText: Bool = false
  ) -> Bool {
    guard node.kind == .scalar, node.saysNothing else { return false }
    let place = key ?? node
    let text = key?.string ?? ""
    report(
      .emptyEntry, key == nil ? "a value is never empty" : "`\(text)` has no value",
      at: place, "empty",
      help: readsLikeText || text.contains(" ")
        ? "quote the text: a comma in braces begins a new key"
        : "give it a value, or leave it out")
    return true
  }

  mutating func reportWrongType(_ node: YAMLNode, expected: Shape) {
    guard node.kind != .refused else { return }
    report(
      .wrongType, "this takes \(expected.summary)", at: node, node.kind.article)
  }

  /// Reports unless the node is a scalar.
  mutating func isScalar(_ node: YAMLNode, _ expected: @autoclosure () -> Shape) -> Bool {
    if node.kind == .scalar { return true }
    reportWrongType(node, expected: expected())
    return false
  }
}

extension YAMLNode {
  /// Whether a scalar is empty or one of YAML's ways to write null.
  var saysNothing: Bool {
    guard kind == .scalar else { return false }
    return withUTF8 { bytes in
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) { return true }
      guard style == .plain, bytes.count <= 4 else { return false }
      return bytes.elementsEqual("~".utf8) || bytes.elementsEqual("null".utf8)
        || bytes.elementsEqual("Null".utf8) || bytes.elementsEqual("NULL".utf8)
    }
  }
}

extension YAMLNode.Kind {
  /// The kind with its article, beside the carets of a `wrong-type`.
  var article: String {
    switch self {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .refused: ""
    }
  }
}
