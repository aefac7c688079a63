import Diagnostics
import FlowAlgebra
import Registry

/// Turns a document of a registry into blocks in one language.
public struct DocumentComposer {
  private let registry: Registry
  private let speaker: Speaker
  private let document: Document
  private let flows: FlowSummary
  private let printing: [[PrintedEntry]]
  private let authored: AuthoredText
  private var composer: StatementComposer

  /// - Parameters:
  ///   - model: the flows of the registry that declares the document.
  ///   - wording: the language, with the registry's own wording in it.
  ///   - day: what holds on this day is said; else what holds when the document or the registry
  ///     takes effect; else everything.
  /// - Throws: `Undecided` when the registry's exceptions fall into too many pieces to compare.
  public init(
    _ document: Document, in model: FlowModel, wording: Wording, on day: CalendarDate? = nil
  ) throws(Undecided) {
    let registry = model.registry
    self.registry = registry
    self.document = document
    let day = day ?? document.effective?.value ?? registry.settings.effective?.value
    flows = try FlowSummary(model, on: day, takenBy: registry.filter(of: document))
    speaker = Speaker(registry: registry, wording: wording, day: day)
    composer = StatementComposer(speaker)
    printing = registry.printing(of: document).map { entries in
      entries.filter { registry.scope(of: $0)?.isInForce(on: day) ?? true }
    }
    let headings = speaker
    let sections = document.sections.enumerated().map { index, section in
      let anchor = section.anchor(registry.names) ?? "section-\(index + 1)"
      return (anchor: anchor, heading: headings.text(section.heading) ?? Phrase(anchor))
    }
    authored = AuthoredText(speaker: speaker, document: document, sections: sections)
  }

  /// The whole document.
  ///
  /// - Throws: `Undecided` when what a table sums up falls into too many pieces.
  public mutating func compose() throws(Undecided) -> ComposedDocument {
    let summary = SummaryComposer(speaker: speaker, authored: authored, printing: printing)
    var sections = [summary.section].compactMap { $0 }
    for index in document.sections.indices {
      sections.append(try section(index))
      if isLast(.collection, index) {
        sections += try tables.dataSection(
          printedEntries.indices(of: .collection).map { registry.collection[$0] },
          printedEntries.indices(of: .uses).map { registry.uses[$0] })
      }
      if isLast(.sharing, index) { sections += tables.recipientSection(printedEntries) }
    }
    return ComposedDocument(
      id: registry.id(document.header),
      locale: speaker.wording.locale,
      title: speaker.text(document.title) ?? Phrase(registry.id(document.header)),
      lead: Lead(speaker: speaker, document: document).sentences,
      sections: sections.filter { !$0.blocks.isEmpty },
      names: registry.names,
      source: document.header.id,
      pageWords: PageWords(
        contents: speaker.wording.text(.pageContents), skip: speaker.wording.text(.pageSkip)))
  }

  // MARK: Sections

  private mutating func section(_ index: Int) throws(Undecided) -> ComposedSection {
    let section = document.sections[index]
    let entries = printing[index]
    var blocks: [Block] = []
    if let intro = section.intro { blocks.append(.paragraph(authored.paragraph(intro))) }
    blocks += section.text.map { .paragraph(authored.paragraph($0)) }
    blocks += collectionBlocks(entries) + useBlocks(entries) + sharingBlocks(entries)
    blocks += promiseBlocks(entries)
    blocks += listBlocks(entries)
    blocks = speaker.openingUp(blocks) + reminder(entries)
    let (anchor, name) = authored.sections[index]
    let heading = authored.phrase(section.heading) ?? name
    for part in section.generate { blocks += try tableBlocks(part.value, of: section) }
    return ComposedSection(anchor: anchor, heading: heading, blocks: blocks)
  }

  /// What a section asks for that states nothing anew.
  private func tableBlocks(
    _ part: GeneratedPart, of section: DocumentSection
  ) throws(Undecided) -> [Block] {
    let reach = SectionReach(document, section, in: flows.model)
    switch part {
    case .recipients:
      return try RecipientTable(speaker: speaker, flows: flows, reach: reach).blocks()
    case .methods: return try MethodTable(speaker: speaker, flows: flows, reach: reach).blocks()
    case .california:
      return try CaliforniaTable(speaker: speaker, flows: flows, reach: reach).blocks()
    case .changes: return DatedChanges(speaker: speaker, reach: reach).blocks
    case .collection, .uses, .sharing, .never, .choices, .retention: return []
    }
  }

