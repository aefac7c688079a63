/// Reads what people see of a page in Markdown.
struct MarkdownReader {
  private let page: PageBytes
  private let bytes: [UInt8]
  private var writer = PageWriter()
  private var isInCode = false
  private var isInComment = false

  init(_ page: PageBytes) {
    self.page = page
    bytes = page.bytes
  }

  mutating func read() -> PageText {
    for line in PageLines(page) { read(LineShape(line, in: page)) }
    writer.end()
    return writer.page
  }

  private mutating func read(_ line: LineShape) {
    var content = line.content
    while let first = content.first, bytes[first] == UInt8(ascii: ">") {
      content = LineShape(first + 1..<content.upperBound, in: page).content
    }
    let shape = LineShape(content, in: page)
    let text = bytes[content]
    if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) {
      isInCode.toggle()
      writer.end()
    } else if content.isEmpty {
      writer.end()
    } else if isInCode {
      write(content)
    } else if shape.isRule(of: "=-"), !writer.isEmpty {
      writer.turn(into: .heading)
      writer.end()
    } else if shape.isRule(of: "-*_"), content.count > 2 {
      writer.end()
    } else if text.first == UInt8(ascii: "#") {
      addHeading(content)
    } else if text.first == UInt8(ascii: "|") {
      addRow(content)
    } else if let item = shape.itemContent {
      writer.begin(.item)
      write(item)
    } else {
      write(content)
    }
  }

  private mutating func addHeading(_ content: Range<Int>) {
    var content = content
    while let first = content.first, bytes[first] == UInt8(ascii: "#") {
      content = first + 1..<content.upperBound
    }
    let words = LineShape(content, in: page).content
    var end = words.upperBound
    while end > words.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    let isEscaped = end > words.lowerBound && bytes[end - 1] == UInt8(ascii: "\\")
    writer.begin(.heading)
    write(words.lowerBound..<(isEscaped ? words.upperBound : end))
    writer.end()
  }

  private mutating func addRow(_ content: Range<Int>) {
    let isRule = content.allSatisfy { "|-: \t".utf8.contains(bytes[$0]) }
    if isRule { return writer.end() }
    var start = content.lowerBound
    for index in content where bytes[index] == UInt8(ascii: "|") {
      let isEscaped = index > start && bytes[index - 1] == UInt8(ascii: "\\")
      if isEscaped { continue }
      addCell(start..<index)
      start = index + 1
    }
    addCell(start..<content.upperBound)
  }

  private mutating func addCell(_ content: Range<Int>) {
    writer.begin(.cell)
    write(content)
    writer.end()
  }

  // MARK: Within a line

  /// Writes text without its marks.
  private mutating func write(_ content: Range<Int>) {
    writer.addSpace()
    let text = bytes[content]
    let lastEnd = text.lastIndex(of: UInt8(ascii: ">")) ?? -1
    let lastClosing = text.lastIndex(of: UInt8(ascii: ")")) ?? -1
    var index = content.lowerBound
    while index < content.upperBound {
      if isInComment {
        isInComment = !text[index...].starts(with: "-->".utf8)
        index += isInComment ? 1 : 3
        continue
      }
      let next = index + 1 < content.upperBound ? bytes[index + 1] : 0
      switch bytes[index] {
      case UInt8(ascii: "\\") where next.isPunctuation:
        writer.add(next, at: index)
        index += 2
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "["):
        index += 1
      case UInt8(ascii: "_") where !isWithinWord(index, in: content): index += 1
      case UInt8(ascii: "!") where next == UInt8(ascii: "["): index += 1
      case UInt8(ascii: "]"):
        index += 1
        if next == UInt8(ascii: "("), index < lastClosing { index = linkEnd(index, text, lastEnd) }
      case UInt8(ascii: "&"):
        if let reference = CharacterReference(in: text, at: index) {
          writer.add(reference.text.utf8, at: index)
          index += reference.length
        } else {
          writer.add(bytes[index], at: index)
          index += 1
        }
      case UInt8(ascii: "<") where text[index...].starts(with: "<!--".utf8):
        isInComment = true
        index += 4
      case UInt8(ascii: "<") where index < lastEnd && next.isTagStart:
        writer.addSpace()
        index = (text[index...].firstIndex(of: UInt8(ascii: ">")) ?? index) + 1
      default:
        writer.add(page.encoded(index), at: index)
        index += 1
      }
    }
  }

  /// The place behind a link's address.
  private func linkEnd(_ start: Int, _ text: ArraySlice<UInt8>, _ lastEnd: Int) -> Int {
    let isQuoted = start < lastEnd && text[start + 1] == UInt8(ascii: "<")
    let quoteEnd = isQuoted ? text[start...].firstIndex(of: UInt8(ascii: ">")) ?? start : start
    return (text[quoteEnd...].firstIndex(of: UInt8(ascii: ")")) ?? start) + 1
  }

  private func isWithinWord(_ index: Int, in content: Range<Int>) -> Bool {
    let before = index > content.lowerBound ? bytes[index - 1] : 0x20
    let after = index + 1 < content.upperBound ? bytes[index + 1] : 0x20
    return before.isWordPart && after.isWordPart
  }
}

extension UInt8 {
  fileprivate var isWordPart: Bool {
    self >= 0x80 || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self >= 0x30 && self <= 0x39
  }

  fileprivate var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isWordPart }

  fileprivate var isTagStart: Bool {
    self == UInt8(ascii: "/") || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A
  }
}
