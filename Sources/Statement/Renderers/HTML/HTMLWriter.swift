import Registry

/// Writes the parts of a page, line by line.
struct HTMLWriter {
  var section: String?
  private(set) var rendering = Rendering()
  private(set) var ids: PageIDs
  /// The declaration of the document itself.
  let source: EntryID
  private let names: NameTable
  private let anchors: [String: String]
  private var depth = 0

  init(_ document: ComposedDocument) {
    let ids = PageIDs(document)
    self.ids = ids
    source = document.source
    names = document.names
    anchors = Dictionary(zip(document.sections.map(\.anchor), ids.sections)) { first, _ in first }
  }

  // MARK: Lines

  mutating func add(_ line: String, _ sources: [EntryID]) {
    rendering.add(String(repeating: "  ", count: depth) + line, section: section, sources)
  }

  /// Lines that stand as they are.
  mutating func addVerbatim(_ lines: String, _ sources: [EntryID]) {
    rendering.add(lines, section: section, sources)
  }

  mutating func nest(_ tag: HTMLTag, _ sources: [EntryID], _ content: (inout HTMLWriter) -> Void) {
    add(tag.opening, sources)
    depth += 1
    content(&self)
    depth -= 1
    add(tag.closing, sources)
  }

  // MARK: Blocks

  mutating func addBlocks(of section: ComposedSection, inSection id: String) {
    self.section = section.anchor
    var above = section.heading
    for block in section.blocks {
      switch block {
      case .heading(let phrase):
        addHeading(.h3, phrase)
        above = phrase
      case .paragraph(let sentences): addParagraph(sentences)
      case .leadIn(let sentence): addParagraph([sentence], style: "scope")
      case .list(let items): addList(items)
      case .table(let table): addTable(table, below: above, id: id)
      }
    }
  }

  mutating func addHeading(_ element: HTMLElement, _ phrase: Phrase, orElse text: String = "–") {
    add(HTMLTag(element).around(inline(phrase, orElse: text)), [source])
  }

  mutating func addParagraph(_ sentences: [Sentence], style: String? = nil) {
    guard !sentences.isEmpty else { return }
    nest(HTMLTag(.p).with(.style, style), sentences.allSources) { writer in
      for sentence in sentences {
        let span = HTMLTag(.span).with(.source, writer.sourceIDs(sentence.sources))
        writer.add(span.around(writer.inline(sentence.phrase)), sentence.sources)
      }
    }
  }

  // MARK: Lists

  private mutating func addList(_ items: [Item]) {
    let sources = items.flatMap(\.sentences).allSources
    nest(HTMLTag(.ul).with(.style, "entries"), sources) { writer in
      for item in items { writer.add(item) }
    }
  }

  private mutating func add(_ item: Item) {
    let sources = item.sentences.allSources
    // What only points elsewhere leaves the id to the item that states it.
    let isReference = item.sentences.first?.nature == .reference
    let id = isReference ? nil : item.subject.map { ids.item($0, names) }
    let tag = HTMLTag(.li).with(.id, id).with(.source, sourceIDs(sources))
    nest(tag, sources) { writer in
      var isFirst = true
      var open: [Sentence] = []
      for piece in item.pieces {
        switch piece {
        case .sentence(let sentence):
          if isFirst {
            writer.addParagraph([sentence])
          } else {
            open.append(sentence)
          }
        case .parts(let parts):
          writer.addParagraph(open, style: "detail")
          open = []
          writer.addParts(parts)
        }
        isFirst = false
      }
      writer.addParagraph(open, style: "detail")
    }
  }

  private mutating func addParts(_ parts: [Sentence]) {
    guard !parts.isEmpty else { return }
    nest(HTMLTag(.ul), parts.allSources) { writer in
      for part in parts {
        let tag = HTMLTag(.li).with(.source, writer.sourceIDs(part.sources))
        writer.add(tag.around(writer.inline(part.phrase)), part.sources)
      }
    }
  }

  // MARK: Tables

  private mutating func addTable(_ table: Table, below heading: Phrase, id: String) {
    let sources = table.rows.flatMap(\.sources).withoutRepetition
    nest(HTMLTag(.table), sources) { writer in
      // Under a heading that says the same it is for those who hear the page.
      let isHeading = table.caption == heading
      let caption = HTMLTag(.caption).with(.style, isHeading ? "unseen" : nil)
      writer.add(caption.around(writer.inline(table.caption)), [writer.source])
      let columns = table.header.map(\.printable)
      writer.nest(HTMLTag(.thead), [writer.source]) { writer in
        writer.nest(HTMLTag(.tr), [writer.source]) { writer in
          let cell = HTMLTag(.th).with(.scope, "col")
          for column in columns { writer.add(cell.around(escapedForHTML(column)), [writer.source]) }
        }
      }
      writer.nest(HTMLTag(.tbody), sources) { writer in
        for row in table.rows { writer.add(row, columns, inSection: id) }
      }
    }
  }

  private mutating func add(_ row: Table.Row, _ columns: [String], inSection section: String) {
    let id = ids.row(row, inSection: section, names)
    let tag = HTMLTag(.tr).with(.id, id).with(.source, sourceIDs(row.sources))
    nest(tag, row.sources) { writer in
      for (index, cell) in row.cells.enumerated() {
        let tag =
          index == 0
          ? HTMLTag(.th).with(.scope, "row")
          : HTMLTag(.td).with(.column, index < columns.count ? columns[index] : nil)
        writer.add(cell, tag, row.sources)
      }
    }
  }

  private mutating func add(_ cell: [Phrase], _ tag: HTMLTag, _ sources: [EntryID]) {
    guard cell.count > 1 else {
      add(tag.around(cell.first.map { inline($0) } ?? ""), sources)
      return
    }
    nest(tag, sources) { writer in
      writer.nest(HTMLTag(.ul), sources) { writer in
        for phrase in cell { writer.add(HTMLTag(.li).around(writer.inline(phrase)), sources) }
      }
    }
  }

  // MARK: Words

  /// - Parameter text: stands for a phrase without a visible word.
  private func inline(_ phrase: Phrase, orElse text: String = "–") -> String {
    let runs: [String] = phrase.printedRuns.map { run in
      switch run {
      case .text(let text): escapedForHTML(text)
      case .section(let text, let anchor):
        HTMLTag(.a).with(.href, "#" + (anchors[anchor] ?? anchor)).around(escapedForHTML(text))
      case .web(let text, let address):
        HTMLTag(.a).with(.href, address.text).around(escapedForHTML(text))
      }
    }
    return runs.joined().ifEmpty(escapedForHTML(text))
  }

  private func sourceIDs(_ sources: [EntryID]) -> String? {
    sources.isEmpty ? nil : sources.map { $0.qualified(names) }.joined(separator: " ")
  }
}

extension [Sentence] {
  /// What the sentences state, each declaration once.
  var allSources: [EntryID] { flatMap(\.sources).withoutRepetition }
}
