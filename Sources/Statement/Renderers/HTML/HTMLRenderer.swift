import Registry

/// One self-contained page: no script, no request, one sentence a line.
public struct HTMLRenderer: DocumentRenderer {
  public init() {}

  public func render(_ document: ComposedDocument) -> Rendering {
    var writer = HTMLWriter(document)
    writer.addPage(document)
    return writer.rendering
  }

  /// Its elements have the ids that they have in the page of the whole document.
  public func render(_ section: ComposedSection, of document: ComposedDocument) -> Rendering {
    var writer = HTMLWriter(document)
    var before = 0
    for (index, other) in document.sections.enumerated() {
      before = writer.rendering.lines.count
      writer.addBlocks(of: other, inSection: writer.ids.sections[index])
      if other.anchor == section.anchor { break }
    }
    return writer.rendering.dropping(before)
  }
}

extension HTMLWriter {
  fileprivate mutating func addPage(_ document: ComposedDocument) {
    let own = [document.source]
    let title = document.title.printedText.ifEmpty(document.id)
    add("<!DOCTYPE html>", own)
    nest(HTMLTag(.html).with(.lang, document.locale.code), own) { writer in
      writer.nest(HTMLTag(.head), own) { $0.addHead(title, own) }
      writer.nest(HTMLTag(.body), own) { writer in
        let skip = HTMLTag(.a).with(.style, "skip").with(.href, "#" + PageIDs.text)
        writer.add(skip.around(escapedForHTML(document.pageWords.skip.printable)), own)
        writer.nest(HTMLTag(.header), own) { writer in
          writer.add(HTMLTag(.h1).around(escapedForHTML(title)), own)
          if !document.lead.isEmpty { writer.addParagraph(document.lead) }
        }
        writer.addContents(document)
        let main = HTMLTag(.main).with(.id, PageIDs.text).with(.tabindex, "-1")
        writer.nest(main, own) { writer in
          for (index, section) in document.sections.enumerated() {
            writer.addSection(section, id: writer.ids.sections[index])
          }
        }
      }
    }
  }

  private mutating func addHead(_ title: String, _ sources: [EntryID]) {
    // The policy names the text between the tags, line breaks included.
    let style = "\n" + PageStyle.text
    let policy = [
      "default-src 'none'", "style-src '\(ContentHash(style).policySource)'", "base-uri 'none'",
      "form-action 'none'",
    ].joined(separator: "; ")
    let meta = HTMLTag(.meta)
    add(meta.with(.charset, "utf-8").opening, sources)
    add(
      meta.with(.httpEquiv, "Content-Security-Policy").with(.content, policy).opening, sources)
    add(
      meta.with(.name, "viewport").with(.content, "width=device-width, initial-scale=1").opening,
      sources)
    add(meta.with(.name, "referrer").with(.content, "no-referrer").opening, sources)
    add(meta.with(.name, "color-scheme").with(.content, "light dark").opening, sources)
    add(HTMLTag(.title).around(escapedForHTML(title)), sources)
    addVerbatim(HTMLTag(.style).around(style), sources)
  }

  private mutating func addContents(_ document: ComposedDocument) {
    let own = [document.source]
    nest(HTMLTag(.nav).with(.labelledBy, PageIDs.contents), own) { writer in
      let heading = HTMLTag(.h2).with(.id, PageIDs.contents)
      writer.add(heading.around(escapedForHTML(document.pageWords.contents.printable)), own)
      writer.nest(HTMLTag(.ul), own) { writer in
        for (section, id) in zip(document.sections, writer.ids.sections) {
          let words = section.heading.printedText.ifEmpty(section.anchor)
          let link = HTMLTag(.a).with(.href, "#" + id).around(escapedForHTML(words))
          writer.add(HTMLTag(.li).around(link), own)
        }
      }
    }
  }

  private mutating func addSection(_ section: ComposedSection, id: String) {
    self.section = section.anchor
    nest(HTMLTag(.section).with(.id, id), [source]) { writer in
      writer.addHeading(.h2, section.heading, orElse: section.anchor)
      writer.addBlocks(of: section, inSection: id)
    }
    self.section = nil
  }
}

extension String {
  func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}
