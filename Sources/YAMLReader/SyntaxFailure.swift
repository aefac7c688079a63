/// Where libyaml gave up, with what the text around shows about the reason.
struct SyntaxFailure {
  let source: UnsafeBufferPointer<UInt8>
  /// libyaml's words for what is wrong.
  let problem: String
  /// libyaml's words for what it was doing.
  let context: String?
  let offset: Int
  /// Where what it was doing began.
  let contextOffset: Int?
  /// Where the innermost list or mapping begins that is being read.
  let enclosing: Int?
  /// The scalar before, when nothing else was read since.
  let lastScalar: Tape.Entry?

  // MARK: Places

  /// The character it stopped at; empty at the end of the file.
  var here: ByteRange { character(at: offset) }

  /// The word it stopped at.
  var word: ByteRange { word(at: offset) }

  /// The blanks it stopped at.
  var blanks: ByteRange {
    var end = offset
    while end < source.count, isBlank(source[end]) { end += 1 }
    return ByteRange(start: offset, end: end)
  }

  /// The backslash, the letter and the digits of which it stopped at the first digit.
  var numericEscape: ByteRange {
    var end = offset
    while let digit = byte(at: end), end < offset + 8, isHexadecimal(digit) { end += 1 }
    return ByteRange(start: max(0, offset - 2), end: end)
  }

  /// The backslash it stopped at, with the character after it.
  var escape: ByteRange {
    ByteRange(start: offset, end: character(at: min(offset + 1, source.count)).end)
  }

  /// From where it stopped to the end of the line.
  var restOfLine: ByteRange { restOfLine(from: offset) }

  /// The text of the line it stopped in, up to there.
  var lineSoFar: ByteRange {
    ByteRange(start: startOfText(inLineOf: offset), end: max(offset, startOfText(inLineOf: offset)))
  }

  /// The text of the line before the one it stopped in.
  var lineBefore: ByteRange {
    var offset = startOfLine(at: offset)
    while offset > 0, isLineBreak(source[offset - 1]) || isBlank(source[offset - 1]) { offset -= 1 }
    return restOfLine(from: startOfText(inLineOf: offset))
  }

  /// The character at which what it was doing began: a quote, a bracket.
  var opening: ByteRange { character(at: contextOffset ?? offset) }

  /// The word with which what it was doing began.
  var openingWord: ByteRange { word(at: contextOffset ?? offset) }

  /// From where what it was doing began to the end of that line.
  var openingLine: ByteRange { restOfLine(from: contextOffset ?? offset) }

  /// The bracket whose inside it stopped in.
  var bracket: ByteRange { character(at: enclosing ?? offset) }

  /// The quote that opens the text before.
  var quoteBefore: ByteRange {
    lastScalar.map { ByteRange(at: Int($0.start)) } ?? here
  }

  /// The text before.
  var scalarBefore: ByteRange {
    lastScalar.map { ByteRange(start: Int($0.start), end: Int($0.end)) } ?? here
  }

  // MARK: Signs of the reason

  /// Whether text without quotes begins a line before, where a key was to be.
  var followsBareText: Bool {
    guard let lastScalar, lastScalar.style == .plain else { return false }
    let start = Int(lastScalar.start)
    return start < lastScalar.end && startOfText(inLineOf: start) == start
  }

  var isAtTab: Bool { byte(at: offset) == UInt8(ascii: "\t") }

  var isAtListItem: Bool {
    byte(at: offset) == UInt8(ascii: "-") && byte(at: offset + 1).map(isBlank) ?? true
  }

  var isAtColon: Bool { byte(at: offset) == UInt8(ascii: ":") }

  var isAtComma: Bool { byte(at: offset) == UInt8(ascii: ",") }

  var isAtClosingBracket: Bool {
    byte(at: offset) == UInt8(ascii: "]") || byte(at: offset) == UInt8(ascii: "}")
  }

  /// Whether nothing stands before it in its line.
  var beginsLine: Bool { startOfText(inLineOf: offset) == offset }

  /// Whether a quoted text of one line ends in the line it stopped in.
  var followsQuote: Bool { quoteEndsHere && !quoteSpansLines }

