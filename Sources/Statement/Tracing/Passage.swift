import Registry

/// What readers of a document take in as one: a heading, a sentence, a part of a list, a row.
public struct Passage: Sendable {
  public enum Kind: Sendable {
    case heading, sentence, row
  }

  public let kind: Kind
  /// The anchor of the document's section; nil outside of all.
  public let section: String?
  /// Without links; the cells of a row stand apart by bars.
  public let text: String
  public let nature: Sentence.Nature
  public let sources: [EntryID]
  public let facts: Set<Fact>
}

extension ComposedDocument {
  /// All that the document says, in the order of reading.
  public var passages: [Passage] {
    var collector = PassageCollector(source: source)
    collector.addHeading(title)
    for sentence in lead { collector.add(sentence) }
    for section in sections {
      collector.section = section.anchor
      collector.addHeading(section.heading)
      for block in section.blocks { collector.add(block) }
    }
    return collector.passages
  }
}

private struct PassageCollector {
  let source: EntryID
  var section: String?
  private(set) var passages: [Passage] = []

  init(source: EntryID) { self.source = source }

  mutating func add(_ block: Block) {
    switch block {
    case .heading(let phrase): addHeading(phrase)
    case .paragraph(let sentences): for sentence in sentences { add(sentence) }
    case .leadIn(let sentence): add(sentence)
    case .list(let items): for sentence in items.flatMap(\.sentences) { add(sentence) }
    case .table(let table):
      addHeading(table.caption)
      for row in table.rows { add(row) }
    }
  }

  mutating func addHeading(_ phrase: Phrase) {
    add(.heading, phrase.plainText, .authored, [source], phrase.facts)
  }

  mutating func add(_ sentence: Sentence) {
    let phrase = sentence.phrase
    add(.sentence, phrase.plainText, sentence.nature, sentence.sources, phrase.facts)
  }

  private mutating func add(_ row: Table.Row) {
    let text = row.cells.map { $0.map(\.plainText).joined(separator: "; ") }
    let facts = row.cells.joined().reduce(into: Set<Fact>()) { $0.formUnion($1.facts) }
    add(.row, text.joined(separator: " | "), .reference, row.sources, facts)
  }

  private mutating func add(
    _ kind: Passage.Kind, _ text: String, _ nature: Sentence.Nature, _ sources: [EntryID],
    _ facts: Set<Fact>
  ) {
    passages.append(
      Passage(
        kind: kind, section: section, text: text, nature: nature, sources: sources, facts: facts))
  }
}
