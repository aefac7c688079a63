/// Words broken into lines of a width, in columns of a terminal.
package struct TextWrapping {
  /// Stands before the first line: "- ".
  private let mark: String
  /// Stands before every line.
  private let indent: Int
  /// Stands before the lines after the first, beside the indent.
  private let hanging: Int
  private let width: Int

  /// - Parameter width: the columns of a line, of which a long mark or indent leaves at least one.
  package init(indent: Int = 0, mark: String = "", hanging: Int? = nil, width: Int = 80) {
    self.width = width
    self.indent = indent
    self.mark = mark
    self.hanging = hanging ?? mark.displayWidth
  }

  /// The lines; a web address is never broken, for it would lead nowhere.
  package func lines(_ words: [Word]) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent) + mark
    let start = String(repeating: " ", count: indent + hanging)
    var width = line.displayWidth
    var isEmpty = true
    for word in words.lazy.flatMap({ pieces(of: $0) }) {
      let space = isEmpty || word.joins ? 0 : 1
      if !isEmpty, width + space + word.width > self.width {
        lines.append(line)
        line = start
        width = start.count
      } else if space > 0 {
        line += " "
        width += 1
      }
      line += word.text
      width += word.width
      isEmpty = false
    }
    return lines + [line]
  }

  /// The lines of a text whose words have spaces between them.
  package func lines(_ text: String) -> [String] {
    lines(text.split(separator: " ").map { Word(String($0)) })
  }

  /// A word that no line can hold, in pieces that lines can.
  private func pieces(of word: Word) -> [Word] {
    let room = max(1, width - indent - max(hanging, mark.displayWidth))
    guard word.width > room, word.isBreakable else { return [word] }
    var pieces: [Word] = []
    var text = ""
    var width = 0
    for character in word.text {
      if width > 0, width + character.displayWidth > room {
        pieces.append(Word(text, joins: !pieces.isEmpty))
        (text, width) = ("", 0)
      }
      text.append(character)
      width += character.displayWidth
    }
    return pieces + [Word(text, joins: !pieces.isEmpty)]
  }

  package struct Word {
    let text: String
    let width: Int
    let isBreakable: Bool
    /// Follows the word before it without a space.
    let joins: Bool

    package init(_ text: String, isBreakable: Bool = true, joins: Bool = false) {
      self.text = text
      self.isBreakable = isBreakable
      self.joins = joins
      width = text.displayWidth
    }
  }
}

extension String {
  /// The columns that the text takes on a terminal.
  package var displayWidth: Int {
    // Most texts need no look at what each character is.
    if isPlainASCII { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// Whether every character is a visible one of ASCII, or a space.
  package var isPlainASCII: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }
}
