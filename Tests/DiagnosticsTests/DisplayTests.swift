import Diagnostics
import Testing

@Suite struct DisplayTests {
  /// The printed line and the marks under it, without the gutter.
  private func shown(_ text: String, mark: String, width: Int = 120) -> [Substring] {
    let fixture = Fixture(("a.yaml", text))
    return shown(fixture, Label(fixture.span(mark)), width: width)
  }

  private func shown(_ fixture: Fixture, _ label: Label, width: Int = 120) -> [Substring] {
    fixture.text(label, width: width).split(separator: "\n").suffix(2).map { $0.dropFirst(4) }
  }

  @Test(arguments: [
    // A tab goes to the next stop of four.
    ("\tkey: x", "x", ["    key: x", "         ^"]),
    ("ab\tx", "x", ["ab  x", "    ^"]),
    ("ab\tx", "\t", ["ab  x", "  ^^"]),
    ("日\tx", "x", ["日  x", "    ^"]),
    // Wide characters take two columns.
    ("名前: x", "x", ["名前: x", "      ^"]),
    ("名前: x", "名前", ["名前: x", "^^^^"]),
    ("ｱ Ａ x", "x", ["ｱ Ａ x", "     ^"]),
    ("한글 x", "x", ["한글 x", "     ^"]),
    ("𠮷 x", "x", ["𠮷 x", "   ^"]),
    // Emoji are one picture however many scalars they have.
    ("👍 x", "x", ["👍 x", "   ^"]),
    ("👍🏽 x", "x", ["👍🏽 x", "   ^"]),
    ("👩‍👧 x", "x", ["👩‍👧 x", "   ^"]),
    ("👩‍👧 x", "👧", ["👩‍👧 x", "^^"]),
    ("🇨🇭 x", "x", ["🇨🇭 x", "   ^"]),
    ("❤️ x", "x", ["❤️ x", "   ^"]),
    ("❤ x", "x", ["❤ x", "  ^"]),
    // Combining and invisible characters take none.
    ("e\u{301}a\u{308} x", "x", ["e\u{301}a\u{308} x", "   ^"]),
    ("a\u{200B}b x", "x", ["a\u{200B}b x", "   ^"]),
    ("\u{1112}\u{1161}\u{11AB} x", "x", ["\u{1112}\u{1161}\u{11AB} x", "   ^"]),
    // What could deceive is written out.
    ("a\u{202E}b x", "x", [#"a\u{202E}b x"#, "           ^"]),
    ("a\u{2066}b", "\u{2066}", [#"a\u{2066}b"#, " ^^^^^^^^"]),
    ("a\u{1B}[2Jb x", "x", [#"a\u{1B}[2Jb x"#, "            ^"]),
    ("a\u{9B}b x", "x", [#"a\u{9B}b x"#, "         ^"]),
    ("a\rb x", "x", [#"a\rb x"#, "     ^"]),
  ])
  func caretsStandUnderTheirText(text: String, mark: String, expected: [String]) {
    #expect(shown(text, mark: mark).map(String.init) == expected)
  }

  @Test func bytesThatAreNotTextAreReplaced() {
    let fixture = Fixture(path: "a.yaml", bytes: [0x61, 0xFF, 0xE2, 0x82, 0x62, 0x20, 0x78])
    let last = Label(Span(file: FileID(0), start: 6, end: 7))
    #expect(shown(fixture, last) == ["a\u{FFFD}\u{FFFD}b x", "     ^"])
    let wrong = Label(Span(file: FileID(0), start: 2, end: 4))
    #expect(shown(fixture, wrong) == ["a\u{FFFD}\u{FFFD}b x", "  ^"])
  }

  @Test func aLongLineIsCutAroundTheMark() {
    let text = (10...40).map(String.init).joined(separator: " ")
    #expect(
      shown(text, mark: "25", width: 20) == ["…2 23 24 25 26 27 2…", "         ^^"])
    #expect(
      shown(text, mark: "11", width: 20) == ["10 11 12 13 14 15 1…", "   ^^"])
    #expect(
      shown(text, mark: "40", width: 20) == ["…4 35 36 37 38 39 40", "                  ^^"])
    #expect(shown(String(text.prefix(20)), mark: "16", width: 20).first == "10 11 12 13 14 15 16")
  }

  @Test func aMarkLongerThanTheWindowEndsAtTheEllipsis() {
    let text = "key: [" + String(repeating: "abcdefgh ", count: 20) + "]"
    let mark = String(text.dropFirst(5))
    #expect(
      shown(text, mark: mark, width: 20) == ["key: [abcdefgh abcd…", "     ^^^^^^^^^^^^^^^"])
  }

  @Test func aMarkOutsideTheWindowIsAtItsEllipsis() {
    let text = "first " + String(repeating: "-", count: 300) + " last"
    let fixture = Fixture(("a.yaml", text))
    let output = fixture.text(
      Label(fixture.span("last"), "here"), [Label(fixture.span("first"), "there")], width: 20)
    #expect(
      output == """
         --> a.yaml:1:308
          |
        1 | …-------------- last
          | -               ^^^^ here
          | |
          | there
        """)
  }

  @Test func aVeryLongLineIsReadOnlyAroundTheMark() {
    let wide = String(repeating: "日本", count: 50_000)
    let lines = shown(wide + " x " + wide, mark: "x", width: 20)
    #expect(lines == ["…本日本 x 日本日本…", "        ^"])
  }

  @Test func messagesAndPathsStayOnTheirLine() {
    let fixture = Fixture(("a\u{1B}[31m\n.yaml", "key\n"))
    let place = fixture.span("key")
    let diagnostic = Diagnostic(
      .invalidValue, "no `a\nb\u{202E}`", at: Label(place, "x\r\ny"), help: "write\ttext",
      fixes: [Fix("use \u{7}", .unsafe, [.init(place, "")])])
    #expect(
      TextRenderer().render(fixture.report(diagnostic)) == #"""
        error[invalid-value]: no `a\nb\u{202E}`
         --> a\u{1B}[31m\n.yaml:1:1
          |
        1 | key
          | ^^^ x\r\ny
          |
        help: write\ttext
        help: use \u{7}    [fix: unsafe]

        1 error, 0 warnings in 1 file. Run `disclose explain invalid-value` for more.

        """#)
  }
}
