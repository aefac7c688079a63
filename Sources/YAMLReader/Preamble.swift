/// The directives (`%YAML 1.2`) at the beginning of a file.
struct Preamble {
  /// The place of each directive.
  private(set) var directives: [ByteRange] = []
  /// Where the file goes on after the last directive.
  private(set) var end: Int

  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
    end = start
    while let directive = Self.directive(source, after: end) {
      directives.append(directive)
      end = directive.end
    }
  }

  /// The directive that is the next thing in a file.
  static func directive(_ source: UnsafeBufferPointer<UInt8>, after start: Int) -> ByteRange? {
    guard let offset = content(source, after: start), source[offset] == UInt8(ascii: "%") else {
      return nil
    }
    let line = source[offset...].prefix { !isLineBreak($0) }
    return ByteRange(at: offset, count: line.count)
  }

  /// The next thing in a file but for blank lines, comments and ends of documents (`...`).
  static func content(_ source: UnsafeBufferPointer<UInt8>, after start: Int) -> Int? {
    var offset = endOfSpace(source, from: start, to: source.count, beginsLine: true)
    while source[offset...].starts(with: "...".utf8) {
      offset = endOfSpace(source, from: offset + 3, to: source.count, beginsLine: true)
    }
    return offset < source.count ? offset : nil
  }
}
