/// The lines of a matrix; a cell without a hit is not disclosed.
struct MatrixObject: Encodable {
  private struct Row: Encodable {
    let category: TermObject
    let label: String
    let narrower: [String]
  }

  private struct Column: Encodable {
    let recipient: String
    let label: String
    let narrower: [String]
  }

  private let data: [Row]
  private let recipients: [Column]

  init(_ matrix: Matrix) {
    data = matrix.rows.map {
      Row(category: TermObject($0.subject), label: $0.subject.label, narrower: $0.narrower)
    }
    recipients = matrix.columns.map {
      Column(recipient: $0.subject.id, label: $0.subject.label, narrower: $0.narrower)
    }
  }
}

/// Where a hit stands in a matrix.
struct HitCell {
  /// The data of its row.
  let category: AnsweredTerm
  let isLeftOpen: Bool
}

extension QueryResult {
  /// The hits, or those of a matrix: the sources of each row, then the cells of which something is
  /// said.
  var allHits: [(hit: Hit, cell: HitCell?)] {
    guard case .matrix(let matrix) = detail else { return hits.map { ($0, nil) } }
    return matrix.rows.indices.flatMap { place -> [(hit: Hit, cell: HitCell?)] in
      let category = matrix.rows[place].subject
      let sources = matrix.sources[place].map {
        (hit: $0, cell: HitCell(category: category, isLeftOpen: false) as HitCell?)
      }
      let recipients = zip(matrix.columns, matrix.cells[place]).filter { $1.saysSomething }
      return sources
        + recipients.map { column, cell in
          (
            hit: cell.hit ?? Hit(without: cell.answer, of: category, at: column.subject),
            cell: HitCell(category: category, isLeftOpen: cell.isLeftOpen)
          )
        }
    }
  }
}

extension MatrixCell {
  fileprivate var saysSomething: Bool { answer != .notDisclosed || isLeftOpen }
}
