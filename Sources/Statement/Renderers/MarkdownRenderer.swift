/// GitHub-flavoured Markdown, one sentence a line, so that a diff shows sentences.
public struct MarkdownRenderer: Sendable {
  public init() {}

  public func render(_ document: ComposedDocument) -> String {
    let writer = MarkdownWriter(slugs: document.slugs)
    var blocks = ["# \(writer.inline(document.title))"]
    if !document.lead.isEmpty { blocks.append(writer.lines(document.lead, indent: "")) }
    for section in document.sections {
      blocks.append("## \(writer.inline(section.heading))")
      blocks += section.blocks.map(writer.render)
    }
    return blocks.joined(separator: "\n\n") + "\n"
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
  let slugs: [String: String]

  func render(_ block: Block) -> String {
    switch block {
    case .heading(let phrase): "### \(inline(phrase))"
    case .paragraph(let sentences): lines(sentences, indent: "")
    case .leadIn(let sentence): inline(sentence.phrase)
    case .list(let items): items.map(render(item:)).joined(separator: "\n")
    case .table(let table): render(table: table)
    }
  }

  private func render(item: Item) -> String {
    var text = ""
    var followsParts = false
    for piece in item.pieces {
      switch piece {
      case .sentence(let sentence):
        // Without an empty line the sentence would continue the last part.
        text += text.isEmpty ? "- " : followsParts ? "\n\n  " : "\n  "
        text += inline(sentence.phrase)
        followsParts = false
      case .parts(let parts):
        for part in parts { text += "\n  - " + inline(part.phrase) }
        followsParts = true
      }
    }
    return text
  }

  private func render(table: Table) -> String {
    let header = row(table.header.map { escape($0) })
    let rule = "|" + table.header.map { _ in " --- |" }.joined()
    let rows = table.rows.map { row($0.cells.map { $0.map(inline).joined(separator: "<br>") }) }
    return ([header, rule] + rows).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  func lines(_ sentences: [Sentence], indent: String) -> String {
    sentences.map { inline($0.phrase) }.joined(separator: "\n" + indent)
  }

  func inline(_ phrase: Phrase) -> String {
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
