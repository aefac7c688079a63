/// A space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

/// A line feed or a carriage return.
func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

/// The bytes of the character at an offset; empty at the end.
func character(_ source: UnsafeBufferPointer<UInt8>, at offset: Int) -> ByteRange {
  guard offset < source.count else { return ByteRange(at: source.count, count: 0) }
  let rest = source[(offset + 1)...].prefix { $0 & 0xC0 == 0x80 }
  return ByteRange(at: offset, count: 1 + rest.count)
}

/// Where the next thing begins that is neither white space nor a comment; the end when none does.
///
/// - Parameter beginsLine: Whether a line begins at `start`, so that a byte order mark is skipped.
func endOfSpace(
  _ source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, beginsLine: Bool
) -> Int {
  var offset = start
  var beginsLine = beginsLine
  var isInComment = false
  while offset < end {
    if isBlank(source[offset]) {
      offset += 1
      beginsLine = false
    } else if let length = lengthOfLineBreak(source, at: offset) {
      offset += length
      beginsLine = true
      isInComment = false
    } else if isInComment || source[offset] == UInt8(ascii: "#") {
      offset += 1
      isInComment = true
      beginsLine = false
    } else if beginsLine, source[offset...].starts(with: "\u{FEFF}".utf8) {
      offset += 3
      beginsLine = false
    } else {
      return offset
    }
  }
  return end
}

/// The number of bytes of what YAML 1.1 takes for the end of a line; nil for everything else.
private func lengthOfLineBreak(_ source: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
  if isLineBreak(source[offset]) { return 1 }
  guard source[offset] >= 0x80 else { return nil }
  let rest = source[offset...]
  return ["\u{85}", "\u{2028}", "\u{2029}"].first { rest.starts(with: $0.utf8) }?.utf8.count
}
