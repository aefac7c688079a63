/// The lines of a page, as ranges of its bytes without their breaks.
struct PageLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0

  init(_ page: PageBytes) {
    bytes = page.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  mutating func next() -> Range<Int>? {
    guard place < bytes.count else { return nil }
    let start = place
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    place = end + 1
    let isPair = end > start && bytes[end - 1] == UInt8(ascii: "\r")
    return start..<(isPair ? end - 1 : end)
  }
}

/// What a line of text begins with and consists of.
struct LineShape {
  /// Without white space at its ends.
  let content: Range<Int>
  /// The bytes before it.
  let indent: Int
  private let bytes: [UInt8]

  init(_ line: Range<Int>, in page: PageBytes) {
    bytes = page.bytes
    var range = line
    while let first = range.first, bytes[first].isBlank { range = first + 1..<range.upperBound }
    while let last = range.last, bytes[last].isBlank { range = range.lowerBound..<last }
    content = range
    indent = range.lowerBound - line.lowerBound
  }

  var isEmpty: Bool { content.isEmpty }

  /// Whether it is nothing but a row of one of these signs, as below a heading.
  func isRule(of signs: String) -> Bool {
    guard let first = content.first, signs.utf8.contains(bytes[first]) else { return false }
    return content.allSatisfy { bytes[$0] == bytes[first] }
  }

  /// Whether the last sign ends a sentence or a part of one.
  var isClosed: Bool {
    content.last.map { ".!?:;,".utf8.contains(bytes[$0]) } ?? false
  }

  var wordCount: Int {
    content.count { index in
      !bytes[index].isBlank && (index == content.lowerBound || bytes[index - 1].isBlank)
    }
  }

  /// What stands behind the mark of an item: "- ", "• ", "1. ", "a) "; nil without a mark.
  var itemContent: Range<Int>? {
    let text = bytes[content]
    guard let length = signLength(text) ?? numberLength(text) else { return nil }
    let start = content.lowerBound + length
    guard start < content.upperBound, bytes[start].isBlank else { return nil }
    return start + 1..<content.upperBound
  }

  private func signLength(_ text: ArraySlice<UInt8>) -> Int? {
    ["-", "*", "+", "•", "–", "—", "·", "◦", "▪", "‣"].first { text.starts(with: $0.utf8) }?
      .utf8.count
  }

  private func numberLength(_ text: ArraySlice<UInt8>) -> Int? {
    let open = text.first == UInt8(ascii: "(") ? 1 : 0
    let digits = text.dropFirst(open).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    let letter = text.dropFirst(open).prefix(1).filter { $0 >= 0x61 && $0 <= 0x7A }.count
    let length = open + max(digits, letter)
    guard length > open, digits <= 3, length < text.count else { return nil }
    let mark = text[text.startIndex + length]
    let isMark =
      mark == UInt8(ascii: ")") || open == 0 && digits > 0 && mark == UInt8(ascii: ".")
    return isMark ? length + 1 : nil
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0C }
}
