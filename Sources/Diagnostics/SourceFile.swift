/// A file that was read: the path under which people know it, and its bytes.
public struct SourceFile: Sendable {
  /// Relative to the working directory when below it.
  public let path: String
  public let bytes: [UInt8]
  /// Made when a place is first asked for: most files have nothing to report.
  private let madeLines: Once<LineTable>

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    madeLines = Once { LineTable(bytes) }
  }

  /// At least one, also in an empty file.
  public var lineCount: Int { madeLines.value.starts.count }

  /// The line, column and offset of a byte offset; one past the end is the end.
  public func position(at offset: some BinaryInteger) -> Position {
    let offset = within(offset)
    let lines = madeLines.value
    let line = lines.index(of: offset)
    let scalars =
      lines.scalars(before: offset, in: bytes)
      - lines.scalars(before: Int(lines.starts[line]), in: bytes)
    return Position(line: line + 1, column: scalars + 1, offset: offset)
  }

  /// The line, counted from 1, in which a byte offset stands; one past the end is in the last.
  public func lineNumber(at offset: some BinaryInteger) -> Int {
    madeLines.value.index(of: within(offset)) + 1
  }

  private func within(_ offset: some BinaryInteger) -> Int {
    max(0, min(Int(clamping: offset), bytes.count))
  }

  /// The text of a line (counted from 1) without its line break; empty beyond the last line.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[byteRange(ofLine: number)], as: UTF8.self)
  }

  /// The bytes of a line (counted from 1) without its line break; empty beyond the last line.
  public func byteRange(ofLine number: Int) -> Range<Int> {
    let starts = madeLines.value.starts
    guard number > 0, number <= starts.count else { return bytes.count..<bytes.count }
    let start = Int(starts[number - 1])
    var end = number < starts.count ? Int(starts[number]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text between two byte offsets; what lies beyond the end is left out.
  public func text(of span: Span) -> String {
    let end = min(Int(span.end), bytes.count)
    return String(decoding: bytes[min(Int(span.start), end)..<end], as: UTF8.self)
  }
}

/// Where the lines of a file begin.
private struct LineTable: Sendable {
  private static let blockSize = 256

  /// The byte offset at which each line begins.
  let starts: [UInt32]
  /// The number of scalars before each block of bytes, so that a column in a line of any length is
  /// found without counting from the line's start.
  private let scalarsBefore: [UInt32]

  init(_ bytes: [UInt8]) {
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
    self.starts = starts
    self.scalarsBefore = scalarsBefore
  }

  /// The line in which a byte stands, from 0.
  func index(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
    let block = offset / Self.blockSize
    return Int(scalarsBefore[block])
      + bytes[block * Self.blockSize..<offset].count { !isContinuation($0) }
  }
}

/// Whether a byte continues a scalar of UTF-8 rather than starting one.
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
