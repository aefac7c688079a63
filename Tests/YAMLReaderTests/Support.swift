import Testing
import YAMLReader

/// A text in which `«` and `»` mark the place that is meant.
struct Marked: CustomTestStringConvertible {
  let bytes: [UInt8]
  let range: ByteRange
  let testDescription: String

  init(_ text: String) {
    testDescription = text
    let before = text.prefix { $0 != "«" }
    let marked = text.dropFirst(before.count + 1).prefix { $0 != "»" }
    bytes = Array(text.replacing("«", with: "").replacing("»", with: "").utf8)
    range = ByteRange(
      start: before.utf8.count, end: before.utf8.count + marked.utf8.count)
  }
}

extension YAMLTree {
  static func parse(_ text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLTree {
    parse(Array(text.utf8), limits: limits)
  }

  func source(_ range: ByteRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// Every node, each before those inside it.
  var nodes: [YAMLNode] { root.map(Self.nodes(from:)) ?? [] }

  var scalars: [YAMLNode] { nodes.filter { $0.kind == .scalar } }

  private static func nodes(from node: YAMLNode) -> [YAMLNode] {
    var all = [node]
    for element in node.elements { all += nodes(from: element) }
    for (key, value) in node.pairs { all += nodes(from: key) + nodes(from: value) }
    return all
  }
}

/// What holds of every tree, whatever the file.
func expectSound(_ tree: YAMLTree, _ location: SourceLocation = #_sourceLocation) {
  let file = ByteRange(start: 0, end: tree.bytes.count)
  var last = 0
  for problem in tree.problems {
    #expect(file.holds(problem.range), sourceLocation: location)
    #expect(problem.range.start >= last, sourceLocation: location)
    #expect(problem.related.map { file.holds($0.range) } != false, sourceLocation: location)
    last = problem.range.start
  }
  #expect(tree.isComplete || tree.root == nil, sourceLocation: location)
  #expect(tree.isComplete || !tree.problems.isEmpty, sourceLocation: location)
  if let root = tree.root { expectSound(root, inside: file, of: tree, location) }
}

private func expectSound(
  _ node: YAMLNode, inside outer: ByteRange, of tree: YAMLTree, _ location: SourceLocation
) {
  #expect(outer.holds(node.range), "\(tree.source(outer))", sourceLocation: location)
  let children =
    node.kind == .mapping ? node.pairs.flatMap { [$0.key, $0.value] } : Array(node.elements)
  #expect(
    children.count == (node.kind == .mapping ? node.count * 2 : node.count),
    sourceLocation: location)
  if node.kind == .scalar, node.style == .plain,
    !tree.source(node.range).contains(where: \.isNewline)
  {
    #expect(node.string == tree.source(node.range), "\(tree.bytes)", sourceLocation: location)
  }
  var start = node.range.start
  for child in children {
    let rest = ByteRange(start: start, end: node.range.end)
    expectSound(child, inside: rest, of: tree, location)
    start = child.range.end
  }
}

extension ByteRange {
  fileprivate func holds(_ other: ByteRange) -> Bool {
    start <= other.start && other.start <= other.end && other.end <= end
  }
}
