import Diagnostics
import FlowAlgebra
import Registry

/// The categories of Cal. Civ. Code 1798.140(v)(1)(A) to (L), with what 1798.110(c) and
/// 1798.130(a)(5)(B), (C) ask to be told of each.
struct CaliforniaTable {
  let speaker: Speaker
  let flows: FlowSummary
  let reach: SectionReach

  private var wording: Wording { speaker.wording }
  private var names: TermNames { TermNames(speaker: speaker, space: flows.model.space) }

  private static let columns: [PhraseID] = [
    .columnCategory, .columnCollected, .columnFrom, .columnPurposes, .columnDisclosed, .columnSold,
    .columnShared, .columnRetention,
  ]

  /// - Throws: `Undecided` when statements fall into too many pieces.
  func blocks() throws(Undecided) -> [Block] {
    let rows = try CaliforniaFlows(flows: flows, reach: reach).rows().map(row)
    let table = Table(
      caption: wording.phrase(.californiaTable), header: Self.columns.map(wording.text), rows: rows)
    return period + [.table(table)]
  }

  private var period: [Block] {
    guard let day = flows.day else { return [] }
    let phrase = wording.phrase(.californiaPeriod, [.date: Phrase(wording.date(day))])
    return [.paragraph([Sentence(phrase.asSentence, sources: [reach.source], .reference)])]
  }

  private func row(_ row: CaliforniaFlows.Row) -> Table.Row {
    let category =
      row.category.map { Phrase("\($0.rawValue). ") + wording.word($0) }
      ?? wording.phrase(.californiaNone)
    let details =
      row.isEmpty
      ? Array(repeating: [wording.phrase(.notApplicable)], count: Self.columns.count - 2)
      : [
        names.list(row.sources, .sources), names.list(row.purposes, .purposes),
        recipients(row, .disclosed), recipients(row, .sold), recipients(row, .shared),
        names.periods(row.keeping),
      ]
    return Table.Row(
      cells: [[category], collected(row)] + details,
      // That something is not collected, no declaration says.
      sources: row.declarations.isEmpty ? [reach.source] : row.declarations)
  }

  private func collected(_ row: CaliforniaFlows.Row) -> [Phrase] {
    switch row.collected {
    case .done(let data): [wording.phrase(.yes)] + names.namedOnly(data, .data)
    case .no: [wording.phrase(.no)]
    case .notSaid: [wording.phrase(.notSaid)]
    }
  }

  private func recipients(
    _ row: CaliforniaFlows.Row, _ kind: CaliforniaFlows.Kind
  ) -> [Phrase] {
    switch row.recipients[kind] {
    case .done(let recipients): names.list(recipients, .recipients)
    case .no: [wording.phrase(.no)]
    case .notSaid, nil: [wording.phrase(.notSaid)]
    }
  }
}
