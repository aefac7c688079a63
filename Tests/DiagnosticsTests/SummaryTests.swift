import Diagnostics
import Testing

@Suite struct SummaryTests {
  private func summary(files: Int, _ rules: [RuleID], waived: Int = 0) -> String {
    let span = Span(file: FileID(0), start: 0, end: 0)
    func finding(_ rule: RuleID, _ number: Int) -> Diagnostic {
      Diagnostic(rule, "\(number)", at: Label(span))
    }
    let report = Report(
      files: (0..<files).map { SourceFile(path: "\($0).yaml", bytes: []) },
      diagnostics: rules.enumerated().map { finding($1, $0) },
      waived: (0..<waived).map { WaivedDiagnostic(finding(.unusedTerm, $0), reason: "known") })
    let lines = ConciseRenderer().render(report).split(separator: "\n")
    return String(lines.last ?? "")
  }

  @Test func counts() {
    #expect(summary(files: 6, []) == "no findings in 6 files.")
    #expect(summary(files: 1, []) == "no findings in 1 file.")
    #expect(summary(files: 2, [], waived: 3) == "no findings, 3 waived in 2 files.")
    #expect(
      summary(files: 1, [.redundantBroader, .unusedTerm, .contradiction, .openQuestion])
        == "1 error, 2 warnings, 1 note in 1 file. Run `disclose explain contradiction` for more.")
    #expect(
      summary(files: 0, [.redundantBroader, .collectedNeverUsed], waived: 1)
        == "0 errors, 0 warnings, 2 notes, 1 waived in 0 files. "
        + "Run `disclose explain collected-never-used` for more.")
  }
}
