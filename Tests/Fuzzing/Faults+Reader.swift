import Diagnostics
import Rewriting
import YAMLReader

extension Faults {
  mutating func read(_ bytes: [UInt8]) {
    let tree = YAMLTree.parse(bytes)
    check(tree)
    let again = YAMLTree.parse(bytes)
    expect(
      tree.root?.outline(isPlaced: true) == again.root?.outline(isPlaced: true),
      "a second reading differs")
    expect(
      tree.problems.map(\.range) == again.problems.map(\.range), "a second reading finds otherwise")
    layOut(bytes, tree)
    checkPositions(SourceFile(path: "file.yaml", bytes: bytes))
  }

  /// What holds of every tree.
  mutating func check(_ tree: YAMLTree) {
    let file = ByteRange(start: 0, end: tree.bytes.count)
    var last = 0
    for problem in tree.problems {
      expect(file.holds(problem.range), "a problem lies outside of the file: \(problem)")
      expect(problem.range.start >= last, "problems are out of order: \(problem)")
      expect(
        problem.related.map { file.holds($0.range) } ?? true,
        "a second place lies outside of the file: \(problem)")
      last = problem.range.start
    }
    expect(tree.isComplete || tree.root == nil, "a file that was not read has a root")
    expect(tree.isComplete || !tree.problems.isEmpty, "a file was not read, and nothing says why")
    if let root = tree.root { check(root, inside: file, of: tree) }
  }

  private mutating func check(_ node: YAMLNode, inside outer: ByteRange, of tree: YAMLTree) {
    expect(outer.holds(node.range), "\(node.range) lies outside of \(outer)")
    let children =
      node.kind == .mapping ? node.pairs.flatMap { [$0.key, $0.value] } : Array(node.elements)
    expect(
      children.count == (node.kind == .mapping ? node.count * 2 : node.count),
      "a node has \(children.count) inside it, and counts otherwise")
    if node.kind == .scalar, outer.holds(node.range) { checkText(of: node, in: tree) }
    var start = node.range.start
    for child in children {
      check(child, inside: ByteRange(start: start, end: node.range.end), of: tree)
      start = child.range.end
    }
  }

  private mutating func checkText(of node: YAMLNode, in tree: YAMLTree) {
    let written = String(decoding: tree.bytes[node.range.start..<node.range.end], as: UTF8.self)
    let value = node.string
    if node.style == .plain, !written.contains(where: \.isNewline) {
      expect(value == written, "\(written) is read as \(value)")
    }
    let length = value.utf8.count
    for part in [0..<length, 0..<min(1, length), length / 2..<length] {
      guard
        let place = ScalarPlaces.range(
          of: part, in: value, writtenAt: node.range, of: tree.bytes)
      else { continue }
      expect(node.range.holds(place), "a part of \(node.range) is placed at \(place)")
    }
  }

  private mutating func layOut(_ bytes: [UInt8], _ tree: YAMLTree) {
    guard case .changed(let result) = CanonicalLayout.apply(to: bytes) else { return }
    let laidOut = YAMLTree.parse(result)
    expect(
      laidOut.root?.outline(isPlaced: false) == tree.root?.outline(isPlaced: false),
      "the layout says something else")
    expect(
      CanonicalLayout.apply(to: result) == .canonical, "what was laid out is not laid out")
  }

  private mutating func checkPositions(_ file: SourceFile) {
    for offset in stride(from: 0, through: file.bytes.count, by: max(1, file.bytes.count / 16)) {
      let position = file.position(at: offset)
      let line = file.byteRange(ofLine: position.line)
      expect(
        position.offset == offset && line.lowerBound <= offset && position.column > 0,
        "\(offset) is placed at \(position)")
    }
  }
}

extension ByteRange {
  fileprivate func holds(_ other: ByteRange) -> Bool {
    start <= other.start && other.start <= other.end && other.end <= end
  }
}

extension YAMLNode {
  /// Every node with its kind and value, in order.
  ///
  /// - Parameter isPlaced: whether a node has its place.
  fileprivate func outline(isPlaced: Bool) -> [String] {
    let place = isPlaced ? "\(range.start)-\(range.end) " : ""
    return ["\(place)\(kind) \(count) \(string)"]
      + elements.flatMap { $0.outline(isPlaced: isPlaced) }
      + pairs.flatMap { $0.outline(isPlaced: isPlaced) + $1.outline(isPlaced: isPlaced) }
  }
}
