import CLibYAML

/// Turns libyaml's events into a tape, and reports what is refused on the way.
struct TapeBuilder: ~Copyable {
  struct Outcome {
    var tape = Tape()
    var problems: [YAMLProblem]
    var isComplete: Bool
  }

  private typealias Event = UnsafePointer<yaml_event_t>

  private let source: UnsafeBufferPointer<UInt8>
  private let limits: YAMLLimits
  private let preamble: Preamble
  private var cursor: ByteCursor
  private var writer: TapeWriter
  private var problems: [YAMLProblem] = []
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
    preamble = Preamble(source, from: encoding.markLength)
    cursor = ByteCursor(source, base: preamble.end, asciiEnd: encoding.asciiEnd)
    // A node in 16 bytes is more than most files have.
    writer = TapeWriter(source, capacity: max(0, min(source.count / 16, limits.nodeCount)))
  }

  private consuming func run() -> Outcome {
    do throws(ReadingStopped) {
      for range in preamble.directives { try report(.feature(.directive, at: range)) }
      try readEvents()
    } catch {
      if !isConsequence(error.problem) { problems.append(error.problem) }
      return Outcome(problems: inOrder(problems), isComplete: false)
    }
    let ordered = inOrder(problems)
    let tape = writer.finish()
    let isEmpty = tape.entries.first?.isMissing ?? true
    return Outcome(tape: isEmpty ? Tape() : tape, problems: ordered, isComplete: true)
  }

  private func inOrder(_ problems: [YAMLProblem]) -> [YAMLProblem] {
    problems.sorted { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
  }

  private mutating func report(_ problem: YAMLProblem) throws(ReadingStopped) {
    problems.append(problem)
    if problems.count >= limits.problemCount {
      throw ReadingStopped(problem: .limit(.problemCount, limits, at: problem.range))
    }
  }
}

// MARK: Events

extension TapeBuilder {
  private mutating func readEvents() throws(ReadingStopped) {
    guard var parser = EventParser(UnsafeBufferPointer(rebasing: source[preamble.end...])) else {
      throw ReadingStopped(
        problem: YAMLProblem(
          .syntax, at: ByteRange(at: 0, count: 0), "there must be memory left to read a file"))
    }
    while let event = parser.next() {
      switch event.pointee.type {
      case YAML_SCALAR_EVENT: try addScalar(event)
      case YAML_ALIAS_EVENT: try addAlias(event)
      case YAML_MAPPING_START_EVENT:
        let mapping = event.details(\.mapping_start)
        let hasProperties = mapping.pointee.anchor != nil || mapping.pointee.tag != nil
        try open(.mapping, event, hasProperties: hasProperties)
      case YAML_SEQUENCE_START_EVENT:
        let sequence = event.details(\.sequence_start)
        let hasProperties = sequence.pointee.anchor != nil || sequence.pointee.tag != nil
        try open(.sequence, event, hasProperties: hasProperties)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: try close(event)
      case YAML_DOCUMENT_START_EVENT where hasDocument:
        return try reportSecondDocument(at: range(of: event).start)
      case YAML_DOCUMENT_START_EVENT: hasDocument = true
      case YAML_DOCUMENT_END_EVENT:
        if try reportWhatFollows(event) { return }
      case YAML_STREAM_END_EVENT: return
      default: break
      }
    }
    throw ReadingStopped(problem: syntaxProblem(parser.failure))
  }

  /// Reports a directive after the document, which libyaml must not see either, and anything after
  /// its written end.
  private mutating func reportWhatFollows(_ event: Event) throws(ReadingStopped) -> Bool {
    let end = range(of: event).end
    if let directive = Preamble.directive(source, after: end) {
      try report(.feature(.directive, at: directive))
      return true
    }
    guard event.details(\.document_end).pointee.implicit == 0,
      let content = Preamble.content(source, after: end)
    else { return false }
    try reportSecondDocument(at: content)
    return true
  }

  private mutating func reportSecondDocument(at start: Int) throws(ReadingStopped) {
    let isMarked = source[start...].starts(with: "---".utf8)
    let range = isMarked ? ByteRange(at: start, count: 3) : character(source, at: start)
    try report(.feature(.secondDocument, at: range))
  }

