import Diagnostics
import FlowAlgebra
import Registry

/// The tables that sum a document's sentences up.
struct TableComposer: Sendable {
  let speaker: Speaker
  let flows: FlowSummary

  static let dataAnchor = "data-at-a-glance"
  static let recipientAnchor = "recipients-at-a-glance"

  static func heading(of anchor: String) -> PhraseID {
    anchor == dataAnchor ? .dataTable : .recipientTable
  }

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }
  private var names: TermNames { TermNames(speaker: speaker, space: flows.model.space) }

  /// Data by where it comes from, why we have it, who receives it, and how long we keep it.
  ///
  /// - Throws: `Undecided` when the registry's statements fall into too many pieces.
  ///
  /// - Parameter limit: whose data only a row is about, where it is not everybody's.
  func dataSection(
    _ collections: [CollectionStatement], _ uses: [UseStatement],
    limit: (FlowSummary.DataRow) -> Phrase? = { _ in nil }
  ) throws(Undecided) -> [ComposedSection] {
    var rows: [Table.Row] = []
    for row in try flows.dataRows(collections.map(\.scope)) {
      let known = [
        names.list(row.sources, .sources), names.list(row.purposes, .purposes),
        names.list(row.recipients, .recipients),
        names.periods(row.keeping),
      ]
      let name = names.name(CoveredTerm(node: row.data), .data)
      let limited = limit(row).map {
        wording.phrase(.recipientDetail, [.name: name, .items: $0])
      }
      rows.add(
        [limited ?? name], known: known,
        sources: row.collections.map { registry.collection[$0].header.id }
          + row.keeping.compactMap(\.rule))
    }
    guard !rows.isEmpty else { return [] }
    rows += allDataRow(uses)
    let columns: [PhraseID] = [
      .columnData, .columnFrom, .columnPurposes, .columnRecipients, .columnRetention,
    ]
    return [section(Self.dataAnchor, columns, rows)]
  }

  /// The purposes of all data, which the other rows leave out.
  private func allDataRow(_ uses: [UseStatement]) -> [Table.Row] {
    let uses = uses.filter { $0.scope.slots.data?.saysAll == true }
    let purposes = uses.compactMap(\.scope.slots.purposes).flatMap { cell(.purposes, $0) }
    guard !purposes.isEmpty else { return [] }
    let none = [wording.phrase(.notApplicable)]
    return [
      Table.Row(
        cells: [[wording.phrase(.dataAll).capitalized], none, purposes, none, none],
        sources: uses.map(\.header.id))
    ]
  }

  /// Recipients by what they receive, why, when, where, and how to stop it.
  func recipientSection(_ entries: [PrintedEntry]) -> [ComposedSection] {
    let rows = entries.filter { $0.part == .sharing }
      .concurrentMap { recipientRows($0.index) }.flatMap { $0 }
    guard !rows.isEmpty else { return [] }
    let columns: [PhraseID] = [
      .columnRecipient, .columnData, .columnPurposes, .columnWhen, .columnWhere, .columnStop,
    ]
    return [section(Self.recipientAnchor, columns, rows)]
  }

  private func section(
    _ anchor: String, _ columns: [PhraseID], _ rows: [Table.Row]
  ) -> ComposedSection {
    let heading = wording.phrase(Self.heading(of: anchor))
    let table = Table(caption: heading, header: columns.map(wording.text), rows: rows)
    return ComposedSection(anchor: anchor, heading: heading, blocks: [.table(table)])
  }

  private func recipientRows(_ index: Int) -> [Table.Row] {
    let statement = registry.sharing[index]
    let choices = flows.stoppingChoices(for: index).map { registry.choices[$0] }
    let slots = statement.scope.slots
    return recipients(slots.with).map { recipient in
      let places = recipient.countries.isEmpty ? statement.countries : recipient.countries
      return Table.Row(
        cells: [
          [recipient.name], cell(.data, slots.data), cell(.purposes, slots.purposes),
          [speaker.trigger(statement)],
          places.isEmpty
            ? [wording.phrase(.notSaid)] : places.map { Phrase(wording.name(of: $0.value)) },
          choices.isEmpty
            ? [wording.phrase(.notSaid)]
            : choices.map { speaker.text($0.how) ?? kinds($0) },
        ], sources: [statement.header.id] + choices.map(\.header.id), subject: recipient.entry)
    }
  }

  private struct RowRecipient {
    let name: Phrase
    var entry: EntryID?
    var countries: [Located<Territory>] = []
  }

  /// Those that a statement names, each for a row of its own, then what it leaves open.
  private func recipients(_ with: SlotValue?) -> [RowRecipient] {
    if with?.saysAll == true {
      return [RowRecipient(name: wording.phrase(.recipientsAll).capitalized)]
    }
    let named = (with?.terms ?? []).map { reference in
      guard let index = registry.recipients.index(of: reference.value) else {
        return RowRecipient(name: Phrase(registry.names[reference.value]))
      }
      let recipient = registry.recipients.terms[index]
      return RowRecipient(
        name: speaker.title(recipient.basics), entry: recipient.header.id,
        countries: registry.profile(ofRecipient: index).countries)
    }
    return named + gapPhrases(.with, with).map { RowRecipient(name: $0) }
  }

  private func kinds(_ choice: Choice) -> Phrase {
    wording.any(choice.kinds.map { wording.word($0.value) }).capitalized
  }

  /// A slot's values by their titles, then its gaps.
  private func cell(_ slot: Slot, _ value: SlotValue?) -> [Phrase] {
    guard let value else { return [wording.phrase(.notSaid)] }
    if value.saysAll {
      return [slot == .data ? wording.phrase(.dataAll).capitalized : wording.phrase(.always)]
    }
    let titles = value.terms.map { reference -> Phrase in
      if slot == .from, registry.sources[reference.value]?.kind == .dataSubject {
        return wording.phrase(.you).capitalized
      }
      return speaker.term(slot, reference.value).map(speaker.title)
        ?? Phrase(registry.names[reference.value])
    }
    let cells = titles + gapPhrases(slot, value)
    return cells.isEmpty ? [wording.phrase(.notSaid)] : cells
  }

  /// "Personal data: not said which".
  private func gapPhrases(_ slot: Slot, _ value: SlotValue?) -> [Phrase] {
    (value?.gaps ?? []).map { gap in
      let term = gap.bound.flatMap { speaker.term(slot, $0.value) }
      return term.map {
        wording.phrase(.notSaidWhich, [.item: speaker.title($0)])
      } ?? wording.phrase(.notSaid)
    }
  }

}

extension Speaker {
  /// When a disclosure happens, as the cell of a table.
  ///
  /// - Parameter limits: what limits it beside its circumstances.
  func trigger(_ statement: SharingStatement, besides limits: [Phrase] = []) -> Phrase {
    let words = ScopeWords(
      speaker: self, entry: statement.header.id, scope: statement.scope, polarity: .positive)
    let parts = limits + [words.when, words.circumstances].compactMap { $0 }
    if parts.isEmpty { return wording.phrase(statement.isPossible ? .notSaid : .always) }
    return parts.joined(by: "; ").capitalized
  }
}

extension [Table.Row] {
  /// Adds a kind of data to the row of which the same is known, or makes one.
  fileprivate mutating func add(_ data: [Phrase], known: [[Phrase]], sources: [EntryID]) {
    guard let index = firstIndex(where: { Array<[Phrase]>($0.cells.dropFirst()) == known }) else {
      append(Table.Row(cells: [data] + known, sources: sources))
      return
    }
    self[index].cells[0] += data
    self[index].sources += sources.filter { !self[index].sources.contains($0) }
  }
}
