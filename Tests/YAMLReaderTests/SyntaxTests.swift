import Testing
import YAMLReader

struct SyntaxTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: Marked
    let message: String
    var testDescription: String { marked.testDescription }

    init(_ text: String, _ message: String) {
      marked = Marked(text)
      self.message = message
    }
  }

  private static let closed = "a quote must be closed"
  private static let spaces = "indentation must be made of spaces"
  private static let colonSpace = "a colon after a key must be followed by a space"
  private static let alike = "entries of one mapping must be indented alike"
  private static let bracket = "a bracket must be closed"
  private static let opening = "a bracket that closes must have one that opens"
  private static let commas = "entries in brackets must be separated by commas"
  private static let afterQuote = "nothing may follow the closing quote of a value"
  private static let number = "a character written as a number must have all its digits"
  private static let key = "a key must stand before a colon"
  private static func quotes(_ it: String) -> String {
    "text that begins with \(it) must be in quotes"
  }

  static let cases = [
    // Indentation.
    Case("ä:\n«\t»b: c\n", spaces),
    Case("a: b\n«\t\t»c: d\n", spaces),
    Case("a: |\n  b\n«\t»c\n", spaces),
    Case("a: |\n«\t»b\n", spaces),
    Case("a:\n    b: ü\n  «c: 2»\n", alike),
    Case("  a: ü\n«b: 2»\n", alike),
    Case("a: ü\n  «b»: c\n", "an entry must be indented like the entries beside it"),
    Case("- ü\n«b: c»\n", "elements of one list must be indented alike and begin with `-`"),
    Case("a: ü\n«- b»\n", "a list must not stand among the entries of a mapping"),
    Case("a: «-» b\n", "a list must begin on a line of its own"),
    // Colons.
    Case("a: 1\n«ü:b»\nc: d\n", colonSpace),
    Case("«ü:1»\nb: 2\n", colonSpace),
    Case("{a«:»}\n", colonSpace),
    Case("a: ü\n«only text»\nb: c\n", "an entry must be a key, a colon and a value"),
    Case("label: our ü«:» the best\n", "text with a colon and a space in it must be in quotes"),
    Case("«:» v\n", key),
    Case("{«:» v}\n", key),
    Case(
      String(repeating: "k", count: 1025) + "«:» v\n",
      "a key must not be longer than 1024 characters"),
    // Characters with a meaning.
    Case("ü: «@b»\n", quotes("`@`")),
    Case("ü: «`b`»\n", quotes("a back-tick")),
    Case("ü: «%b» c\n", quotes("`%`")),
    Case("ü: [«|b]»\n", quotes("`|`")),
    Case("ü: «?» b\n", quotes("`?`")),
    Case("ü: «&» b\n", quotes("`&`")),
    Case("ü: «*» b\n", quotes("`*`")),
    Case("ü: «**bold**»\n", quotes("`*`")),
    // Quotes.
    Case("ü: «'»b\nc: d\n", closed),
    Case("ü: «\"»b\nc: d\n", closed),
    Case("ü: «\"»b\nc: \"d\"\n", closed),
    Case("ü: [«\"»b, c]\nd: \"e\"\n", closed),
    Case("ü: «\"»b\n---\nc\"\n", closed),
    Case("ü: 'don't know'\n".replacing("t know'", with: "«t know'»"), afterQuote),
    Case("ü: \"b\" «and c»\n", afterQuote),
    Case("- \"b\" «and c»\n", afterQuote),
    Case("ü: \"b«\\q»\"\n", "a backslash in double quotes must begin a special character"),
    Case("ü: \"b«\\x»zz\"\n", number),
    Case("ü: \"b«\\u00»\"\n", number),
    Case("ü: \"b«\\ud800»\"\n", "a character written as a number must exist"),
    // Text on lines of its own.
    Case("ü: «>» 5 people\n", "text after `>` must begin on a line of its own"),
    Case("ü: «|»b\n", "text after `|` must begin on a line of its own"),
    Case("ü: «|»0\n b\n", "text after `|` must be indented by at least one space"),
    // Brackets.
    Case("ü: «[»b, c\nd: e\n", bracket),
    Case("ü: «[»b, c", bracket),
    Case("ü: «{»b: c\nd: e\n", bracket),
    Case("ü: «{»", bracket),
    Case(
      "ü: {b: «[»c}\n".replacing("«[»c}", with: "[c«}»"), "a bracket must be closed by its like"),
    Case("ü: {b: «[»c\nd: e\n", bracket),
    Case("ü: [\"b\" «\"c\"»]\n".replacing("»]", with: "]»"), commas),
    Case("ü: {b: 'c' «d:» e}\n", commas),
    Case("ü: «]»\n", opening),
    Case("ü: [b]«]»\n", opening),
    Case("ü: [b,«,» c]\n", "a comma must stand between two values"),
    Case("ü: [\n  «-» b]\n", "a list in brackets must be written with commas"),
    Case("ü: [b] «and c»\n", "an entry must begin on a line of its own"),
    Case("- [b] «and c»\n", "an element must begin on a line of its own"),
    Case("[b] «and c»\n", "a file must hold one list or one mapping"),
    // Characters nobody sees.
    Case("ü: b«\u{7}»\n", "a file must not hold control characters"),
    Case("ü: b«\u{0}»\n", "a file must not hold control characters"),
    Case("ü: b«\u{7F}»\n", "a file must not hold control characters"),
    Case("ü: b«\u{9B}»\n", "a file must not hold control characters"),
    Case("ü: b«\u{FFFE}»\n", "a file must not hold control characters"),
  ]

  @Test(arguments: cases)
  func saidAtItsPlace(_ example: Case) {
    let tree = YAMLTree.parse(example.marked.bytes)
    expectSound(tree)
    #expect(!tree.isComplete)
    #expect(tree.problems.map(\.kind) == [.syntax])
    #expect(tree.problems.map(\.message) == [example.message])
    #expect(tree.problems.map(\.range) == [example.marked.range])
    #expect(tree.problems.first?.help != nil)
  }

  @Test(arguments: [
    Case("a: «!e!b» c\n", quotes("`!`")),
    Case("a: «!<b» c\n", quotes("`!`")),
    Case("a: b\n«%c»\n", "a line must not begin with `%`"),
  ])
  func refusedFeatureThatEndsReading(_ example: Case) {
    let tree = YAMLTree.parse(example.marked.bytes)
    #expect(!tree.isComplete)
    #expect(tree.problems.map(\.message) == [example.message])
    #expect(tree.problems.map(\.range) == [example.marked.range])
  }

  @Test func keyThatIsMissingDoesNotEndReading() {
    let marked = Marked("ü: {b: c, ? «»: d}\n")
    let tree = YAMLTree.parse(marked.bytes)
    #expect(tree.isComplete)
    #expect(tree.problems.map(\.message) == [Self.key])
    #expect(tree.problems.map(\.range) == [marked.range])
  }

  @Test func placeIsInBytesInEveryFormOfFile() {
    let text = "ü: é\nb: [c\nd: e\n"
    let bytes = Array(text.utf8)
    let opening = bytes.firstIndex(of: UInt8(ascii: "[")) ?? 0
    #expect(YAMLTree.parse(bytes).problems.map(\.range.start) == [opening])
    #expect(YAMLTree.parse("\u{FEFF}" + text).problems.map(\.range.start) == [opening + 3])
    let windows = text.replacing("\n", with: "\r\n")
    #expect(YAMLTree.parse(windows).problems.map(\.range.start) == [opening + 1])
  }

  @Test func secondPlaceHelps() throws {
    let tree = YAMLTree.parse("a:\n  b: 1\n c: 2\n")
    let related = try #require(tree.problems.first?.related)
    #expect(tree.source(related.range) == "a:")
  }
}