  private mutating func syntaxProblem(
    _ failure: (problem: String, at: Int, context: String?, contextAt: Int)
  ) -> YAMLProblem {
    let lastScalar = writer.tape.entries.last.flatMap { $0.kind == .scalar ? $0 : nil }
    let offset = cursor.byteOffset(ofCharacter: failure.at)
    let contextOffset = cursor.byteOffset(ofCharacter: failure.contextAt)
    return SyntaxFailure(
      source: source,
      problem: failure.problem,
      context: failure.context,
      offset: offset,
      contextOffset: failure.context == nil ? nil : contextOffset,
      enclosing: writer.startOfParent,
      lastScalar: lastScalar
    ).explained
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

// MARK: Nodes

extension TapeBuilder {
  private mutating func addScalar(_ event: Event) throws(ReadingStopped) {
    let scalar = event.details(\.scalar)
    let hasProperties = scalar.pointee.anchor != nil || scalar.pointee.tag != nil
    var range = self.range(of: event)
    if hasProperties { range.start = try reportProperties(in: range, limit: range.end) }
    let style = YAMLNode.ScalarStyle(scalar.pointee.style)
    let value = UnsafeBufferPointer(start: scalar.pointee.value, count: scalar.pointee.length)
    if style == .literal || style == .folded { range.end = endOfText(in: range) }
    if style == .plain, value.isEmpty, !hasProperties { range = placeOfMissing(range) }

    var entry = Tape.Entry(.scalar, style, at: range, index: writer.count)
    if style == .plain, writer.isAtKey, let refusal = refusal(ofPlainKey: value, at: range) {
      // A key of which only the anchor is left was reported with the anchor.
      if !(hasProperties && value.isEmpty) { try report(refusal) }
      entry.kind = .refused
    }
    try checkRoom(at: range)
    if entry.kind == .refused { writer.append(entry) } else { writer.append(entry, value: value) }
  }

  private mutating func addAlias(_ event: Event) throws(ReadingStopped) {
    let range = self.range(of: event)
    try report(.feature(.alias, at: range))
    try checkRoom(at: range)
    writer.append(Tape.Entry(.refused, at: range, index: writer.count))
  }

  private mutating func open(
    _ kind: YAMLNode.Kind, _ event: Event, hasProperties: Bool
  ) throws(ReadingStopped) {
    var range = self.range(of: event)
    if hasProperties {
      // A block collection's event ends with its properties, and its content comes after.
      range.start = try reportProperties(in: range, limit: source.count)
      range.end = max(range.start, range.end)
    }
    guard writer.depth < limits.depth else {
      throw ReadingStopped(problem: .limit(.depth, limits, at: character(source, at: range.start)))
    }
    try checkRoom(at: range)
    writer.open(Tape.Entry(kind, at: range, index: writer.count))
  }

  private mutating func close(_ event: Event) throws(ReadingStopped) {
    let range = self.range(of: event)
    // A block collection has no closing character: its event is where libyaml noticed the end.
    let end = range.end > range.start ? range.end : writer.endOfLastNode
    if let key = writer.close(end: end) { try report(.feature(.complexKey, at: key)) }
  }

  private func checkRoom(at range: ByteRange) throws(ReadingStopped) {
    guard writer.count < limits.nodeCount else {
      throw ReadingStopped(problem: .limit(.nodeCount, limits, at: range))
    }
  }

  private mutating func reportProperties(
    in range: ByteRange, limit: Int
  ) throws(ReadingStopped) -> Int {
    let properties = Properties(source, in: range, limit: limit)
    for (feature, range) in properties.found { try report(.feature(feature, at: range)) }
    return properties.end
  }

  private func refusal(
    ofPlainKey key: UnsafeBufferPointer<UInt8>, at range: ByteRange
  ) -> YAMLProblem? {
    if key.isEmpty { return .missingKey(at: range) }
    return key.count == 2 && key.elementsEqual("<<".utf8) ? .feature(.mergeKey, at: range) : nil
  }
}

// MARK: Places

extension TapeBuilder {
  private mutating func range(of event: Event) -> ByteRange {
    let start = cursor.byteOffset(ofCharacter: event.pointee.start_mark.index)
    let end = cursor.byteOffset(ofCharacter: event.pointee.end_mark.index)
    return ByteRange(start: start, end: end)
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

  /// The place of a missing value: after its colon, else after its key. libyaml places it at what
  /// comes next.
  private func placeOfMissing(_ range: ByteRange) -> ByteRange {
    guard writer.isAtValue else { return range }
    var offset = writer.endOfLastNode
    while offset < range.start, isBlank(source[offset]) { offset += 1 }
    let hasColon = offset < range.start && source[offset] == UInt8(ascii: ":")
    return ByteRange(at: hasColon ? offset + 1 : writer.endOfLastNode, count: 0)
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
