import Registry

/// GitHub-flavoured Markdown, one sentence a line, so that a diff shows sentences.
public struct MarkdownRenderer: DocumentRenderer {
  public init() {}

  public func render(_ document: ComposedDocument) -> Rendering {
    var writer = MarkdownWriter(document)
    writer.heading(1, document.title, [document.source])
    if !document.lead.isEmpty { writer.paragraph(document.lead) }
    for section in document.sections {
      writer.section = section.anchor
      writer.heading(2, section.heading, [document.source])
      for block in section.blocks { writer.add(block) }
    }
    return writer.rendering
  }

  public func render(_ section: ComposedSection, of document: ComposedDocument) -> Rendering {
    var writer = MarkdownWriter(document)
    writer.section = section.anchor
    for block in section.blocks { writer.add(block) }
    return writer.rendering
  }
}

extension ComposedDocument {
  /// The anchors that GitHub gives to the sections' headings, by the sections' own.
  fileprivate var slugs: [String: String] {
    var counts: [String: Int] = [:]
    var slugs: [String: String] = [:]
    for (anchor, heading) in [("", title)] + sections.map({ ($0.anchor, $0.heading) }) {
      let slug = heading.plainText.lowercased()
        .filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
        .replacing(" ", with: "-")
      let count = counts[slug, default: 0]
      counts[slug] = count + 1
      slugs[anchor] = count == 0 ? slug : "\(slug)-\(count)"
    }
    return slugs
  }
}

private struct MarkdownWriter {
  var section: String?
  private(set) var rendering = Rendering()
  private let source: EntryID
  private let slugs: [String: String]

  init(_ document: ComposedDocument) {
    source = document.source
    slugs = document.slugs
  }

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let phrase): heading(3, phrase, [source])
    case .paragraph(let sentences): paragraph(sentences)
    case .leadIn(let sentence): paragraph([sentence])
    case .list(let items):
      separate()
      for item in items { add(item) }
    case .table(let table): add(table)
    }
  }

  mutating func heading(_ level: Int, _ phrase: Phrase, _ sources: [EntryID]) {
    separate()
    line(String(repeating: "#", count: level) + " " + inline(phrase), sources)
  }

  mutating func paragraph(_ sentences: [Sentence]) {
    separate()
    for sentence in sentences { line(inline(sentence.phrase), sentence.sources) }
  }

  private mutating func line(_ text: String, _ sources: [EntryID]) {
    rendering.add(text, section: section, sources)
  }

  /// Blocks stand apart by an empty line.
  private mutating func separate() {
    if !rendering.lines.isEmpty { rendering.addEmptyLine(section: section) }
  }

  private mutating func add(_ item: Item) {
    var isFirst = true
    var followsParts = false
    for piece in item.pieces {
      switch piece {
      case .sentence(let sentence):
        // Without an empty line the sentence would continue the last part.
        if followsParts { rendering.addEmptyLine(section: section) }
        line((isFirst ? "- " : "  ") + inline(sentence.phrase), sentence.sources)
        isFirst = false
        followsParts = false
      case .parts(let parts):
        for part in parts { line("  - " + inline(part.phrase), part.sources) }
        followsParts = true
      }
    }
  }

  private mutating func add(_ table: Table) {
    separate()
    line(row(table.header.map { escape($0) }), [source])
    line("|" + table.header.map { _ in " --- |" }.joined(), [source])
    for row in table.rows {
      line(self.row(row.cells.map { $0.map(inline).joined(separator: "<br>") }), row.sources)
    }
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func inline(_ phrase: Phrase) -> String {
    let runs: [String] = phrase.runs.map { run in
      switch run {
      case .text(let text): escape(text)
      case .link(let text, .section(let anchor)): "[\(escape(text))](#\(slugs[anchor] ?? anchor))"
      case .link(let text, .url(let url)): "[\(escape(text))](<\(escapeURL(url))>)"
      }
    }
    return escapeLineStart(runs.joined())
  }

  /// Every character that could begin something in Markdown or HTML.
  private func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// At the beginning of a line, "-", "#" or "1." would make a list or a heading.
  private func escapeLineStart(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "#+-=:".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = text.dropFirst(digits.count).first, mark == "." || mark == ")" {
      return digits + "\\" + text.dropFirst(digits.count)
    }
    return text
  }

  /// Within angle brackets: nothing may close them.
  private func escapeURL(_ url: String) -> String {
    url.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\\", with: "%5C")
  }
}
