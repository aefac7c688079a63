import Diagnostics
import Testing

@Suite struct TextRendererTests {
  @Test func theFormOfTheRules() {
    let filler = String(repeating: "\n", count: 13)
    let vendors = String(repeating: "\n", count: 30)
    var fixture = Fixture(
      ("Registry/sharing.yaml", filler + "    with: [acme-score]\n"),
      ("Registry/recipients/vendors.yaml", vendors + "  acme-scores:\n"))
    for name in 1...4 {
      fixture.files.append(SourceFile(path: "Registry/\(name).yaml", bytes: []))
    }
    let place = fixture.span("acme-score")
    let diagnostic = Diagnostic(
      .unknownReference, "no recipient has the id `acme-score`", at: Label(place, "not declared"),
      labels: [Label(fixture.span("acme-scores", file: 1), "the nearest declared id")],
      fixes: [Fix("change it to `acme-scores`", .safe, [.init(place, "acme-scores")])])
    #expect(
      TextRenderer().render(fixture.report(diagnostic)) == """
        error[unknown-reference]: no recipient has the id `acme-score`
          --> Registry/sharing.yaml:14:12
           |
        14 |     with: [acme-score]
           |            ^^^^^^^^^^ not declared
           |
          ::: Registry/recipients/vendors.yaml:31:3
           |
        31 |   acme-scores:
           |   ----------- the nearest declared id
           |
        help: change it to `acme-scores`    [fix: safe]

        1 error, 0 warnings in 6 files. Run `disclose explain unknown-reference` for more.

        """)
  }

  @Test func findingsAreParted() {
    let fixture = Fixture(("a.yaml", "one: two\n"))
    let report = fixture.report(
      Diagnostic(.unusedTerm, "no statement names `two`", at: Label(fixture.span("two"))),
      Diagnostic(.unknownField, "no field is called `one`", at: Label(fixture.span("one"))))
    #expect(
      TextRenderer().render(report) == """
        error[unknown-field]: no field is called `one`
         --> a.yaml:1:1
          |
        1 | one: two
          | ^^^

        warning[unused-term]: no statement names `two`
         --> a.yaml:1:6
          |
        1 | one: two
          |      ^^^

        1 error, 1 warning in 1 file. Run `disclose explain unknown-field` for more.

        """)
  }

  @Test func colourMarksTheHeaderOnly() {
    let fixture = Fixture(("a.yaml", "one\n"))
    let report = fixture.report(
      Diagnostic(.unknownField, "e", at: Label(fixture.span("one"))),
      Diagnostic(.unusedTerm, "w", at: Label(fixture.span("one"))),
      Diagnostic(.redundantBroader, "i", at: Label(fixture.span("one"))))
    let lines = TextRenderer(color: true).render(report).split(separator: "\n")
    #expect(
      lines.filter { $0.contains("\u{1B}") } == [
        "\u{1B}[1;34minformation[redundant-broader]\u{1B}[0m\u{1B}[1m: i\u{1B}[0m",
        "\u{1B}[1;31merror[unknown-field]\u{1B}[0m\u{1B}[1m: e\u{1B}[0m",
        "\u{1B}[1;33mwarning[unused-term]\u{1B}[0m\u{1B}[1m: w\u{1B}[0m",
      ])
    #expect(!TextRenderer().render(report).contains("\u{1B}"))
  }

  @Test func aFindingWithoutItsFileKeepsItsWords() {
    let fixture = Fixture(("a.yaml", "one\n"))
    let nowhere = Label(Span(file: FileID(7), start: 3, end: 9), "lost")
    let diagnostic = Diagnostic(
      .missingField, "`registry` is required", at: nowhere, help: "add it")
    #expect(
      TextRenderer().render(fixture.report(diagnostic)) == """
        error[missing-field]: `registry` is required
        help: add it

        1 error, 0 warnings in 1 file. Run `disclose explain missing-field` for more.

        """)
  }
}

@Suite struct HelpTests {
  private let fixture = Fixture(("a.yaml", "one\n"))

  private func advice(_ help: String?, _ fixes: [Fix]) -> [Substring] {
    fixture.text(Label(fixture.span("one")), help: help, fixes: fixes)
      .split(separator: "\n").filter { $0.hasPrefix("help") }
  }

  @Test func helpAndFixesAreSaidOnce() {
    let safe = Fix("write `two`", .safe, [.init(fixture.span("one"), "two")])
    let alsoSafe = Fix("write `two`", .safe, [.init(fixture.span("on"), "tw")])
    let unsafe = Fix("delete it", .unsafe, [.init(fixture.span("one"), "")])
    #expect(advice("think again", []) == ["help: think again"])
    #expect(advice("write `two`", [safe]) == ["help: write `two`    [fix: safe]"])
    #expect(
      advice("think again", [safe, alsoSafe, unsafe]) == [
        "help: think again", "help: write `two`    [fix: safe]",
        "help: delete it    [fix: unsafe]",
      ])
    #expect(advice(nil, []).isEmpty)
  }

  @Test func helpIsPartedFromTheSource() {
    #expect(
      fixture.text(Label(fixture.span("one")), help: "think again") == """
         --> a.yaml:1:1
          |
        1 | one
          | ^^^
          |
        help: think again
        """)
  }
}