  private var tables: TableComposer { TableComposer(speaker: speaker, flows: flows) }

  private var printedEntries: [PrintedEntry] { printing.flatMap { $0 } }

  /// Whether no later section prints a part that this one prints.
  private func isLast(_ part: GeneratedPart, _ index: Int) -> Bool {
    let prints = { (entries: [PrintedEntry]) in entries.contains { $0.part == part } }
    return prints(printing[index]) && !printing[(index + 1)...].contains(where: prints)
  }

  private mutating func collectionBlocks(_ entries: [PrintedEntry]) -> [Block] {
    speaker.grouped(entries.indices(of: .collection).map { registry.collection[$0] }) {
      composer.item($0)
    }
  }

  private mutating func useBlocks(_ entries: [PrintedEntry]) -> [Block] {
    speaker.grouped(entries.indices(of: .uses).map { registry.uses[$0] }) { composer.item($0) }
  }

  private mutating func promiseBlocks(_ entries: [PrintedEntry]) -> [Block] {
    speaker.grouped(entries.indices(of: .never).map { registry.never[$0] }) { composer.item($0) }
  }

  /// Disclosures under the headings of their recipients' kinds.
  private mutating func sharingBlocks(_ entries: [PrintedEntry]) -> [Block] {
    let statements = entries.indices(of: .sharing).map { registry.sharing[$0] }
    var blocks: [Block] = []
    for group in RecipientGroup.allCases {
      let members = statements.filter { registry.group(of: $0) == group }
      guard !members.isEmpty else { continue }
      // Where nothing else stands, nobody is other.
      if group != .others || members.count < entries.count {
        blocks.append(.heading(speaker.wording.phrase(group.heading)))
      }
      blocks += speaker.grouped(members) { composer.item($0) }
    }
    return blocks
  }

  /// Where to find the promises that go before what a section says.
  private func reminder(_ entries: [PrintedEntry]) -> [Block] {
    let promises = flows.prevailing(over: entries)
    let sources = promises.map { registry.never[$0].header.id }
    let section = printing.firstIndex { entries in
      entries.contains { $0.part == .never && promises.contains($0.index) }
    }
    let phrase =
      section.map { speaker.wording.phrase(.reminder, [.link: authored.link(toSection: $0)]) }
      ?? document(printing: promises).map {
        speaker.wording.phrase(.reminderElsewhere, [.name: $0])
      }
    return phrase.map { [.paragraph([Sentence($0.asSentence, sources: sources, .reference)])] }
      ?? []
  }

  /// The title of another document that prints one of these promises.
  private func document(printing promises: [Int]) -> Phrase? {
    registry.documents.first { other in
      registry.printing(of: other).joined()
        .contains { $0.part == .never && promises.contains($0.index) }
    }.flatMap { speaker.text($0.title) }
  }

  private mutating func listBlocks(_ entries: [PrintedEntry]) -> [Block] {
    var items: [Item] = []
    for rule in entries.indices(of: .retention).map({ registry.retention[$0] }) {
      items.append(speaker.item(rule))
      composer.explain(speaker.mentions(in: rule.scope), in: &items[items.count - 1])
    }
    for choice in entries.indices(of: .choices).map({ registry.choices[$0] }) {
      items.append(ChoiceComposer(speaker: speaker, choice: choice).item)
      composer.explain(speaker.mentions(in: choice), in: &items[items.count - 1])
    }
    return items.isEmpty ? [] : [.list(items)]
  }
}

extension [PrintedEntry] {
  /// The places, in the registry's list, of the entries of a part.
  fileprivate func indices(of part: GeneratedPart) -> [Int] {
    filter { $0.part == part }.map(\.index)
  }
}

extension Registry {
  /// The scope that says when an entry holds.
  fileprivate func scope(of entry: PrintedEntry) -> Scope? {
    switch entry.part {
    case .collection: collection[entry.index].scope
    case .uses: uses[entry.index].scope
    case .sharing: sharing[entry.index].scope
    case .never: never[entry.index].scope
    case .choices: choices[entry.index].occasion
    case .retention: retention[entry.index].scope
    case .recipients, .methods, .california, .changes: nil
    }
  }
}
