import CLibYAML

/// Turns libyaml's events into a tape, and reports what is refused on the way.
struct TapeBuilder: ~Copyable {
  struct Outcome {
    var tape = Tape()
    var problems: [YAMLProblem]
    var isComplete: Bool
  }

  private let source: UnsafeBufferPointer<UInt8>
  private let limits: YAMLLimits
  /// Where the text begins that libyaml is given.
  private let textStart: Int
  private var cursor: ByteCursor
  private var tape = Tape()
  private var problems: [YAMLProblem] = []
  /// The indices of the lists and mappings that are being read, outermost first.
  private var open: [Int] = []
  /// Where the node that was read last ends.
  private var endOfLastNode = 0
  private var hasDocument = false

  /// Reads a file from its first byte to its last, or as far as it can be read.
  static func read(_ source: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) -> Outcome {
    do throws(ReadingStopped) {
      guard source.count <= limits.byteCount else {
        throw ReadingStopped(problem: .limit(.byteCount, limits, at: ByteRange(at: 0, count: 0)))
      }
      let encoding = try EncodingCheck(source)
      return TapeBuilder(source, encoding: encoding, limits: limits).run()
    } catch {
      return Outcome(problems: [error.problem], isComplete: false)
    }
  }

  private init(
    _ source: UnsafeBufferPointer<UInt8>, encoding: EncodingCheck, limits: YAMLLimits
  ) {
    self.source = source
    self.limits = limits
    // Directives are left out of what libyaml sees: each costs it a walk over all the others.
    let directives = Preamble(source, from: encoding.markLength)
    textStart = directives.end
    // Room that is never used costs nothing, and room for a node in 16 bytes mostly suffices.
    tape.entries.reserveCapacity(min(source.count / 16, limits.nodeCount))
    cursor = ByteCursor(source, base: textStart, asciiEnd: encoding.asciiEnd)
    problems = directives.ranges.prefix(limits.problemCount).map { .feature(.directive, at: $0) }
  }

  private consuming func run() -> Outcome {
    var isComplete = true
    do throws(ReadingStopped) {
      try readEvents()
      if tape.entries.first?.isMissing == true { tape = Tape() }
    } catch {
      if !isConsequence(error.problem) { problems.append(error.problem) }
      tape = Tape()
      isComplete = false
    }
    problems.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    return Outcome(tape: tape, problems: problems, isComplete: isComplete)
  }

  /// Whether a syntax error only follows from an anchor, alias or tag on the same line, as in
  /// `label: *our text`.
  private func isConsequence(_ problem: YAMLProblem) -> Bool {
    guard problem.kind == .syntax, let earlier = problems.last else { return false }
    switch earlier.kind {
    case .feature(.anchor), .feature(.alias), .feature(.tag):
      guard earlier.range.end <= problem.range.start else { return false }
      return !source[earlier.range.end..<problem.range.start].contains(where: isLineBreak)
    default: return false
    }
  }
}

// MARK: Events

extension TapeBuilder {
  private mutating func readEvents() throws(ReadingStopped) {
    guard var parser = EventParser(UnsafeBufferPointer(rebasing: source[textStart...])) else {
      throw ReadingStopped(
        problem: YAMLProblem(
          .syntax, at: ByteRange(at: 0, count: 0), "there must be memory left to read a file"))
    }
    while let event = parser.next() {
      switch event.pointee.type {
      case YAML_SCALAR_EVENT: try addScalar(event)
      case YAML_ALIAS_EVENT: try addAlias(event)
      case YAML_MAPPING_START_EVENT:
        let mapping = event.pointee.data.mapping_start
        try open(.mapping, event, hasProperties: mapping.anchor != nil || mapping.tag != nil)
      case YAML_SEQUENCE_START_EVENT:
        let sequence = event.pointee.data.sequence_start
        try open(.sequence, event, hasProperties: sequence.anchor != nil || sequence.tag != nil)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: try close(event)
      case YAML_DOCUMENT_START_EVENT where hasDocument:
        try reportDocument(at: cursor.byteOffset(ofCharacter: event.pointee.start_mark.index))
        return
      case YAML_DOCUMENT_START_EVENT: hasDocument = true
      case YAML_DOCUMENT_END_EVENT:
        let end = cursor.byteOffset(ofCharacter: event.pointee.end_mark.index)
        if let directive = Preamble.directive(source, after: end) {
          try report(.feature(.directive, at: directive))
          return
        }
        if event.pointee.data.document_end.implicit == 0,
          let content = Preamble.content(source, after: end)
        {
          try reportDocument(at: content)
          return
        }
      case YAML_STREAM_END_EVENT: return
      default: break
      }
    }
    throw ReadingStopped(problem: syntaxProblem(parser.failure))
  }

