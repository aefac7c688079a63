import Diagnostics

/// Words broken into lines of a width, in columns of a terminal.
struct TextWrapping {
  /// Stands before the first line: "- ".
  var mark = ""
  /// Stands before every line.
  var indent = 0
  /// Stands before the lines after the first, beside the indent.
  var hanging: Int
  private static let width = 80

  init(indent: Int = 0, mark: String = "", hanging: Int? = nil) {
    self.indent = indent
    self.mark = mark
    self.hanging = hanging ?? mark.displayWidth
  }

  /// The lines; a web address is never broken, for it would lead nowhere.
  func lines(_ words: [Word]) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent) + mark
    let start = String(repeating: " ", count: indent + hanging)
    var width = line.displayWidth
    var isEmpty = true
    for word in words.flatMap({ pieces(of: $0) }) {
      let space = isEmpty || word.joins ? 0 : 1
      if !isEmpty, width + space + word.width > Self.width {
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

  /// A word that no line can hold, in pieces that lines can.
  private func pieces(of word: Word) -> [Word] {
    let room = Self.width - indent - max(hanging, mark.displayWidth)
    guard word.width > room, word.isBreakable else { return [word] }
    var pieces: [Word] = []
    var text = ""
    var width = 0
    for character in word.text {
      if width + character.displayWidth > room {
        pieces.append(Word(text, joins: !pieces.isEmpty))
        (text, width) = ("", 0)
      }
      text.append(character)
      width += character.displayWidth
    }
    return pieces + [Word(text, joins: !pieces.isEmpty)]
  }

  struct Word {
    let text: String
    let width: Int
    let isBreakable: Bool
    /// Follows the word before it without a space.
    let joins: Bool

    init(_ text: String, isBreakable: Bool = true, joins: Bool = false) {
      self.text = text
      self.isBreakable = isBreakable
      self.joins = joins
      width = text.displayWidth
    }
  }
}

extension String {
  /// The columns that the text takes on a terminal.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}
