/// Neighbouring lines of one file in which a finding marks something.
struct Excerpt {
  struct Mark {
    /// The place among the finding's labels; the primary is 0.
    let order: Int
    let text: String
    let file: FileID
    let position: Position
    /// The marked bytes within the line on which the span starts.
    let bytes: Range<Int>

    var isPrimary: Bool { order == 0 }
  }

  /// Marks further apart than this are shown in excerpts of their own.
  private static let nearbyLines = 3

  let file: SourceFile
  /// By line and then by order; never empty.
  private(set) var marks: [Mark]
  /// The mark that the excerpt's place is taken from.
  private(set) var leader: Mark

  var lastLine: Int { marks.last?.position.line ?? 1 }

  /// The excerpts of a finding: the one with the primary mark first, the others as the labels come.
  static func excerpts(of diagnostic: Diagnostic, in report: Report) -> [Excerpt] {
    let marks = ([diagnostic.primary] + diagnostic.labels).enumerated()
      .compactMap { Mark($1, order: $0, in: report) }
      .sorted { ($0.file, $0.position.line, $0.order) < ($1.file, $1.position.line, $1.order) }
    var excerpts: [Excerpt] = []
    for mark in marks {
      if let last = excerpts.indices.last, excerpts[last].takes(mark) {
        excerpts[last].append(mark)
      } else if let file = report.file(mark.file) {
        excerpts.append(Excerpt(file: file, marks: [mark], leader: mark))
      }
    }
    return excerpts.sorted { $0.leader.order < $1.leader.order }
  }

  private func takes(_ mark: Mark) -> Bool {
    mark.file == leader.file && mark.position.line - lastLine <= Self.nearbyLines
  }

  private mutating func append(_ mark: Mark) {
    marks.append(mark)
    if mark.order < leader.order { leader = mark }
  }

  /// Writes the lines with their marks.
  ///
  /// - Parameters:
  ///   - gutter: the columns that line numbers take.
  ///   - limit: the columns that a source line takes at most.
  func write(to output: inout String, gutter: Int, limit: Int) {
    var next = marks.startIndex
    var number = marks[next].position.line
    while next < marks.endIndex {
      let end = marks[next...].firstIndex { $0.position.line != number } ?? marks.endIndex
      write(number, marks[next..<end], to: &output, gutter: gutter, limit: limit)
      next = end
      number += 1
    }
  }

  private func write(
    _ number: Int, _ marks: ArraySlice<Mark>, to output: inout String, gutter: Int, limit: Int
  ) {
    let line = DisplayLine(
      file, line: file.byteRange(ofLine: number), marks: marks.map(\.bytes), limit: limit)
    let digits = String(number)
    output += spaces(gutter - digits.count) + digits + " |"
    output += line.text.isEmpty ? "\n" : " " + line.text + "\n"
    let markers = marks.map {
      Marker(columns: line.columns(of: $0.bytes), isPrimary: $0.isPrimary, text: $0.text)
    }
    for row in markerRows(markers) {
      output += spaces(gutter) + " | " + row + "\n"
    }
  }
}

extension Excerpt.Mark {
  /// Nil when the report does not hold the label's file.
  fileprivate init?(_ label: Label, order: Int, in report: Report) {
    guard let file = report.file(label.span.file) else { return nil }
    self.order = order
    self.file = label.span.file
    text = label.text.escapedForTerminal
    position = file.position(at: label.span.start)
    let line = file.byteRange(ofLine: position.line)
    let start = min(position.offset, line.upperBound)
    bytes = start..<max(start, min(Int(label.span.end), line.upperBound))
  }
}
