// What is said about text that is no YAML: libyaml's words on the left, ours on the right.

extension SyntaxFailure {
  /// The failure in words a person understands, at the place to correct.
  var explained: YAMLProblem {
    guard let row = Row.all.first(where: { $0.fits(self) }) else {
      let message = [problem, context].compactMap(\.self).joined(separator: " ")
      return YAMLProblem(.syntax, at: here, message)
    }
    return row.problem(for: self)
  }
}

/// One reason for failing. Of all rows, the first that fits is the one.
private struct Row: Sendable {
  typealias Place = @Sendable (SyntaxFailure) -> ByteRange
  typealias Sign = @Sendable (SyntaxFailure) -> Bool

  /// libyaml's problem; nil for any.
  let words: String?
  /// How libyaml's context begins; empty for any or none.
  let context: String
  /// What the text must show besides.
  let sign: Sign
  let kind: YAMLProblem.Kind
  let place: Place
  /// `<it>` stands for the character at the place.
  let message: String
  let note: String?
  let related: (place: Place, text: String)?
  let help: String

  init(
    _ words: String?, in context: String = "", if sign: @escaping Sign = { _ in true },
    _ kind: YAMLProblem.Kind = .syntax, at place: @escaping Place,
    _ message: String, note: String? = nil, related: (place: Place, text: String)? = nil,
    help: String
  ) {
    self.words = words
    self.context = context
    self.sign = sign
    self.kind = kind
    self.place = place
    self.message = message
    self.note = note
    self.related = related
    self.help = help
  }

  func fits(_ failure: SyntaxFailure) -> Bool {
    (words == nil || words == failure.problem)
      && (failure.context ?? "").hasPrefix(context)
      && sign(failure)
  }

  func problem(for failure: SyntaxFailure) -> YAMLProblem {
    let range = place(failure)
    let it = failure.nameOfFirstCharacter(in: range)
    return YAMLProblem(
      kind, at: range, message.replacing("<it>", with: it), note: note,
      related: related.map { YAMLProblem.Related(range: $0.place(failure), text: $0.text) },
      help: help.replacing("<it>", with: it))
  }
}

extension Row {
  static let all = tabs + colons + indicators + quotes + blocks + brackets + afterValue + structure

  private static let tabs = [
    Row(
      "found character that cannot start any token", if: \.isAtTab, at: \.blanks,
      "indentation must be made of spaces", note: "a tab", help: "indent with spaces"),
    Row(
      "found a tab character that violates indentation", at: \.blanks,
      "indentation must be made of spaces", note: "a tab", help: "indent with spaces"),
    Row(
      "found a tab character where an indentation space is expected", at: \.blanks,
      "indentation must be made of spaces", note: "a tab", help: "indent with spaces"),
  ]

  private static let colons = [
    Row(
      "could not find expected ':'", if: \.openingLineLacksSpace, at: \.openingLine,
      "a colon after a key must be followed by a space", help: "write a space after the colon"),
    Row(
      "could not find expected ':'", at: \.openingLine,
      "an entry must be a key, a colon and a value", note: "no colon here",
      help: "write a colon and a space after the key, or indent text that goes on from above"),
    Row(
      "mapping values are not allowed in this context", if: \.followsAnotherColon, at: \.here,
      "text with a colon and a space in it must be in quotes", note: "a second colon",
      help: "put the value in quotes"),
    Row(
      "mapping values are not allowed in this context", if: \.followsLongKey, at: \.here,
      "a key must not be longer than 1024 characters", note: "too long before this",
      help: "shorten the key"),
    Row(
      "mapping values are not allowed in this context", if: \.lineBeforeLacksSpace,
      at: \.lineBefore,
      "a colon after a key must be followed by a space", help: "write a space after the colon"),
    Row(
      "mapping values are not allowed in this context", at: \.lineSoFar,
      "an entry must be indented like the entries beside it", note: "indented too deep",
      related: (\.lineBefore, "this already has a value"),
      help: "indent it like the line above, or take the value away from the line above"),
    Row(
      "found unexpected ':'", at: \.here,
      "a colon after a key must be followed by a space",
      help: "write a space after the colon, or put the text in quotes"),
  ]

