/// Whether bytes are text that YAML can be written in: UTF-8 without control characters.
///
/// libyaml checks the same, but ahead of where it is reading and with a place only for some of it.
struct EncodingCheck {
  /// The offset of the first byte that is not ASCII; the number of bytes when all are.
  let asciiEnd: Int
  /// How many bytes a byte order mark takes at the beginning.
  let markLength: Int

  init(_ source: UnsafeBufferPointer<UInt8>) throws(ReadingStopped) {
    if Self.looksLikeUTF16(source) {
      throw ReadingStopped(
        problem: YAMLProblem(
          .encoding, at: ByteRange(at: 0), "a file must be written in UTF-8",
          note: "this is UTF-16",
          help: "save the file as UTF-8"))
    }
    markLength = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    asciiEnd = try Self.scan(source)
  }

  private static func looksLikeUTF16(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard source.count >= 2 else { return false }
    switch (source[0], source[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF), (0, 1...), (1..., 0): return true
    default: return false
    }
  }

  private static func scan(_ source: UnsafeBufferPointer<UInt8>) throws(ReadingStopped) -> Int {
    let raw = UnsafeRawBufferPointer(source)
    var asciiEnd = source.count
    var offset = 0
    while offset < source.count {
      if offset + 8 <= source.count {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let printable = countOfPrintableASCII(UInt64(littleEndian: word))
        offset += printable
        if printable == 8 { continue }
      }
      switch source[offset] {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: offset += 1
      case let byte:
        if byte >= 0x80, offset < asciiEnd { asciiEnd = offset }
        offset = try endOfCharacter(source, at: offset)
      }
    }
    return asciiEnd
  }

  /// How many of eight bytes, from the lowest up, are from the space to the tilde.
  private static func countOfPrintableASCII(_ word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // What borrows and carries into the bytes above does not disturb the lowest that is found.
    let belowSpace = (word &- ones &* 0x20) & ~word
    let aboveTilde = (word &+ ones) | word
    return ((belowSpace | aboveTilde) & (ones &* 0x80)).trailingZeroBitCount / 8
  }

  private static func endOfCharacter(
    _ source: UnsafeBufferPointer<UInt8>, at offset: Int
  ) throws(ReadingStopped) -> Int {
    guard let length = characterLength(source, at: offset) else {
      throw ReadingStopped(
        problem: YAMLProblem(
          .encoding, at: ByteRange(at: offset), "a file must be written in UTF-8",
          note: "the byte \(hexadecimal(UInt32(source[offset]), digits: 2)) is not",
          help: "save the file as UTF-8"))
    }
    let range = ByteRange(at: offset, count: length)
    if let code = controlCode(source, in: range) {
      throw ReadingStopped(
        problem: YAMLProblem(
          .syntax, at: range, "a file must not hold control characters",
          note: "the invisible character U+\(hexadecimal(code, digits: 4))", help: "delete it"))
    }
    return range.end
  }

  /// The number of bytes of the character at an offset; nil when it is no UTF-8.
  private static func characterLength(
    _ source: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch source[offset] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= source.count, second.contains(source[offset + 1]) else { return nil }
    for index in offset + 2..<max(offset + length, offset + 2) where source[index] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }

  /// The code of a character that YAML does not allow; nil for every other.
  private static func controlCode(
    _ source: UnsafeBufferPointer<UInt8>, in range: ByteRange
  ) -> UInt32? {
    let last = source[range.end - 1]
    switch (source[range.start], range.end - range.start) {
    case (_, 1): return UInt32(last)
    case (0xC2, 2) where last < 0xA0 && last != 0x85: return UInt32(last)
    case (0xEF, 3) where source[range.start + 1] == 0xBF && last >= 0xBE:
      return 0xFFC0 | UInt32(last & 0x3F)
    default: return nil
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
