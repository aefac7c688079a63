import Registry

/// A document for programs, version 1: sections of blocks, whose sentences have their text, their
/// links and their sources.
public struct DocumentJSONRenderer: DocumentRenderer {
  public init() {}

  public func render(_ document: ComposedDocument) -> Rendering {
    let writer = DocumentNodes(names: document.names, source: document.source)
    let node = JSONNode.object([
      "formatVersion": .number(1),
      "id": .string(document.id),
      "locale": .string(document.locale.code),
      "title": writer.phrase(document.title),
      "lead": .list(document.lead.map { writer.sentence($0, nil) }),
      "sections": .list(document.sections.map(writer.section)),
    ])
    return JSONLines(node, [document.source]).rendering
  }

  public func render(_ section: ComposedSection, of document: ComposedDocument) -> Rendering {
    let writer = DocumentNodes(names: document.names, source: document.source)
    return JSONLines(writer.blocks(section), [document.source]).rendering
  }
}

private struct DocumentNodes {
  let names: NameTable
  let source: EntryID

  func section(_ section: ComposedSection) -> JSONNode {
    let node = JSONNode.object([
      "anchor": .string(section.anchor),
      "heading": phrase(section.heading),
      "blocks": blocks(section),
    ])
    return .from([source], section: section.anchor, node)
  }

  func blocks(_ section: ComposedSection) -> JSONNode {
    let blocks = section.blocks.map { block($0, section.anchor) }
    return .from([source], section: section.anchor, .list(blocks))
  }

  private func block(_ block: Block, _ section: String) -> JSONNode {
    switch block {
    case .heading(let phrase):
      .object(["kind": .string("heading"), "heading": self.phrase(phrase)])
    case .paragraph(let sentences):
      .object([
        "kind": .string("paragraph"),
        "sentences": .list(sentences.map { sentence($0, section) }),
      ])
    case .leadIn(let sentence):
      .object(["kind": .string("lead-in"), "sentences": .list([self.sentence(sentence, section)])])
    case .list(let items):
      .object(["kind": .string("list"), "items": .list(items.map { item($0, section) })])
    case .table(let table):
      .object([
        "kind": .string("table"),
        "caption": phrase(table.caption),
        "columns": .list(table.header.map { .string($0.printable) }),
        "rows": .list(table.rows.map { row($0, section) }),
      ])
    }
  }

  private func item(_ item: Item, _ section: String) -> JSONNode {
    let pieces = item.pieces.map { piece -> JSONNode in
      switch piece {
      case .sentence(let sentence): self.sentence(sentence, section)
      case .parts(let parts):
        .object(["parts": .list(parts.map { sentence($0, section) })])
      }
    }
    let node = JSONNode.object([
      "subject": item.subject.map { .string($0.qualified(names)) }, "pieces": .list(pieces),
    ])
    return .from(item.sentences.allSources, section: section, node)
  }

  private func row(_ row: Table.Row, _ section: String) -> JSONNode {
    let node = JSONNode.object([
      "subject": row.subject.map { .string($0.qualified(names)) },
      "cells": .list(row.cells.map { .list($0.map(phrase)) }),
      "sources": sources(row.sources),
    ])
    return .from(row.sources, section: section, node)
  }

  func sentence(_ sentence: Sentence, _ section: String?) -> JSONNode {
    let node = JSONNode.object([
      "text": .string(sentence.phrase.printedText),
      "runs": runs(sentence.phrase),
      "nature": .string(sentence.nature.rawValue),
      "sources": sources(sentence.sources),
    ])
    return .from(sentence.sources, section: section, node)
  }

  func phrase(_ phrase: Phrase) -> JSONNode {
    .object(["text": .string(phrase.printedText), "runs": runs(phrase)])
  }

  /// The text in pieces, where it has links.
  private func runs(_ phrase: Phrase) -> JSONNode? {
    let runs = phrase.printedRuns
    let hasLinks = runs.contains { if case .text = $0 { false } else { true } }
    guard hasLinks else { return nil }
    return .list(
      runs.map { run in
        switch run {
        case .text(let text): .object(["text": .string(text)])
        case .section(let text, let anchor):
          .object(["text": .string(text), "section": .string(anchor)])
        case .web(let text, let address):
          .object(["text": .string(text), "url": .string(address.text)])
        }
      })
  }

  private func sources(_ sources: [EntryID]) -> JSONNode {
    .list(sources.map { .string($0.qualified(names)) })
  }
}
