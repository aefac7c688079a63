/// The directives (`%YAML 1.2`) at the beginning of a file.
struct Preamble {
  /// The place of each directive.
  private(set) var ranges: [ByteRange] = []
  /// Where the file goes on after the last directive.
  private(set) var end: Int

  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
    end = start
    while let directive = Self.directive(source, after: end) {
      ranges.append(directive)
      end = directive.end
    }
  }

  /// The directive that is the next thing in a file but for blank lines, comments and ends of
  /// documents (`...`).
  static func directive(_ source: UnsafeBufferPointer<UInt8>, after start: Int) -> ByteRange? {
    var offset = start
    while offset < source.count {
      let byte = source[offset]
      if isBlank(byte) || isLineBreak(byte) {
        offset += 1
      } else if byte == UInt8(ascii: "#") {
        offset = endOfLine(source, from: offset)
      } else if source[offset...].starts(with: "...".utf8) {
        offset += 3
      } else {
        break
      }
    }
    let beginsLine = offset == start || offset > 0 && isLineBreak(source[offset - 1])
    guard beginsLine, offset < source.count, source[offset] == UInt8(ascii: "%") else { return nil }
    return ByteRange(start: offset, end: endOfLine(source, from: offset))
  }

  private static func endOfLine(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < source.count, !isLineBreak(source[end]) { end += 1 }
    return end
  }
}
