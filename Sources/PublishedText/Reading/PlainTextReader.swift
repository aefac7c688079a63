/// Reads plain text: paragraphs apart by empty lines, items behind marks, headings underlined or
/// alone on their lines.
struct PlainTextReader {
  private let page: PageBytes
  private var writer = PageWriter()
  /// The lines of a passage between empty ones.
  private var lines: [LineShape] = []
  /// How far the mark of the item that is being read is indented.
  private var indent = 0

  /// A heading has no more words.
  private static let longestHeading = 12

  init(_ page: PageBytes) { self.page = page }

  mutating func read() -> PageText {
    for line in PageLines(page) {
      let shape = LineShape(line, in: page)
      if shape.isEmpty { addPassage() } else { lines.append(shape) }
    }
    addPassage()
    return writer.page
  }

  private mutating func addPassage() {
    defer { lines = [] }
    if isMenu {
      for line in lines { add(line.content, .menu) }
      return
    }
    var rest = lines[...]
    while let line = rest.popFirst() {
      if line.isRule(of: "=-~_*") { continue }
      if rest.first?.isRule(of: "=-~") == true {
        add(line.content, .heading)
      } else if let content = line.itemContent {
        writer.begin(.item)
        indent = line.indent
        write(content)
      } else if writer.isEmpty, lines.count == 1, isHeading(line) {
        add(line.content, .heading)
      } else {
        // Below an indented item stands what goes on after its list.
        if line.indent <= indent, indent > 0 {
          writer.begin(.paragraph)
          indent = 0
        }
        write(line.content)
      }
    }
    writer.end()
    indent = 0
  }

  private func isHeading(_ line: LineShape) -> Bool {
    !line.isClosed && line.wordCount <= Self.longestHeading
  }

  /// Whether it is several lines without a sentence in them.
  private var isMenu: Bool {
    lines.count > 1
      && lines.allSatisfy {
        isHeading($0) && $0.itemContent == nil && !$0.isRule(of: "=-~_*")
      }
  }

  private mutating func add(_ content: Range<Int>, _ kind: PageBlock.Kind) {
    writer.begin(kind)
    write(content)
    writer.end()
  }

  private mutating func write(_ content: Range<Int>) {
    writer.addSpace()
    for index in content { writer.add(page.encoded(index), at: index) }
  }
}
