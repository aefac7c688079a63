import Diagnostics
import FlowAlgebra
import Registry

/// The tables that sum a document's sentences up.
struct TableComposer {
  let speaker: Speaker
  let flows: FlowSummary

  static let dataAnchor = "data-at-a-glance"
  static let recipientAnchor = "recipients-at-a-glance"

  static func heading(of anchor: String) -> PhraseID {
    anchor == dataAnchor ? .dataTable : .recipientTable
  }

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }

  /// Data by where it comes from, why we have it, who receives it, and how long we keep it.
  ///
  /// - Throws: `Undecided` when the registry's statements fall into too many pieces.
  func dataSection(_ entries: [PrintedEntry]) throws(Undecided) -> [ComposedSection] {
    let collections = entries.filter { $0.part == .collection }.map(\.index)
    var rows: [Table.Row] = []
    for row in try flows.dataRows(collections) {
      let known = [
        names(row.sources, .sources), names(row.purposes, .purposes),
        names(row.recipients, .recipients),
        retention(row.collections.flatMap { registry.collection[$0].retention }),
      ]
      rows.add(
        [name(row.data, .data)], known: known,
        sources: row.collections.map { registry.collection[$0].header.id })
    }
    guard !rows.isEmpty else { return [] }
    rows += allDataRow(entries)
    let columns: [PhraseID] = [
      .columnData, .columnFrom, .columnPurposes, .columnRecipients, .columnRetention,
    ]
    return [section(Self.dataAnchor, columns, rows)]
  }

  /// The purposes of all data, which the other rows leave out.
  private func allDataRow(_ entries: [PrintedEntry]) -> [Table.Row] {
    let uses = entries.filter { $0.part == .uses }.map { registry.uses[$0.index] }
      .filter { $0.scope.slots.data?.saysAll == true }
    let purposes = uses.compactMap(\.scope.slots.purposes).flatMap { cell(.purposes, $0) }
    guard !purposes.isEmpty else { return [] }
    let none = [wording.phrase(.notApplicable)]
    return [
      Table.Row(
        cells: [[wording.phrase(.dataAll).capitalized], none, purposes, none, none],
        sources: uses.map(\.header.id))
    ]
  }

  private func names(_ terms: [CoveredTerm], _ dimension: Dimension) -> [Phrase] {
    terms.isEmpty
      ? [wording.phrase(.notSaid)]
      : terms.map { name($0.node, dimension, besideOthers: terms.count > 1) }
  }

  /// A node by its title; a gap by its bound, "not said which".
  private func name(_ node: Node, _ dimension: Dimension, besideOthers: Bool = false) -> Phrase {
    guard let vocabulary = flows.model.space.vocabulary(of: dimension) else { return Phrase() }
    if let index = vocabulary.termIndex(of: node) {
      return title(dimension, index, vocabulary.terms[index])
    }
    guard node != .root else { return wording.phrase(.always) }
    let bound = flows.model.space.taxonomy(of: dimension)?.parents(of: node).first
    guard let bound, let index = vocabulary.termIndex(of: bound) else {
      return besideOthers
        ? wording.phrase(.notSaidWhich, [.item: wording.phrase(.further)])
        : wording.phrase(.notSaid)
    }
    return wording.phrase(
      .notSaidWhich, [.item: title(dimension, index, vocabulary.terms[index])])
  }

  private func title(_ dimension: Dimension, _ index: Int, _ term: TermBasics) -> Phrase {
    let isReader = dimension == .sources && registry.sources.terms[index].kind == .dataSubject
    return isReader ? wording.phrase(.you).capitalized : speaker.title(term)
  }

  /// Recipients by what they receive, why, when, where, and how to stop it.
  func recipientSection(_ entries: [PrintedEntry]) -> [ComposedSection] {
    let rows = entries.filter { $0.part == .sharing }.flatMap { recipientRows($0.index) }
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
    let with = slots.with
    let named = (with?.terms ?? []).map { reference -> (Phrase, [Located<Territory>]) in
      guard let index = registry.recipients.index(of: reference.value) else {
        return (Phrase(registry.names[reference.value]), [])
      }
      return (
        speaker.title(registry.recipients.terms[index].basics),
        registry.profile(ofRecipient: index).countries
      )
    }
    let gaps = gapPhrases(.with, with).map { ($0, [Located<Territory>]()) }
    return (named + gaps).map { name, countries in
      let places = countries.isEmpty ? statement.countries : countries
      return Table.Row(
        cells: [
          [name], cell(.data, slots.data), cell(.purposes, slots.purposes),
          [trigger(statement)],
          places.isEmpty
            ? [wording.phrase(.notSaid)] : places.map { Phrase(wording.name(of: $0.value)) },
          choices.isEmpty
            ? [wording.phrase(.notSaid)]
            : choices.map { speaker.text($0.how) ?? kinds($0) },
        ], sources: [statement.header.id] + choices.map(\.header.id))
    }
  }

  private func kinds(_ choice: Choice) -> Phrase {
    wording.any(choice.kinds.map { wording.word($0.value) }).capitalized
  }

  /// Every recipient with what is declared of it.
  var recipientList: Table? {
    let rows = registry.recipients.terms.indices.map { index in
      let recipient = registry.recipients.terms[index]
      let profile = registry.profile(ofRecipient: index)
      return Table.Row(
        cells: [
          [speaker.title(recipient.basics)]
            + [recipient.legalName].compactMap { $0 }.map { Phrase($0.asOneLine) },
          [speaker.text(recipient.activity) ?? wording.phrase(.notSaid)],
          profile.countries.isEmpty
            ? [wording.phrase(.notSaid)]
            : profile.countries.map { Phrase(wording.name(of: $0.value)) },
        ], sources: [recipient.header.id])
    }
    guard !rows.isEmpty else { return nil }
    let columns: [PhraseID] = [.columnRecipient, .columnActivity, .columnWhere]
    return Table(
      caption: wording.phrase(.recipientList), header: columns.map(wording.text), rows: rows)
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

  private func trigger(_ statement: SharingStatement) -> Phrase {
    let words = ScopeWords(
      speaker: speaker, entry: statement.header.id, scope: statement.scope, polarity: .positive)
    let parts = [words.when, words.circumstances].compactMap { $0 }
    if parts.isEmpty { return wording.phrase(statement.isPossible ? .notSaid : .always) }
    return parts.joined(by: "; ").capitalized
  }

  private func retention(_ stages: [RetentionStage]) -> [Phrase] {
    let periods = stages.compactMap { stage -> Phrase? in
      switch stage.keep {
      case .period(let period): Phrase(wording.period(period))
      case .until(let event): speaker.text(event)
      case nil: nil
      }
    }
    return periods.isEmpty ? [wording.phrase(.notSaid)] : periods
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