  private static let indicators = [
    Row(
      "found character that cannot start any token", at: \.word,
      "text that begins with <it> must be in quotes", help: "put the text in quotes"),
    Row(
      "mapping keys are not allowed in this context", at: \.word,
      "text that begins with <it> must be in quotes", help: "put the text in quotes"),
    Row(
      nil, in: "while scanning an a", at: \.openingWord,
      "text that begins with <it> must be in quotes", help: "put the text in quotes"),
    Row(
      nil, in: "while scanning a tag", .feature(.tag), at: \.openingWord,
      "text that begins with <it> must be in quotes", help: "put the text in quotes"),
    Row(
      nil, in: "while parsing a tag", .feature(.tag), at: \.openingWord,
      "text that begins with <it> must be in quotes", help: "put the text in quotes"),
    Row(
      "found undefined tag handle", .feature(.tag), at: \.word,
      "text that begins with <it> must be in quotes", help: "put the text in quotes"),
    Row(
      nil, in: "while scanning a directive", .feature(.directive), at: \.openingLine,
      "a line must not begin with `%`",
      help: "remove the line, or put text that begins with `%` in quotes"),
    Row(
      nil, in: "while scanning a %", .feature(.directive), at: \.openingLine,
      "a line must not begin with `%`",
      help: "remove the line, or put text that begins with `%` in quotes"),
    Row(
      "block sequence entries are not allowed in this context", at: \.here,
      "a list must begin on a line of its own",
      help: "begin a new line before `-`, or put text that begins with `- ` in quotes"),
  ]

  private static let quotes = [
    Row(
      "found unexpected end of stream", at: \.opening,
      "a quote must be closed", note: "opened here", help: "write the closing quote"),
    Row(
      "found unexpected document indicator", at: \.opening,
      "a quote must be closed", note: "opened here",
      related: (\.here, "the document ends here"), help: "write the closing quote"),
    Row(
      "found unknown escape character", at: \.escape,
      "a backslash in double quotes must begin a special character", note: "begins none",
      help: "write `\\\\` for a backslash, or use single quotes"),
    Row(
      "did not find expected hexdecimal number", at: \.numericEscape,
      "a character written as a number must have all its digits",
      help: "write two digits after `\\x`, four after `\\u`, eight after `\\U`"),
    Row(
      "found invalid Unicode character escape code", at: \.numericEscape,
      "a character written as a number must exist", help: "write the character itself"),
  ]

  private static let blocks = [
    Row(
      "did not find expected comment or line break", at: \.opening,
      "text after <it> must begin on a line of its own",
      help: "begin a new line after <it>, or put text that begins with <it> in quotes"),
    Row(
      "found an indentation indicator equal to 0", at: \.opening,
      "text after <it> must be indented by at least one space",
      help: "remove the 0 after <it>"),
  ]

  private static let brackets =
    ["did not find expected ',' or ']'", "did not find expected ',' or '}'"].flatMap { words in
      [
        Row(
          words, if: \.followsRunawayQuote, at: \.quoteBefore,
          "a quote must be closed", note: "opened here",
          related: (\.here, "the text ends before this"),
          help: "write the closing quote"),
        Row(
          words, if: \.bracketIsLeftOpen, at: \.bracket,
          "a bracket must be closed", note: "opened here", help: "write the closing bracket"),
        Row(
          words, if: \.isAtClosingBracket, at: \.here,
          "a bracket must be closed by its like", note: "closes another kind",
          related: (\.bracket, "opened here"), help: "write the other closing bracket"),
        Row(
          words, at: \.word,
          "entries in brackets must be separated by commas", note: "no comma before this",
          related: (\.bracket, "opened here"),
          help: "write a comma, or put the text before it in quotes"),
      ]
    }

