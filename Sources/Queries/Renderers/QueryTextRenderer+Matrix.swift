import Diagnostics

extension QueryTextRenderer {
  /// In columns, as many side by side as there is room for.
  private var columns: Int { width ?? 100 }

  /// A table with numbers and letters for recipients and sources, and what they stand for.
  func grid(_ matrix: Matrix) -> [String] {
    if matrix.rows.isEmpty || matrix.columns.isEmpty { return [] }
    let labels = matrix.rows.map { line in
      let indent = String(repeating: "  ", count: line.depth)
      return indent + line.subject.phrase().escapedForTerminal
    }
    let width = min(columns * 2 / 5, labels.map(\.displayWidth).max() ?? 0)
    let cells = matrix.cells.map { $0.map(\.mark) }
    let letters = Letters(matrix)
    let cellWidth = max(2, cells.joined().map(\.count).max() ?? 0, "\(matrix.columns.count)".count)
    let origins = letters.column
    let originWidth = origins.map(\.count).max() ?? 0
    let room = columns - width - originWidth - 4
    let count = max(1, room / (cellWidth + 2))
    var lines: [String] = []
    for start in stride(from: 0, to: matrix.columns.count, by: count) {
      let block = start..<min(start + count, matrix.columns.count)
      let numbers = block.map { "\($0 + 1)" }
      lines += ["", tableRow("", "from", numbers, width, originWidth, cellWidth)]
      for (place, label) in labels.enumerated() {
        let pieces = label.wrapped(to: width)
        for (line, piece) in pieces.enumerated() {
          let isLast = line == pieces.count - 1
          lines.append(
            tableRow(
              piece, isLast ? origins[place] : "", isLast ? block.map { cells[place][$0] } : [],
              width, originWidth, cellWidth))
        }
      }
    }
    lines += titled(
      .recipients,
      matrix.columns.enumerated().flatMap { place, line in
        key("\(place + 1)", line.subject.description)
      })
    lines += titled(
      .origins,
      letters.keys.flatMap { key($0.letter, $0.party.description) })
    lines += [""] + matrix.legend.flatMap { key($0.mark, $0.meaning, width: 6) }
    if let remainder = matrix.remainder { lines += [""] + fitted(remainder) }
    return lines
  }

  /// A sign and what it stands for.
  private func key(_ sign: String, _ meaning: String, width: Int = 4) -> [String] {
    fitted(meaning, indent: 2, mark: sign.padded(to: width))
  }

  private func tableRow(
    _ label: String, _ origins: String, _ cells: [String], _ width: Int, _ originWidth: Int,
    _ cellWidth: Int
  ) -> String {
    let cells = cells.map { "  " + $0.padded(to: cellWidth) }.joined()
    let line = label.padded(to: width) + "  " + origins.padded(to: max(4, originWidth)) + cells
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

/// The sources of a matrix by letter: a to z, then aa.
private struct Letters {
  let keys: [(letter: String, party: Party)]
  /// By row.
  let column: [String]

  init(_ matrix: Matrix) {
    let parties = Set(matrix.sources.joined().map(\.party)).sorted { $0.id < $1.id }
    let keys = parties.enumerated().map { (letter: Self.letter($0.offset), party: $0.element) }
    let letters = Dictionary(keys.map { ($0.party.id, $0.letter) }) { first, _ in first }
    self.keys = keys
    column = matrix.sources.map { hits in
      hits.compactMap { letters[$0.party.id] }.joined(separator: " ")
    }
  }

  private static func letter(_ number: Int) -> String {
    var (letter, rest) = ("", number + 1)
    while rest > 0 {
      let scalar = Unicode.Scalar(UInt8(97 + (rest - 1) % 26))
      letter = "\(scalar)" + letter
      rest = (rest - 1) / 26
    }
    return letter
  }
}

extension Party {
  /// "Acme Desk (acme-desk) · vendor".
  fileprivate var description: String {
    kind.word.isEmpty ? "\(label) (\(id))" : "\(label) (\(id)) · \(kind.word)"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// In lines of at most some width; those after the first are indented.
  fileprivate func wrapped(to width: Int) -> [String] {
    let indent = prefix { $0 == " " }.count
    return TextWrapping(indent: indent, hanging: 2, width: width).lines(self)
  }
}
