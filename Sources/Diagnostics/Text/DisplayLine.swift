/// A source line as it is printed, and where in it each byte of the source stands.
///
/// Tabs become spaces, what a terminal must not see becomes an escape, and of a long line only a
/// window around the marks is kept.
struct DisplayLine {
  private struct Cell {
    let start: Int
    let end: Int
    var column: Int
    let width: Int
    let text: String
  }

  private static let tabStop = 4

  /// What is printed.
  private(set) var text = ""
  private var cells: [Cell] = []
  private var width = 0
  private var isCutBefore: Bool
  private var isCutAfter: Bool

  /// - Parameters:
  ///   - line: the line's bytes in the file, without its line break.
  ///   - marks: the marked bytes in the line, the most important first.
  ///   - limit: the columns to print at most.
  init(_ file: SourceFile, line: Range<Int>, marks: [Range<Int>], limit: Int) {
    // No scalar is longer than four bytes. The rest of a line is not looked at, so that the work for
    // a finding does not grow with the line.
    let slice = Self.slice(
      of: line, in: file, around: marks.first?.lowerBound ?? line.lowerBound, reach: 4 * limit)
    isCutBefore = slice.lowerBound > line.lowerBound
    isCutAfter = slice.upperBound < line.upperBound
    cells = Self.cells(of: file.bytes[slice])
    width = cells.last.map { $0.column + $0.width } ?? 0
    if width > limit || isCutBefore || isCutAfter {
      cut(to: limit, around: marks)
    }
    text = cells.reduce(into: isCutBefore ? "…" : "") { $0 += $1.text }
    if isCutAfter { text += "…" }
  }

  /// The printed columns of a range of bytes of the file, from 0; at least one.
  ///
  /// What lies outside the window is at the "…" on its side.
  func columns(of range: Range<Int>) -> Range<Int> {
    let start = column(at: range.lowerBound)
    let end = range.isEmpty ? start : endColumn(at: range.upperBound)
    return start..<max(end, start + 1)
  }

  private func column(at offset: Int) -> Int {
    guard let first = cells.first, offset >= first.start else { return 0 }
    let index = partition { $0.end <= offset }
    return index < cells.count ? cells[index].column : width
  }

  private func endColumn(at offset: Int) -> Int {
    guard let last = cells.last else { return 0 }
    if offset > last.end, isCutAfter { return width + 1 }
    let index = partition { $0.start < offset }
    return index > 0 ? cells[index - 1].column + cells[index - 1].width : 0
  }

  /// The first cell for which the condition no longer holds.
  private func partition(_ isBefore: (Cell) -> Bool) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(cells[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

// MARK: - The window

extension DisplayLine {
  private static func slice(
    of line: Range<Int>, in file: SourceFile, around mark: Int, reach: Int
  ) -> Range<Int> {
    var low = max(line.lowerBound, mark - reach)
    var high = min(line.upperBound, mark + reach)
    while low > line.lowerBound, low < high, isContinuation(file.bytes[low]) { low += 1 }
    while high < line.upperBound, high > low, isContinuation(file.bytes[high]) { high -= 1 }
    return low..<high
  }

  private mutating func cut(to limit: Int, around marks: [Range<Int>]) {
    let focus = self.focus(on: marks, limit: limit)
    var left = 0
    if isCutBefore || focus.upperBound > limit - 1 {
      let margin = focus.count < limit ? (limit - focus.count) / 2 : limit / 4
      left = max(0, min(focus.lowerBound - margin, width - limit))
    }
    let right = left + limit
    isCutBefore = isCutBefore || left > 0
    isCutAfter = isCutAfter || right < width
    let first = left + (isCutBefore ? 1 : 0)
    let last = right - (isCutAfter ? 1 : 0)
    cells = cells.filter { $0.column >= first && $0.column + $0.width <= last }
    let shift = (cells.first?.column ?? first) - (isCutBefore ? 1 : 0)
    for index in cells.indices { cells[index].column -= shift }
    width = cells.last.map { $0.column + $0.width } ?? (isCutBefore ? 1 : 0)
  }

  /// The columns of all marks when they fit together, else of the most important one.
  private func focus(on marks: [Range<Int>], limit: Int) -> Range<Int> {
    guard let first = marks.first else { return 0..<1 }
    let all = marks.map(columns(of:))
    let low = all.lazy.map(\.lowerBound).min() ?? 0
    let high = all.lazy.map(\.upperBound).max() ?? 1
    return high - low <= limit - 2 ? low..<high : columns(of: first)
  }
}

// MARK: - From bytes to cells

extension DisplayLine {
  private static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
    let (text, lengths) = decode(bytes)
    var cells: [Cell] = []
    cells.reserveCapacity(lengths.count)
    var offset = bytes.startIndex
    var column = 0
    var scalar = 0
    for character in text {
      var end = offset
      for _ in character.unicodeScalars {
        end += Int(lengths[scalar])
        scalar += 1
      }
      let (text, width) = printed(character, at: column)
      cells.append(Cell(start: offset, end: end, column: column, width: width, text: text))
      offset = end
      column += width
    }
    return cells
  }

  private static func printed(_ character: Character, at column: Int) -> (String, Int) {
    if character == "\t" {
      let width = tabStop - column % tabStop
      return (String(repeating: " ", count: width), width)
    }
    let text = String(character)
    guard character.unicodeScalars.contains(where: \.needsEscape) else {
      return (text, character.displayWidth)
    }
    let escaped = text.escapedForTerminal
    return (escaped, escaped.count)
  }

  /// The text with U+FFFD for what is not UTF-8, and the length in bytes behind each scalar.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> (String, lengths: [UInt8]) {
    var scalars = String.UnicodeScalarView()
    var lengths: [UInt8] = []
    lengths.reserveCapacity(bytes.count)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        lengths.append(UInt8(encoded.count))
      case .error(let length):
        scalars.append("\u{FFFD}")
        lengths.append(UInt8(length))
      case .emptyInput:
        return (String(scalars), lengths)
      }
    }
  }
}