  var followsSingleQuote: Bool { followsQuote && lastScalar?.style == .singleQuoted }

  /// Whether a quoted text of several lines ends in the line it stopped in: it may well end at a
  /// quote that was to open another.
  var followsRunawayQuote: Bool { quoteEndsHere && quoteSpansLines }

  /// Whether an earlier colon in its line already separates a key from a value.
  var followsAnotherColon: Bool {
    let line = lineSoFar
    return (line.start..<line.end).contains { isSeparatingColon(at: $0) }
  }

  /// Whether the line before holds a colon, but none with a space after it.
  var lineBeforeLacksSpace: Bool { lacksSpaceAfterColon(lineBefore) }

  /// The same of the line in which what it was doing began.
  var openingLineLacksSpace: Bool { lacksSpaceAfterColon(openingLine) }

  /// Whether libyaml took no key for one because of its length.
  var followsLongKey: Bool { lineSoFar.end - lineSoFar.start > 1024 }

  /// Whether it stopped beyond what the bracket can be meant to hold: at the end of the file, or in
  /// a later line that is indented no deeper than the one with the bracket.
  var bracketIsLeftOpen: Bool {
    guard !isAtEnd, let enclosing, !isAtClosingBracket else { return isAtEnd }
    return startOfLine(at: enclosing) != startOfLine(at: offset)
      && indentation(ofLineAt: offset) <= indentation(ofLineAt: enclosing)
  }

  private var isAtEnd: Bool {
    !source[min(offset, source.count)...].contains { !isBlank($0) && !isLineBreak($0) }
  }

  private var quoteEndsHere: Bool {
    guard let lastScalar, lastScalar.style == .singleQuoted || lastScalar.style == .doubleQuoted,
      lastScalar.end <= offset
    else { return false }
    return !source[Int(lastScalar.end)..<offset].contains(where: isLineBreak)
  }

  private var quoteSpansLines: Bool {
    guard let lastScalar else { return false }
    return source[Int(lastScalar.start)..<Int(lastScalar.end)].contains(where: isLineBreak)
  }

  // MARK: Text

  /// The first character of a range as it can stand in a sentence.
  func nameOfFirstCharacter(in range: ByteRange) -> String {
    let first = character(at: range.start)
    let text = String(decoding: source[first.start..<first.end], as: UTF8.self)
    return text == "`" ? "a back-tick" : "`\(text)`"
  }

  private func byte(at offset: Int) -> UInt8? {
    source.indices.contains(offset) ? source[offset] : nil
  }

  private func character(at offset: Int) -> ByteRange {
    YAMLReader.character(source, at: offset)
  }

  private func word(at start: Int) -> ByteRange {
    var end = character(at: start).end
    while end < source.count, !isBlank(source[end]), !isLineBreak(source[end]) { end += 1 }
    return ByteRange(start: min(start, end), end: end)
  }

  private func startOfLine(at offset: Int) -> Int {
    var start = min(offset, source.count)
    while start > 0, !isLineBreak(source[start - 1]) { start -= 1 }
    return start
  }

  private func startOfText(inLineOf offset: Int) -> Int {
    var start = startOfLine(at: offset)
    while start < source.count, isBlank(source[start]) { start += 1 }
    return start
  }

  private func indentation(ofLineAt offset: Int) -> Int {
    startOfText(inLineOf: offset) - startOfLine(at: offset)
  }

  private func restOfLine(from start: Int) -> ByteRange {
    var end = min(start, source.count)
    while end < source.count, !isLineBreak(source[end]) { end += 1 }
    while end > start, isBlank(source[end - 1]) { end -= 1 }
    return ByteRange(start: min(start, end), end: end)
  }

  private func isSeparatingColon(at offset: Int) -> Bool {
    byte(at: offset) == UInt8(ascii: ":")
      && byte(at: offset + 1).map { isBlank($0) || isLineBreak($0) } ?? true
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }

  private func lacksSpaceAfterColon(_ line: ByteRange) -> Bool {
    let text = line.start..<line.end
    return text.contains { source[$0] == UInt8(ascii: ":") }
      && !text.contains { isSeparatingColon(at: $0) }
  }
}
