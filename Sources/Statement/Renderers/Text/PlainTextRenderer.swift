import Diagnostics
import Registry

/// Plain text of 80 columns: underlined headings, hanging lists, tables as records.
public struct PlainTextRenderer: DocumentRenderer {
  public init() {}

  public func render(_ document: ComposedDocument) -> Rendering {
    var writer = TextWriter(document)
    writer.heading(document.title, underline: "=", orElse: document.id)
    writer.paragraph(document.lead)
    for section in document.sections {
      writer.section = section.anchor
      writer.heading(section.heading, underline: "-", orElse: section.anchor)
      writer.addBlocks(of: section)
    }
    return writer.rendering
  }

  public func render(_ section: ComposedSection, of document: ComposedDocument) -> Rendering {
    var writer = TextWriter(document)
    writer.section = section.anchor
    writer.addBlocks(of: section)
    return writer.rendering
  }
}

private struct TextWriter {
  var section: String?
  private(set) var rendering = Rendering()
  private let source: EntryID
  private let headings: [String: String]

  init(_ document: ComposedDocument) {
    source = document.source
    headings = Dictionary(
      document.sections.map { ($0.anchor, $0.heading.printedText.ifEmpty($0.anchor)) }
    ) { first, _ in first }
  }

  mutating func addBlocks(of section: ComposedSection) {
    var above = section.heading
    for block in section.blocks {
      switch block {
      case .heading(let phrase):
        heading(phrase, underline: "~", orElse: "-")
        above = phrase
      case .paragraph(let sentences): paragraph(sentences)
      case .leadIn(let sentence): paragraph([sentence])
      case .list(let items):
        separate()
        for item in items { add(item) }
      case .table(let table): add(table, below: above)
      }
    }
  }

  /// Blocks stand apart by an empty line.
  private mutating func separate() {
    if !rendering.lines.isEmpty { rendering.addEmptyLine(section: section) }
  }

  mutating func heading(_ phrase: Phrase, underline: Character, orElse text: String) {
    // Two empty lines before a section let the eye find it.
    if underline != "~" { separate() }
    separate()
    let words = words(phrase)
    let lines = TextWrapping().lines(words.isEmpty ? [.init(text)] : words)
    let width = lines.map(\.displayWidth).max() ?? 0
    add(lines + [String(repeating: underline, count: max(width, 1))], [source])
  }

  /// Each sentence begins a line, so that a line states one.
  mutating func paragraph(_ sentences: [Sentence]) {
    guard !sentences.isEmpty else { return }
    separate()
    for sentence in sentences {
      add(TextWrapping().lines(words(sentence.phrase)), sentence.sources)
    }
  }

  private mutating func add(_ item: Item) {
    var isFirst = true
    for piece in item.pieces {
      switch piece {
      case .sentence(let sentence):
        let wrapping = isFirst ? TextWrapping(mark: "- ") : TextWrapping(indent: 2)
        add(wrapping.lines(words(sentence.phrase)), sentence.sources)
      case .parts(let parts):
        for part in parts {
          add(TextWrapping(indent: 2, mark: "- ").lines(words(part.phrase)), part.sources)
        }
      }
      isFirst = false
    }
  }

  // MARK: Tables

  private mutating func add(_ table: Table, below heading: Phrase) {
    if table.caption != heading {
      separate()
      add(TextWrapping().lines(words(table.caption)), [source])
    }
    for row in table.rows {
      separate()
      for (index, cell) in row.cells.enumerated() {
        let column = index < table.header.count ? table.header[index].printable : ""
        add(record(column, cell, indent: index == 0 ? 0 : 2), row.sources)
      }
    }
  }

  /// "Recipient: Acme Desk"; values that do not fit on the line stand below it.
  private func record(_ column: String, _ cell: [Phrase], indent: Int) -> [String] {
    let name = TextWrapping.Word(column + ":")
    if cell.count < 2 {
      return TextWrapping(indent: indent, hanging: 2).lines([name] + (cell.first.map(words) ?? []))
    }
    return TextWrapping(indent: indent).lines([name])
      + cell.flatMap { TextWrapping(indent: indent + 2, mark: "- ").lines(words($0)) }
  }

  // MARK: Words

  private mutating func add(_ lines: [String], _ sources: [EntryID]) {
    for line in lines { rendering.add(line, section: section, sources) }
  }

  private func words(_ phrase: Phrase) -> [TextWrapping.Word] {
    var words: [TextWrapping.Word] = []
    // A run may begin within a word: "[link]."
    var isWithinWord = false
    func add(_ text: String, isBreakable: Bool = true) {
      let parts =
        text.isPlainASCII
        ? text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
          .map { Substring($0) }
        : text.split(separator: " ", omittingEmptySubsequences: false)
      for (index, word) in parts.enumerated() {
        guard !word.isEmpty else { continue }
        words.append(
          .init(String(word), isBreakable: isBreakable, joins: index == 0 && isWithinWord))
      }
      isWithinWord = !text.hasSuffix(" ") && (isWithinWord || !text.isEmpty)
    }
    for run in phrase.printedRuns {
      switch run {
      case .text(let text): add(text)
      case .section(let text, let anchor):
        add("\"\(text)\"")
        if let heading = headings[anchor], heading != text { add(" (\"\(heading)\")") }
      case .web(let text, let address):
        if text != address.text { add(text + " ") }
        add("<\(address.text)>", isBreakable: false)
      }
    }
    return words
  }
}
