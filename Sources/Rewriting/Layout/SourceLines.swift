/// The lines of a file by their byte offsets; LF, CR LF and CR end a line.
struct SourceLines {
  struct Line {
    let start: Int
    /// After the leading spaces.
    let textStart: Int
    /// Before the line break.
    let end: Int
    /// After the line break.
    let next: Int
    /// The first byte that is neither space nor tab; nil in a blank line.
    let first: UInt8?

    var indent: Int { textStart - start }
    var isBlank: Bool { first == nil }
    var isComment: Bool { first == UInt8(ascii: "#") }
  }

  let bytes: [UInt8]
  let lines: [Line]

  /// - Parameter start: where the text begins, after a byte order mark.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    var lines: [Line] = []
    var offset = start
    while offset < bytes.count {
      let line = Self.line(of: bytes, at: offset)
      lines.append(line)
      offset = line.next
    }
    self.lines = lines
  }

  private static func line(of bytes: [UInt8], at start: Int) -> Line {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      end += 1
    }
    var next = end
    if next < bytes.count {
      let isPair =
        bytes[next] == UInt8(ascii: "\r") && next + 1 < bytes.count
        && bytes[next + 1] == UInt8(ascii: "\n")
      next += isPair ? 2 : 1
    }
    let textStart = bytes[start..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
    let first = bytes[textStart..<end].first { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: " ") }
    return Line(start: start, textStart: textStart, end: end, next: next, first: first)
  }

  /// The index of the line that holds a byte.
  func index(of offset: Int) -> Int {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The first character that ends a line for YAML 1.1 (5.4) and not here.
  var rareBreak: Int? {
    bytes.indices.first { offset in
      switch bytes[offset] {
      case 0xC2: bytes[offset...].starts(with: "\u{85}".utf8)
      case 0xE2:
        bytes[offset...].starts(with: "\u{2028}".utf8)
          || bytes[offset...].starts(with: "\u{2029}".utf8)
      default: false
      }
    }
  }

  func column(of offset: Int) -> Int { offset - lines[index(of: offset)].start }
}
