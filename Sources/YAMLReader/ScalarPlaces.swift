/// Where parts of a scalar's value stand in the file, however the scalar is written: plain, quoted
/// with escapes, folded over lines or as an indented block.
public enum ScalarPlaces {
  /// - Parameters:
  ///   - part: UTF-8 offsets into the value.
  ///   - value: the scalar's value.
  ///   - range: the scalar as it is written, with its quotes or block indicator.
  ///   - source: the file.
  /// - Returns: nil when the value does not lie in the file at that place.
  public static func range(
    of part: Range<Int>, in value: String, writtenAt range: ByteRange, of source: [UInt8]
  ) -> ByteRange? {
    guard range.start < range.end, range.end <= source.count, !part.isEmpty else { return nil }
    var walk = ScalarWalk(value: Array(value.utf8), source: source, range: range)
    var start: Int?
    while walk.index < part.upperBound {
      let before = walk.index
      guard let written = walk.next() else { return nil }
      if before <= part.lowerBound, part.lowerBound < walk.index { start = written.start }
      if walk.index >= part.upperBound {
        return start.map { ByteRange(start: $0, end: written.end) }
      }
    }
    return nil
  }
}

/// Walks over a value and the way it is written, side by side.
private struct ScalarWalk {
  let value: [UInt8]
  let source: [UInt8]
  /// In the value.
  var index = 0
  private var offset: Int
  private let end: Int
  private let quote: UInt8?

  init(value: [UInt8], source: [UInt8], range: ByteRange) {
    self.value = value
    self.source = source
    end = range.end
    switch source[range.start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      quote = source[range.start]
      offset = range.start + 1
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      quote = nil
      offset = source[range.start..<range.end].firstIndex(of: UInt8(ascii: "\n")) ?? range.end
    default:
      quote = nil
      offset = range.start
    }
  }

  /// The written form of the next character, or of all white space that comes next.
  mutating func next() -> ByteRange? {
    guard index < value.count else { return nil }
    let spaces = endOfSpace
    if isSpace(value[index]) {
      // Folding changes how much white space there is, never that there is some.
      guard spaces > offset else { return nil }
      while index < value.count, isSpace(value[index]) { index += 1 }
      return advance(to: spaces)
    }
    // Indentation, and line breaks that are escaped.
    offset = spaces
    guard offset < end else { return nil }
    if let quote, source[offset] == (isDouble ? UInt8(ascii: "\\") : quote) {
      return isDouble ? escape() : doubledQuote()
    }
    guard source[offset] == value[index] else { return nil }
    index += 1
    return advance(to: offset + 1)
  }

  private var isDouble: Bool { quote == UInt8(ascii: "\"") }

  private mutating func advance(to newOffset: Int) -> ByteRange? {
    defer { offset = newOffset }
    return newOffset <= end ? ByteRange(start: offset, end: newOffset) : nil
  }

  private mutating func doubledQuote() -> ByteRange? {
    guard value[index] == quote else { return nil }
    index += 1
    return advance(to: offset + 2)
  }

  private mutating func escape() -> ByteRange? {
    guard offset + 1 < end else { return nil }
    let digits: Int
    let bytes: Int
    switch source[offset + 1] {
    case UInt8(ascii: "x"): (digits, bytes) = (2, byteCount(digits: 2))
    case UInt8(ascii: "u"): (digits, bytes) = (4, byteCount(digits: 4))
    case UInt8(ascii: "U"): (digits, bytes) = (8, byteCount(digits: 8))
    // The next line, and the space that does not break.
    case UInt8(ascii: "N"), UInt8(ascii: "_"): (digits, bytes) = (0, 2)
    // The separators of lines and paragraphs.
    case UInt8(ascii: "L"), UInt8(ascii: "P"): (digits, bytes) = (0, 3)
    default: (digits, bytes) = (0, 1)
    }
    index += bytes
    return advance(to: offset + 2 + digits)
  }

  /// How many bytes of UTF-8 the character has that is written with these digits.
  private func byteCount(digits: Int) -> Int {
    let first = offset + 2
    guard first + digits <= end,
      let code = UInt32(String(decoding: source[first..<first + digits], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(code)
    else { return 1 }
    return UTF8.width(scalar)
  }

  /// Where the white space ends that is written next, its escapes included.
  private var endOfSpace: Int {
    var position = offset
    while position < end {
      if isSpace(source[position]) {
        position += 1
      } else if isDouble, source[position] == UInt8(ascii: "\\"), position + 1 < end,
        isSpace(source[position + 1]) || "ntr".utf8.contains(source[position + 1])
      {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
