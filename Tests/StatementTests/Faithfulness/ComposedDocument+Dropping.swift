@testable import Statement

extension ComposedDocument {
  /// The document without one of its sentences, by its place in `sentences`.
  func dropping(_ index: Int) -> ComposedDocument {
    var counter = Counter(next: 0, dropped: index)
    let lead = counter.keep(self.lead)
    let sections = self.sections.map { section in
      ComposedSection(
        anchor: section.anchor, heading: section.heading,
        blocks: section.blocks.compactMap { counter.keep($0) })
    }
    return ComposedDocument(
      id: id, locale: locale, title: title, lead: lead, sections: sections, names: names,
      source: source, pageWords: pageWords)
  }
}

private struct Counter {
  var next: Int
  let dropped: Int

  mutating func keep(_ sentences: [Sentence]) -> [Sentence] {
    sentences.filter { _ in
      defer { next += 1 }
      return next != dropped
    }
  }

  mutating func keep(_ block: Block) -> Block? {
    switch block {
    case .heading, .table: return block
    case .paragraph(let sentences): return .paragraph(keep(sentences))
    case .leadIn(let sentence): return keep([sentence]).first.map { .leadIn($0) }
    case .list(let items): return .list(items.map { keep($0) })
    }
  }

  private mutating func keep(_ item: Item) -> Item {
    var kept = item
    kept.pieces = item.pieces.compactMap { piece in
      switch piece {
      case .sentence(let sentence): return keep([sentence]).first.map { .sentence($0) }
      case .parts(let parts): return .parts(keep(parts))
      }
    }
    return kept
  }
}
