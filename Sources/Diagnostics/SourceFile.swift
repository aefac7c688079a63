/// A file that was read: the path under which people know it, and its bytes.
public struct SourceFile: Sendable {
  /// Relative to the working directory when below it.
  public let path: String
  public let bytes: [UInt8]
  /// The byte offset at which each line begins.
  private let lineStarts: [UInt32]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts: [UInt32] = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for offset in buffer.indices where buffer[offset] == UInt8(ascii: "\n") {
        starts.append(UInt32(offset + 1))
      }
    }
    lineStarts = starts
  }

  public var lineCount: Int { lineStarts.count }

  /// The line, column and offset of a byte offset; one past the end is the end.
  public func position(at offset: some BinaryInteger) -> Position {
    let offset = min(Int(offset), bytes.count)
    let line = lineIndex(of: offset)
    let start = Int(lineStarts[line])
    let scalars = bytes[start..<offset].count { !isContinuation($0) }
    return Position(line: line + 1, column: scalars + 1, offset: offset)
  }

  /// The text of a line (counted from 1) without its line break; empty beyond the last line.
  public func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The text between two byte offsets.
  public func text(of span: Span) -> String {
    String(decoding: bytes[Int(span.start)..<min(Int(span.end), bytes.count)], as: UTF8.self)
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

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
