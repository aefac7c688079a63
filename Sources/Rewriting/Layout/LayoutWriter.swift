import Registry
import YAMLReader

/// Lays out one file whose YAML is sound.
struct LayoutWriter {
  static let step = 2

  private let tree: YAMLTree
  private let source: SourceLines
  private var plans: [LinePlan]
  private var edits: [ByteEdit] = []

  init(_ tree: YAMLTree) {
    self.tree = tree
    source = SourceLines(
      tree.bytes, from: tree.bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
    plans = source.lines.map { _ in LinePlan() }
  }

  consuming func run() throws(LayoutObstacle) -> [UInt8] {
    if let offset = source.rareBreak {
      throw LayoutObstacle(
        reason: "line \(source.index(of: offset) + 1) has a break that only YAML takes for one"
          + " (U+0085, U+2028 or U+2029)")
    }
    if let root = tree.root {
      switch shape(of: root) {
      case .blockMapping: try layOut(mapping: root, indent: 0)
      case .blockSequence: try layOut(sequence: root, indent: 0)
      case .leaf: moveContinuation(of: root, by: 0)
      }
      markEnds(root)
      edits += ScalarQuoting.edits(root)
    }
    CommentPlacement.place(in: source, &plans)
    return finish()
  }
}

/// What becomes of a line.
struct LinePlan {
  /// The new indentation of a line on which something begins, and the old and new columns of what
  /// begins there, from left to right.
  var levels: [(old: Int, new: Int)] = []
  /// By how much a line inside a longer value moves.
  var shift: Int?
  /// Whether the line is inside a scalar: blank lines and spaces at its end may mean something.
  var isInsideScalar = false
  /// Whether the spaces at the line's end belong to a scalar that goes on.
  var keepsTrailingSpace = false
  /// Where the last value on the line ends.
  var end: Int?
  /// Where a comment goes.
  var commentIndent: Int?
}

/// New bytes in the place of old ones.
struct ByteEdit {
  let range: Range<Int>
  let bytes: [UInt8]
}

// MARK: Places

extension LayoutWriter {
  private enum NodeShape {
    case blockMapping, blockSequence
    /// A scalar, or something in braces or brackets: its own lines stay as they are.
    case leaf
  }

  private func shape(of node: YAMLNode) -> NodeShape {
    let start = node.range.start
    guard node.count > 0, start < tree.bytes.count else { return .leaf }
    switch (node.kind, tree.bytes[start]) {
    case (.mapping, UInt8(ascii: "{")), (.sequence, UInt8(ascii: "[")): return .leaf
    case (.mapping, _): return .blockMapping
    case (.sequence, _): return .blockSequence
    default: return .leaf
    }
  }

  /// Gives the line on which something begins its indentation.
  private mutating func place(_ offset: Int, at indent: Int) throws(LayoutObstacle) {
    let line = source.index(of: offset)
    let old = offset - source.lines[line].start
    guard source.lines[line].textStart == offset else {
      // Further right: after the dash of a list whose place is known already.
      guard plans[line].levels.last?.new == indent - Self.step else {
        throw LayoutObstacle(
          reason: "line \(line + 1) begins in a way that the layout does not know")
      }
      plans[line].levels.append((old, indent))
      return
    }
    plans[line].levels = [(old, indent)]
  }

  private mutating func layOut(mapping: YAMLNode, indent: Int) throws(LayoutObstacle) {
    for (key, value) in mapping.pairs {
      try place(key.range.start, at: indent)
      let keyLine = source.index(of: key.range.start)
      let shift = indent - source.column(of: key.range.start)
      try layOut(value, below: indent, shift: shift, line: keyLine)
    }
  }

  private mutating func layOut(sequence: YAMLNode, indent: Int) throws(LayoutObstacle) {
    var searched = sequence.range.start
    for element in sequence.elements {
      guard let dash = dash(from: searched) else {
        throw LayoutObstacle(reason: "a list is written in a way that the layout does not know")
      }
      try place(dash, at: indent)
      searched = max(dash + 1, element.range.end)
      let line = source.index(of: dash)
      let shift = indent - source.column(of: dash)
      if !element.isEmpty, source.index(of: element.range.start) == line {
        let gap = dash + 1..<element.range.start
        if gap.count > 1 || tree.bytes[gap] != [UInt8(ascii: " ")] {
          edits.append(ByteEdit(range: gap, bytes: [UInt8(ascii: " ")]))
        }
      }
      try layOut(element, below: indent, shift: shift, line: line)
    }
  }

  /// - Parameters:
  ///   - indent: the new column of the key or dash that the value belongs to.
  ///   - shift: by how much that moved.
  ///   - line: where it stands.
  private mutating func layOut(
    _ value: YAMLNode, below indent: Int, shift: Int, line: Int
  ) throws(LayoutObstacle) {
    guard !value.isEmpty else { return }
    let inner = indent + Self.step
    switch shape(of: value) {
    case .blockMapping: try layOut(mapping: value, indent: inner)
    case .blockSequence: try layOut(sequence: value, indent: inner)
    case .leaf:
      guard source.index(of: value.range.start) != line else {
        return moveContinuation(of: value, by: shift)
      }
      try place(value.range.start, at: inner)
      let isBlock = value.style == .literal || value.style == .folded
      moveContinuation(
        of: value, by: isBlock ? shift : inner - source.column(of: value.range.start))
    }
  }

