/// Lets links to sections lead to their places in a document that people own.
///
/// A section is there when an element has its anchor as `id`, or in Markdown when a heading reads as
/// the section's. A link to any other section becomes plain text.
struct HostLinks {
  private let ids: Set<String>
  /// By what they read, the names that GitHub gives to headings.
  private let headings: [String: String]

  /// - Parameter bytes: the document without what is generated in it.
  init(_ bytes: [UInt8], _ host: HostFormat) {
    let text = String(decoding: bytes, as: UTF8.self)
    ids = Set(
      text.matches(of: /\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/).map { String($0.output.1) })
    headings = host == .markdown ? text.markdownHeadings : [:]
  }

  /// The section with links that lead somewhere, alone in a document.
  func resolving(
    _ section: ComposedSection, of document: ComposedDocument
  ) -> (section: ComposedSection, document: ComposedDocument) {
    var places: [String: String] = [:]
    for other in document.sections where other.anchor != section.anchor {
      places[other.anchor] =
        ids.contains(other.anchor) ? other.anchor : headings[other.heading.plainText]
    }
    let section = section.mapping { $0.leading(to: places) }
    let document = ComposedDocument(
      id: document.id, locale: document.locale, title: document.title, lead: [],
      sections: [section],
      names: document.names, source: document.source, pageWords: document.pageWords)
    return (section, document)
  }
}

extension String {
  /// The anchors of headings, by their words; the first of several that read the same.
  fileprivate var markdownHeadings: [String: String] {
    var headings: [String: String] = [:]
    for match in matches(of: /^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*\r?$/.anchorsMatchLineEndings()) {
      let words = String(match.output.1)
      guard headings[words] == nil else { continue }
      headings[words] = words.lowercased()
        .filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.replacing(" ", with: "-")
    }
    return headings
  }
}

extension Phrase {
  /// Links to sections lead to these places; to others they are plain text.
  fileprivate func leading(to places: [String: String]) -> Phrase {
    var phrase = Phrase()
    for run in runs {
      switch run {
      case .text(let text): phrase.append(text)
      case .link(let text, .section(let anchor)):
        if let place = places[anchor] {
          phrase.append(Phrase(link: text, to: .section(place)))
        } else {
          phrase.append(text)
        }
      case .link(let text, let destination):
        phrase.append(Phrase(link: text, to: destination))
      }
    }
    return phrase.stating(facts)
  }
}

extension ComposedSection {
  fileprivate func mapping(_ transform: (Phrase) -> Phrase) -> ComposedSection {
    ComposedSection(
      anchor: anchor, heading: transform(heading), blocks: blocks.map { $0.mapping(transform) })
  }
}

extension Block {
  fileprivate func mapping(_ transform: (Phrase) -> Phrase) -> Block {
    switch self {
    case .heading(let phrase): .heading(transform(phrase))
    case .paragraph(let sentences): .paragraph(sentences.map { $0.mapping(transform) })
    case .leadIn(let sentence): .leadIn(sentence.mapping(transform))
    case .list(let items): .list(items.map { $0.mapping(transform) })
    case .table(let table):
      .table(
        Table(
          caption: transform(table.caption), header: table.header,
          rows: table.rows.map { row in
            var row = row
            row.cells = row.cells.map { $0.map(transform) }
            return row
          }))
    }
  }
}

extension Item {
  fileprivate func mapping(_ transform: (Phrase) -> Phrase) -> Item {
    var item = self
    item.pieces = pieces.map { piece in
      switch piece {
      case .sentence(let sentence): .sentence(sentence.mapping(transform))
      case .parts(let parts): .parts(parts.map { $0.mapping(transform) })
      }
    }
    return item
  }
}

extension Sentence {
  fileprivate func mapping(_ transform: (Phrase) -> Phrase) -> Sentence {
    var sentence = self
    sentence.phrase = transform(phrase)
    return sentence
  }
}
