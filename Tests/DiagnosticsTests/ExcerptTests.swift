import Diagnostics
import Testing

@Suite struct ExcerptTests {
  @Test func twoLabelsOnALine() {
    let fixture = Fixture(("a.yaml", "data: [alpha, beta]\n"))
    #expect(
      fixture.text(Label(fixture.span("beta"), "second"), [Label(fixture.span("alpha"), "first")])
        == """
         --> a.yaml:1:15
          |
        1 | data: [alpha, beta]
          |        -----  ^^^^ second
          |        |
          |        first
        """)
  }

  @Test func thePrimaryMayStandBeforeItsLabels() {
    let fixture = Fixture(("a.yaml", "data: [alpha, beta, gamma]\n"))
    let labels = [Label(fixture.span("gamma"), "third"), Label(fixture.span("beta"), "second")]
    #expect(
      fixture.text(Label(fixture.span("alpha"), "first"), labels) == """
         --> a.yaml:1:8
          |
        1 | data: [alpha, beta, gamma]
          |        ^^^^^  ----  ----- third
          |        |      |
          |        |      second
          |        first
        """)
  }

  @Test func aMarkInsideAnother() {
    let fixture = Fixture(("a.yaml", "data: [alpha, beta]\n"))
    #expect(
      fixture.text(
        Label(fixture.span("alpha"), "inner"), [Label(fixture.span("[alpha, beta]"), "outer")])
          == """
           --> a.yaml:1:8
            |
          1 | data: [alpha, beta]
            |       -^^^^^------- outer
            |        |
            |        inner
          """)
  }

  @Test func twoLabelsOnOnePlace() {
    let fixture = Fixture(("a.yaml", "data: alpha\n"))
    #expect(
      fixture.text(Label(fixture.span("alpha"), "is"), [Label(fixture.span("alpha"), "was")])
        == """
         --> a.yaml:1:7
          |
        1 | data: alpha
          |       ^^^^^ is
          |       |
          |       was
        """)
  }

  @Test func nearLinesShareAnExcerptAndFarOnesDoNot() {
    let fixture = Fixture(("a.yaml", "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\n"))
    let labels = [Label(fixture.span("h"), "far"), Label(fixture.span("a"), "near")]
    #expect(
      fixture.text(Label(fixture.span("c"), "here"), labels) == """
         --> a.yaml:3:1
          |
        1 | a: 1
          | - near
        2 | b: 2
        3 | c: 3
          | ^ here
          |
         ::: a.yaml:8:1
          |
        8 | h: 8
          | - far
        """)
  }

  @Test func excerptsFollowTheOrderOfTheLabels() {
    let fixture = Fixture(("a.yaml", "a\n"), ("b.yaml", "b\n"), ("c.yaml", "c\n"))
    let labels = [Label(fixture.span("c", file: 2), "1"), Label(fixture.span("a"), "2")]
    #expect(
      fixture.text(Label(fixture.span("b", file: 1)), labels) == """
         --> b.yaml:1:1
          |
        1 | b
          | ^
          |
         ::: c.yaml:1:1
          |
        1 | c
          | - 1
          |
         ::: a.yaml:1:1
          |
        1 | a
          | - 2
        """)
  }

  @Test func theGutterFitsTheLargestLineNumber() {
    let fixture = Fixture(
      ("a.yaml", "a\n"), ("b.yaml", String(repeating: "\n", count: 99) + "b\n"))
    #expect(
      fixture.text(Label(fixture.span("a")), [Label(fixture.span("b", file: 1))]) == """
           --> a.yaml:1:1
            |
          1 | a
            | ^
            |
           ::: b.yaml:100:1
            |
        100 | b
            | -
        """)
  }
}

@Suite struct EdgeOfFileTests {
  @Test func carriageReturnsAreNotShown() {
    let fixture = Fixture(("a.yaml", "a: 1\r\nb: 2\r\n"))
    #expect(
      fixture.text(Label(fixture.span("2"), "here")) == """
         --> a.yaml:2:4
          |
        2 | b: 2
          |    ^ here
        """)
  }

  @Test func theLastLineMayLackItsBreak() {
    let fixture = Fixture(("a.yaml", "a: 1\nb: 2"))
    #expect(
      fixture.text(Label(fixture.span("2"), "here")) == """
         --> a.yaml:2:4
          |
        2 | b: 2
          |    ^ here
        """)
  }

  @Test func anEmptyFile() {
    let fixture = Fixture(("a.yaml", ""))
    #expect(
      fixture.text(Label(fixture.span("nothing"), "expected `registry`")) == """
         --> a.yaml:1:1
          |
        1 |
          | ^ expected `registry`
        """)
  }

  @Test(arguments: [("a: [1\n", 2, "", 1), ("a: [1", 1, " a: [1", 6)])
  func theEndOfAFile(text: String, line: Int, shown: String, column: Int) {
    let fixture = Fixture(("a.yaml", text))
    #expect(
      fixture.text(Label(fixture.span("nothing"), "expected `]`")) == """
         --> a.yaml:\(line):\(column)
          |
        \(line) |\(shown)
          | \(String(repeating: " ", count: column - 1))^ expected `]`
        """)
  }

  @Test func aSpanBeyondTheFileIsItsEnd() {
    let fixture = Fixture(("a.yaml", "a: 1"))
    #expect(
      fixture.text(Label(Span(file: FileID(0), start: 90, end: 99), "cut")) == """
         --> a.yaml:1:5
          |
        1 | a: 1
          |     ^ cut
        """)
  }

  @Test func aSpanOfNoLengthHasOneCaret() {
    let fixture = Fixture(("a.yaml", "a: 1\n"))
    #expect(
      fixture.text(Label(Span(file: FileID(0), start: 3, end: 3), "here")) == """
         --> a.yaml:1:4
          |
        1 | a: 1
          |    ^ here
        """)
  }

  @Test(arguments: ["\n", "\r\n"])
  func aSpanOverLinesIsMarkedOnItsFirst(lineBreak: String) {
    let fixture = Fixture(("a.yaml", ["a: [1,", "  2]", ""].joined(separator: lineBreak)))
    let span = Span(file: FileID(0), start: 3, end: 10)
    #expect(
      fixture.text(Label(span, "this list")) == """
         --> a.yaml:1:4
          |
        1 | a: [1,
          |    ^^^ this list
        """)
    let onTheBreak = Span(file: FileID(0), start: 6, end: 9)
    #expect(
      fixture.text(Label(onTheBreak, "from here")) == """
         --> a.yaml:1:7
          |
        1 | a: [1,
          |       ^ from here
        """)
  }
}
