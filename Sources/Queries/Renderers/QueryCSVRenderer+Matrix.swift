extension Matrix {
  /// The ids of the recipients, then a row for each data category: the answer in each cell with what
  /// is to be said of it.
  var grid: [[String]] {
    let header = ["data", "label", "sources"] + columns.map(\.subject.id)
    return [header]
      + rows.indices.map { row in
        [
          rows[row].subject.code, rows[row].subject.label,
          sources[row].map(\.party.id).joined(separator: "; "),
        ] + cells[row].map(\.codes)
      }
  }
}
