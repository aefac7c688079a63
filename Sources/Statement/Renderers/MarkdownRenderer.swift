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
      let slug = heading.printedText.lowercased()
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
    var words = inline(phrase)
    // A heading may close with the marks that open it.
    if words.unicodeScalars.last == "#" {
      words.unicodeScalars.removeLast()
      words += "\\#"
    }
    line(String(repeating: "#", count: level) + " " + words, sources)
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
    line(row(table.header.map { escapedForMarkdown($0.printable) }), [source])
    line("|" + table.header.map { _ in " --- |" }.joined(), [source])
    for row in table.rows {
      line(self.row(row.cells.map { $0.map { inline($0) }.joined(separator: "<br>") }), row.sources)
    }
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func inline(_ phrase: Phrase, orElse text: String = "–") -> String {
    let runs = phrase.printedRuns
    var line = ""
    for (index, run) in runs.enumerated() {
      switch run {
      case .text(let text):
        line += escapedForMarkdown(text)
        // "!" before a link would make an image of it, which is loaded from elsewhere.
        if text.unicodeScalars.last == "!", index + 1 < runs.count {
          line.unicodeScalars.removeLast()
          line += "\\!"
        }
      case .section(let text, let anchor):
        line += "[\(escapedForMarkdown(text))](#\(slugs[anchor] ?? anchor))"
      case .web(let text, let address):
        line += "[\(escapedForMarkdown(text))](<\(address.text)>)"
      }
    }
    return line.isEmpty ? text : escapedAtLineStart(line)
  }
}

/// Text in which nothing begins anything in Markdown or HTML.
///
/// It goes by code points: a mark behind "[" or "*" makes one character of both, and would hide it.
private func escapedForMarkdown(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: " "), UInt8(ascii: ",")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
  if isPlain { return text }
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
      escaped.append("\\")
      escaped.append(scalar)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}

/// At the beginning of a line, "-", "#" or "1." would make a list or a heading.
private func escapedAtLineStart(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.first else { return text }
  if ["#", "+", "-", "=", ":"].contains(first) { return "\\" + text }
  let digits = scalars.prefix { ("0"..."9").contains($0) }
  if !digits.isEmpty, let mark = scalars.dropFirst(digits.count).first, mark == "." || mark == ")" {
    return String(digits) + "\\" + String(scalars.dropFirst(digits.count))
  }
  return text
}