  private mutating func reportDocument(at start: Int) throws(ReadingStopped) {
    let marker = source[start...].prefix { $0 == UInt8(ascii: "-") }
    let range = ByteRange(at: start, count: max(1, marker.count))
    try report(.feature(.secondDocument, at: range))
  }

  private mutating func syntaxProblem(
    _ failure: (problem: String, at: Int, context: String?, contextAt: Int)
  ) -> YAMLProblem {
    let lastScalar = tape.entries.last.flatMap { $0.kind == .scalar ? $0 : nil }
    return SyntaxFailure(
      source: source,
      problem: failure.problem,
      context: failure.context,
      offset: cursor.byteOffset(ofCharacter: failure.at),
      contextOffset: failure.context.map { _ in
        cursor.byteOffset(ofCharacter: failure.contextAt)
      },
      enclosing: open.last.map { Int(tape.entries[$0].start) },
      lastScalar: lastScalar
    ).explained
  }

  private mutating func report(_ problem: YAMLProblem) throws(ReadingStopped) {
    problems.append(problem)
    if problems.count >= limits.problemCount {
      throw ReadingStopped(problem: .limit(.problemCount, limits, at: problem.range))
    }
  }
}

// MARK: Nodes

extension TapeBuilder {
  private mutating func addScalar(_ event: UnsafePointer<yaml_event_t>) throws(ReadingStopped) {
    let scalar = event.pointee.data.scalar
    let hasProperties = scalar.anchor != nil || scalar.tag != nil
    var range = self.range(of: event)
    if hasProperties { range.start = try reportProperties(in: range) }
    let style = YAMLNode.ScalarStyle(scalar.style)
    if style == .literal || style == .folded { range.end = endOfText(in: range) }
    let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    if value.isEmpty, style == .plain { range = placeOfMissing(range) }

    var entry = Tape.Entry(.scalar, style, at: range, index: tape.entries.count)
    if style == .plain, isAtKey, let refusal = refusal(ofPlainKey: value, at: range) {
      // A key of which only the anchor is left was reported with the anchor.
      if !(hasProperties && value.isEmpty) { try report(refusal) }
      entry.kind = .refused
    } else {
      keep(value, of: &entry)
    }
    try append(entry)
  }

  private mutating func addAlias(_ event: UnsafePointer<yaml_event_t>) throws(ReadingStopped) {
    let range = self.range(of: event)
    try report(.feature(.alias, at: range))
    try append(Tape.Entry(.refused, at: range, index: tape.entries.count))
  }

  private mutating func open(
    _ kind: YAMLNode.Kind, _ event: UnsafePointer<yaml_event_t>, hasProperties: Bool
  ) throws(ReadingStopped) {
    var range = self.range(of: event)
    if hasProperties {
      // A block collection's event ends with its properties, and its content comes after.
      range.start = try reportProperties(in: ByteRange(start: range.start, end: source.count))
      range.end = max(range.start, range.end)
    }
    guard open.count < limits.depth else {
      throw ReadingStopped(
        problem: .limit(.depth, limits, at: ByteRange(at: range.start)))
    }
    let index = tape.entries.count
    try append(Tape.Entry(kind, at: range, index: index))
    open.append(index)
  }

  private mutating func close(_ event: UnsafePointer<yaml_event_t>) throws(ReadingStopped) {
    guard let index = open.popLast() else { return }
    let range = self.range(of: event)
    // A block collection has no closing character: its end is where libyaml noticed it.
    let end = range.end > range.start ? range.end : endOfLastNode
    endOfLastNode = end
    tape.entries[index].end = UInt32(end)
    tape.entries[index].next = UInt32(tape.entries.count)
    guard isAtValue else { return }
    tape.entries[index].kind = .refused
    try report(.feature(.complexKey, at: tape.entries[index].range))
  }