  /// What can stand after a value where the next entry should begin.
  private static let afterValue = [
    "did not find expected key", "did not find expected '-' indicator",
    "did not find expected <document start>",
  ].flatMap { words in
    [
      Row(
        words, if: \.followsRunawayQuote, at: \.quoteBefore,
        "a quote must be closed", note: "opened here",
        related: (\.here, "the text ends before this"), help: "write the closing quote"),
      Row(
        words, if: \.isAtClosingBracket, at: \.here,
        "a bracket that closes must have one that opens", note: "opened nowhere",
        help: "remove it, or write the opening bracket"),
      Row(
        words, if: \.followsSingleQuote, at: \.restOfLine,
        "nothing may follow the closing quote of a value", note: "outside the quotes",
        related: (\.quoteBefore, "opened here"),
        help: "put the whole value in quotes, and write `''` for an apostrophe inside"),
      Row(
        words, if: \.followsQuote, at: \.restOfLine,
        "nothing may follow the closing quote of a value", note: "outside the quotes",
        related: (\.quoteBefore, "opened here"),
        help: "put the whole value in quotes, and write `\\\"` for a quote inside"),
    ]
  }

  private static let structure = [
    Row(
      "did not find expected key", if: \.followsBareText, at: \.scalarBefore,
      "an entry must be a key, a colon and a value", note: "no colon here",
      help: "write a colon and a space after the key"),
    Row(
      "did not find expected key", if: \.isAtColon, at: \.here,
      "a key must stand before a colon", note: "no key before this",
      help: "write a key before the colon, or put text that begins with a colon in quotes"),
    Row(
      "did not find expected key", if: \.isAtListItem, at: \.restOfLine,
      "a list must not stand among the entries of a mapping", note: "an element of a list",
      related: (\.openingLine, "the mapping begins here"),
      help: "give the list a key, or write a colon after the key above"),
    Row(
      "did not find expected key", if: \.beginsLine, at: \.restOfLine,
      "entries of one mapping must be indented alike", note: "indented differently",
      related: (\.openingLine, "the first entry"), help: "indent it like the first entry"),
    Row(
      "did not find expected key", at: \.restOfLine,
      "an entry must begin on a line of its own", note: "follows a whole value",
      help: "put the whole value in quotes, or begin a new line"),
    Row(
      "did not find expected '-' indicator", if: \.beginsLine, at: \.restOfLine,
      "elements of one list must be indented alike and begin with `-`",
      note: "no such element",
      related: (\.openingLine, "the first element"),
      help: "write `- ` before it, or indent it like the element it belongs to"),
    Row(
      "did not find expected '-' indicator", at: \.restOfLine,
      "an element must begin on a line of its own", note: "follows a whole value",
      help: "put the whole value in quotes, or begin a new line"),
    Row(
      "did not find expected <document start>", if: \.beginsLine, at: \.restOfLine,
      "entries of one mapping must be indented alike", note: "indented differently",
      help: "indent it like the first entry of the file"),
    Row(
      "did not find expected <document start>", at: \.restOfLine,
      "a file must hold one list or one mapping", note: "follows a whole value",
      help: "put the whole value in quotes, or begin a new line"),
    Row(
      "did not find expected node content", if: \.isAtClosingBracket, at: \.here,
      "a bracket that closes must have one that opens", note: "opened nowhere",
      help: "remove it, or put the text in quotes"),
    Row(
      "did not find expected node content", if: \.isAtColon, at: \.here,
      "a key must stand before a colon", note: "no key before this",
      help: "write a key before the colon, or put text that begins with a colon in quotes"),
    Row(
      "did not find expected node content", if: \.isAtComma, at: \.here,
      "a comma must stand between two values", note: "no value before this",
      help: "remove the comma, or put text that begins with a comma in quotes"),
    Row(
      "did not find expected node content", if: \.isAtListItem, at: \.here,
      "a list in brackets must be written with commas", note: "a dash",
      help: "write commas between the elements, without dashes"),
    Row(
      "did not find expected node content", if: \.bracketIsLeftOpen, at: \.bracket,
      "a bracket must be closed", note: "opened here", help: "write the closing bracket"),
    Row(
      "did not find expected node content", at: \.here,
      "a value must stand here", help: "write the value, or put it in quotes"),
  ]
}
