import Diagnostics
import Testing

@Suite struct ConciseRendererTests {
  @Test func oneLineForEachFinding() {
    let fixture = Fixture(("Registry/a.yaml", "é: one\n"), ("b.yaml", "two\n"))
    let report = fixture.report(
      Diagnostic(
        .unusedTerm, "nothing\nnames `two`", at: Label(fixture.span("two", file: 1), "here")),
      Diagnostic(
        .unknownField, "no field is `one`", at: Label(fixture.span("one")), help: "delete it"),
      Diagnostic(
        .missingField, "lost", at: Label(Span(file: FileID(-1), start: 0, end: 0))))
    #expect(
      ConciseRenderer().render(report) == #"""
        error[missing-field]: lost
        Registry/a.yaml:1:4: error[unknown-field]: no field is `one`
        b.yaml:1:1: warning[unused-term]: nothing\nnames `two`
        2 errors, 1 warning in 2 files. Run `disclose explain missing-field` for more.

        """#)
  }
}