  /// The next dash that begins an element.
  private func dash(from start: Int) -> Int? {
    var offset = start
    while offset < tree.bytes.count {
      switch tree.bytes[offset] {
      case UInt8(ascii: "-"): return offset
      case UInt8(ascii: "#"): offset = source.lines[source.index(of: offset)].next
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        offset += 1
      default: return nil
      }
    }
    return nil
  }

  /// Moves the lines after the first of a value.
  private mutating func moveContinuation(of node: YAMLNode, by shift: Int) {
    let first = source.index(of: node.range.start)
    var last = source.index(of: max(node.range.start, node.range.end - 1))
    if node.style == .literal || node.style == .folded, keepsBlankLines(node, header: first) {
      while last + 1 < plans.count, source.lines[last + 1].isBlank { last += 1 }
    }
    guard last > first else { return }
    for line in first + 1...last { plans[line].shift = shift }
    markScalars(node, last: last)
  }

  /// Marks the lines inside each scalar that has several.
  private mutating func markScalars(_ node: YAMLNode, last: Int) {
    switch node.kind {
    case .scalar:
      let first = source.index(of: node.range.start)
      guard last > first else { return }
      for line in first..<last { plans[line].keepsTrailingSpace = true }
      for line in first + 1...last { plans[line].isInsideScalar = true }
      if node.style == .literal || node.style == .folded {
        // Only the indicator stands on the first line; all that follows is content.
        plans[first].keepsTrailingSpace = false
        plans[last].keepsTrailingSpace = true
      }
    case .sequence:
      for element in node.elements { markScalars(element, last: lastLine(of: element)) }
    case .mapping:
      for (key, value) in node.pairs {
        markScalars(key, last: lastLine(of: key))
        markScalars(value, last: lastLine(of: value))
      }
    case .refused: break
    }
  }

  private func lastLine(of node: YAMLNode) -> Int {
    source.index(of: max(node.range.start, node.range.end - 1))
  }

  /// Whether a block scalar's indicator (`|+`) makes the blank lines after it part of its text.
  private func keepsBlankLines(_ node: YAMLNode, header: Int) -> Bool {
    tree.bytes[node.range.start..<source.lines[header].end]
      .prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "#") }
      .contains(UInt8(ascii: "+"))
  }

  /// Notes where the last value of each line ends: what follows a `#` after it is a comment.
  private mutating func markEnds(_ node: YAMLNode) {
    switch node.kind {
    case .scalar:
      let isBlock = node.style == .literal || node.style == .folded
      let end = isBlock ? node.range.start + 1 : node.range.end
      let line = source.index(of: max(node.range.start, end - 1))
      plans[line].end = max(plans[line].end ?? 0, end)
    case .sequence: for element in node.elements { markEnds(element) }
    case .mapping:
      for (key, value) in node.pairs {
        markEnds(key)
        markEnds(value)
      }
    case .refused: break
    }
  }
}

// MARK: Bytes

extension LayoutWriter {
  private consuming func finish() -> [UInt8] {
    let edits = self.edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    var result: [UInt8] = []
    result.reserveCapacity(tree.bytes.count)
    var blankIsDue = false
    for (line, plan) in zip(source.lines, plans) {
      if line.isBlank, !plan.isInsideScalar {
        blankIsDue = !result.isEmpty
        continue
      }
      if blankIsDue { result.append(UInt8(ascii: "\n")) }
      blankIsDue = false
      result += repeatElement(UInt8(ascii: " "), count: indent(of: line, plan))
      var offset = line.textStart
      let end = textEnd(of: line, plan)
      while next < edits.count, edits[next].range.lowerBound < line.next {
        let edit = edits[next]
        next += 1
        result += tree.bytes[offset..<edit.range.lowerBound]
        result += edit.bytes
        offset = edit.range.upperBound
      }
      if offset < end { result += tree.bytes[offset..<end] }
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  private func indent(of line: SourceLines.Line, _ plan: LinePlan) -> Int {
    if let level = plan.levels.first { return level.new }
    if let indent = plan.commentIndent { return indent }
    guard let shift = plan.shift, line.indent > 0 else { return line.indent }
    return max(0, line.indent + shift)
  }

  private func textEnd(of line: SourceLines.Line, _ plan: LinePlan) -> Int {
    guard !plan.keepsTrailingSpace, !hasComment(line, plan) else { return line.end }
    var end = line.end
    while end > line.textStart, isBlank(tree.bytes[end - 1]) { end -= 1 }
    return end
  }

  private func hasComment(_ line: SourceLines.Line, _ plan: LinePlan) -> Bool {
    let rest = tree.bytes[min(plan.end ?? line.start, line.end)..<line.end]
    return rest.contains(UInt8(ascii: "#"))
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
