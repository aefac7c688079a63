/// A file that was read: the path under which people know it, and its bytes.
public struct SourceFile: Sendable {
  /// Relative to the working directory when below it.
  public let path: String
  public let bytes: [UInt8]
  /// The byte offset at which each line begins.
  private let lineStarts: [UInt32]
  /// The number of scalars before each block of bytes, so that a column in a line of any length is
  /// found without counting from the line's start.
  private let scalarsBefore: [UInt32]

  private static let blockSize = 256

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts: [UInt32] = [0]
    var scalarsBefore: [UInt32] = []
    var scalars: UInt32 = 0
    bytes.withUnsafeBufferPointer { buffer in
      for offset in buffer.indices {
        if offset % Self.blockSize == 0 { scalarsBefore.append(scalars) }
        let byte = buffer[offset]
        if !isContinuation(byte) { scalars += 1 }
        if byte == UInt8(ascii: "\n") { starts.append(UInt32(offset + 1)) }
      }
    }
    scalarsBefore.append(scalars)
    lineStarts = starts
    self.scalarsBefore = scalarsBefore
  }

  /// At least one, also in an empty file.
  public var lineCount: Int { lineStarts.count }

  /// The line, column and offset of a byte offset; one past the end is the end.
  public func position(at offset: some BinaryInteger) -> Position {
    let offset = max(0, min(Int(clamping: offset), bytes.count))
    let line = lineIndex(of: offset)
    let scalars = scalars(before: offset) - scalars(before: Int(lineStarts[line]))
    return Position(line: line + 1, column: scalars + 1, offset: offset)
  }

  /// The text of a line (counted from 1) without its line break; empty beyond the last line.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[byteRange(ofLine: number)], as: UTF8.self)
  }

  /// The bytes of a line (counted from 1) without its line break; empty beyond the last line.
  public func byteRange(ofLine number: Int) -> Range<Int> {
    guard number > 0, number <= lineCount else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[number - 1])
    var end = number < lineCount ? Int(lineStarts[number]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text between two byte offsets; what lies beyond the end is left out.
  public func text(of span: Span) -> String {
    let end = min(Int(span.end), bytes.count)
    return String(decoding: bytes[min(Int(span.start), end)..<end], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    return Int(scalarsBefore[block])
      + bytes[block * Self.blockSize..<offset].count { !isContinuation($0) }
  }
}

/// Whether a byte continues a scalar of UTF-8 rather than starting one.
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
