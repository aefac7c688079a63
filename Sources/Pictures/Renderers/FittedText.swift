/// A text broken into lines, for a place of limited size.
struct FittedText {
  let lines: [String]

  /// - Parameters:
  ///   - width: How many characters a line has at most.
  ///   - limit: How many lines there are at most; a text that needs more ends with an ellipsis.
  init(_ text: String, width: Int, limit: Int) {
    var lines: [String] = []
    var line = ""
    var length = 0
    var isWhole = true

    func flush() {
      if !line.isEmpty { lines.append(line) }
      line = ""
      length = 0
    }
    // What cannot be shown is not looked at, however long the text is.
    let start = text.prefix(width * (limit + 1))
    for word in start.split(whereSeparator: \.isWhitespace) {
      var rest = word
      if length > 0, length + 1 + rest.count > width { flush() }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line += (line.isEmpty ? "" : " ") + rest
      length = line.count
    }
    flush()
    isWhole = start.endIndex == text.endIndex && lines.count <= limit
    if !isWhole {
      lines = Array(lines.prefix(limit))
      if let last = lines.popLast() { lines.append(last.prefix(width - 1) + "…") }
    }
    self.lines = lines
  }
}

extension String {
  /// The text on one line, without what cannot be seen or cannot stand in XML.
  var asPlainLine: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      // Marks that reorder text would let a label rewrite its surroundings.
      case .format where !["\u{200D}", "\u{200C}", "\u{00AD}"].contains(scalar): continue
      case .unassigned where scalar.value & 0xFFFE == 0xFFFE: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
