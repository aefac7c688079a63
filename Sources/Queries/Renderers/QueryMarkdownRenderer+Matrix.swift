extension QueryMarkdownRenderer {
  /// One table, and what its marks mean.
  func grid(_ matrix: Matrix) -> [String] {
    if matrix.rows.isEmpty || matrix.columns.isEmpty { return [] }
    let header = ["Data", "From"] + matrix.columns.map(\.subject.label)
    var lines = ["", row(header), "|---|---|" + matrix.columns.map { _ in ":-:|" }.joined()]
    for (place, line) in matrix.rows.enumerated() {
      let label = String(repeating: "– ", count: line.depth) + line.subject.phrase()
      lines.append(row([label, matrix.origins(ofRow: place)] + matrix.cells[place].map(\.mark)))
    }
    let legend = matrix.legend.map { "\($0.mark.markdownEscaped): \($0.meaning.markdownEscaped)" }
    lines += ["", legend.joined(separator: " · ") + "."]
    if let remainder = matrix.remainder { lines += ["", remainder] }
    return lines
  }
}