  private mutating func append(_ entry: Tape.Entry) throws(ReadingStopped) {
    guard tape.entries.count < limits.nodeCount else {
      throw ReadingStopped(problem: .limit(.nodeCount, limits, at: entry.range))
    }
    if let parent = open.last { tape.entries[parent].count += 1 }
    tape.entries.append(entry)
    endOfLastNode = Int(entry.end)
  }

  /// Whether the next node is the key of a pair.
  private var isAtKey: Bool {
    guard let parent = open.last else { return false }
    return tape.entries[parent].kind == .mapping && tape.entries[parent].count.isMultiple(of: 2)
  }

  /// Whether the next node is the value of a pair.
  private var isAtValue: Bool {
    guard let parent = open.last else { return false }
    return tape.entries[parent].kind == .mapping && !tape.entries[parent].count.isMultiple(of: 2)
  }

  /// Keeps a scalar's value: as a place in the file where it stands there as it is, else a copy.
  private mutating func keep(_ value: UnsafeBufferPointer<UInt8>, of entry: inout Tape.Entry) {
    let quote = entry.style == .plain ? 0 : 1
    let start = Int(entry.start) + quote
    entry.count = UInt32(value.count)
    if stands(value, at: start, before: Int(entry.end) - quote) {
      entry.valueStart = UInt32(start)
    } else {
      entry.isDecoded = true
      entry.valueStart = UInt32(tape.decoded.count)
      tape.decoded.append(contentsOf: value)
    }
  }

  private func stands(
    _ value: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int
  ) -> Bool {
    guard end - start == value.count else { return false }
    guard let text = source.baseAddress, let value = value.baseAddress else { return true }
    return memcmp(text + start, value, end - start) == 0
  }

  private func refusal(
    ofPlainKey key: UnsafeBufferPointer<UInt8>, at range: ByteRange
  ) -> YAMLProblem? {
    if key.isEmpty {
      return YAMLProblem(
        .syntax, at: range, "a key must stand before a colon", note: "no key here",
        help: "write a key before the colon, or put text that begins with a colon in quotes")
    }
    return key.count == 2 && key.elementsEqual("<<".utf8) ? .feature(.mergeKey, at: range) : nil
  }
}

// MARK: Places

extension TapeBuilder {
  private mutating func range(of event: UnsafePointer<yaml_event_t>) -> ByteRange {
    let start = cursor.byteOffset(ofCharacter: event.pointee.start_mark.index)
    return ByteRange(
      start: start, end: cursor.byteOffset(ofCharacter: event.pointee.end_mark.index))
  }

  /// Reports the anchor and the tag that stand before a node.
  ///
  /// - Returns: Where the node itself begins.
  private mutating func reportProperties(in range: ByteRange) throws(ReadingStopped) -> Int {
    var offset = range.start
    while offset < range.end {
      let isAnchor = source[offset] == UInt8(ascii: "&")
      guard isAnchor || source[offset] == UInt8(ascii: "!") else { break }
      let end = endOfProperty(from: offset, limit: range.end)
      try report(.feature(isAnchor ? .anchor : .tag, at: ByteRange(start: offset, end: end)))
      offset = endOfSpace(source, from: end, to: range.end, beginsLine: false)
    }
    return offset
  }

  private func endOfProperty(from start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      switch source[end] {
      case ...UInt8(ascii: " "), 0x80..., UInt8(ascii: ","), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        return end
      default: end += 1
      }
    }
    return end
  }

  /// Where a block scalar ends once the blank lines after it are left out.
  private func endOfText(in range: ByteRange) -> Int {
    var end = range.end
    var offset = end
    while offset > range.start, isBlank(source[offset - 1]) || isLineBreak(source[offset - 1]) {
      offset -= 1
      if isLineBreak(source[offset]) { end = offset }
    }
    return end
  }

  /// libyaml places a missing value of a pair at what comes next, unless there is a colon.
  private func placeOfMissing(_ range: ByteRange) -> ByteRange {
    guard isAtValue, range.start > 0, source[range.start - 1] != UInt8(ascii: ":") else {
      return range
    }
    return ByteRange(at: endOfLastNode, count: 0)
  }
}

extension YAMLNode.ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
