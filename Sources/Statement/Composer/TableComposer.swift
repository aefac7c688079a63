import Diagnostics
import Registry

/// The tables that sum a document's sentences up.
struct TableComposer {
  let speaker: Speaker

  init(_ speaker: Speaker) {
    self.speaker = speaker
  }

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }

  /// Data by where it comes from, why we have it, and how long we keep it.
  func dataTable(_ entries: [PrintedEntry]) -> [Block] {
    let rows = entries.filter { $0.part == .collection }.map { entry in
      let statement = registry.collection[entry.index]
      let slots = statement.scope.slots
      return Table.Row(
        cells: [
          cell(.data, slots.data), cell(.from, slots.from), cell(.purposes, slots.purposes),
          retention(statement.retention),
        ], sources: [statement.header.id])
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: wording.phrase(.dataTable),
          header: [.columnData, .columnFrom, .columnPurposes, .columnRetention]
            .map(wording.text), rows: rows))
    ]
  }

  /// Recipients by what they receive, why, when, where, and how to stop it.
  func recipientTable(_ entries: [PrintedEntry]) -> [Block] {
    let rows = entries.filter { $0.part == .sharing }.flatMap { entry in
      recipientRows(registry.sharing[entry.index])
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: wording.phrase(.recipientTable),
          header: [.columnRecipient, .columnData, .columnPurposes, .columnWhen, .columnWhere]
            .map(wording.text), rows: rows))
    ]
  }

  private func recipientRows(_ statement: SharingStatement) -> [Table.Row] {
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
        ], sources: [statement.header.id])
    }
  }

  /// Every recipient with what is declared of it.
  var recipientList: [Block] {
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
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: wording.phrase(.recipientList),
          header: [.columnRecipient, .columnActivity, .columnWhere].map(wording.text), rows: rows))
    ]
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
    let parts = [
      speaker.text(statement.scope.when),
      speaker.circumstances(statement.scope.circumstances),
    ].compactMap { $0 }
    if parts.isEmpty { return wording.phrase(statement.isPossible ? .notSaid : .always) }
    return parts.dropFirst().reduce(parts[0]) { $0 + Phrase("; ") + $1 }.capitalized
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
