import Diagnostics
import Registry

/// A table in which a cell may be empty: a column in which all are is left out, and a sentence
/// admits what it would have said.
struct SparseTable {
  struct Column {
    let heading: PhraseID
    /// What stays open where the column is left out; nil keeps the column.
    let gap: PhraseID?
  }

  let columns: [Column]
  var rows: [Table.Row] = []

  private var isLeftOut: [Bool] {
    columns.enumerated().map { index, column in
      column.gap != nil && rows.allSatisfy { $0.cells[index].isEmpty }
    }
  }

  /// The table of some of the rows.
  func table(of rows: [Table.Row], caption: Phrase, _ wording: Wording) -> Table {
    let isLeftOut = isLeftOut
    let kept = columns.indices.filter { !isLeftOut[$0] }
    return Table(
      caption: caption, header: kept.map { wording.text(columns[$0].heading) },
      rows: rows.map { row in
        var row = row
        row.cells = kept.map {
          row.cells[$0].isEmpty ? [wording.phrase(.notSaid)] : row.cells[$0]
        }
        return row
      })
  }

  /// "This statement does not say who sets them or how long they last."
  func admission(_ wording: Wording) -> Sentence? {
    let gaps = zip(columns, isLeftOut).compactMap { $1 ? $0.gap.map { wording.phrase($0) } : nil }
    guard !gaps.isEmpty else { return nil }
    return Sentence(
      wording.phrase(.gaps, [.items: wording.any(gaps)]).asSentence,
      sources: rows.compactMap { $0.subject ?? $0.sources.first }.withoutRepetition, .gap)
  }
}
