import Diagnostics
import Testing

@Suite struct ReportTests {
  private let ordered: [Diagnostic] = {
    func label(_ file: Int, _ start: Int, _ end: Int, _ text: String = "") -> Label {
      Label(Span(file: FileID(file), start: start, end: end), text)
    }
    let place = label(0, 4, 9)
    let edit = Fix.Edit(place.span, "x")
    var milder = Diagnostic(.contradiction, "b", at: place)
    milder.severity = .warning
    return [
      Diagnostic(.unusedTerm, "z", at: label(0, 1, 2)),
      Diagnostic(.unusedTerm, "z", at: label(0, 4, 5)),
      Diagnostic(.aliasClash, "z", at: place),
      Diagnostic(.contradiction, "a", at: place),
      Diagnostic(.contradiction, "b", at: place),
      Diagnostic(.contradiction, "b", at: place, fixes: [Fix("x", .safe, [edit])]),
      Diagnostic(.contradiction, "b", at: place, fixes: [Fix("x", .unsafe, [edit])]),
      Diagnostic(.contradiction, "b", at: place, help: "h"),
      Diagnostic(.contradiction, "b", at: place, labels: [place]),
      Diagnostic(.contradiction, "b", at: place, labels: [label(1, 0, 0)]),
      Diagnostic(.contradiction, "b", at: Label(place.span, entry: "e")),
      Diagnostic(.contradiction, "b", at: label(0, 4, 9, "t")),
      milder,
      Diagnostic(.aliasClash, "a", at: label(1, 0, 0)),
    ]
  }()

  @Test func orderDoesNotDependOnInsertion() {
    let waived = ordered.map { WaivedDiagnostic($0, reason: "known") }
    for shift in ordered.indices {
      let turned = Array(ordered[shift...] + ordered[..<shift])
      for shuffled in [turned, turned.reversed(), turned + ordered] {
        let report = Report(
          files: [], diagnostics: shuffled,
          waived: shuffled.map { WaivedDiagnostic($0, reason: "known") })
        #expect(report.diagnostics == ordered)
        #expect(report.waived == waived)
      }
    }
  }

  @Test func everyFindingIsCountedOnce() {
    let span = Span(file: FileID(0), start: 0, end: 0)
    let rules: [RuleID] = [.contradiction, .unusedTerm, .unusedTerm, .redundantBroader, .lostFact]
    let report = Report(
      files: [], diagnostics: rules.map { Diagnostic($0, "m", at: Label(span)) },
      waived: [WaivedDiagnostic(Diagnostic(.onlyBreach, "m", at: Label(span)), reason: "r")])
    #expect(report.errorCount == 2)
    #expect(report.warningCount == 1)
    #expect(report.informationCount == 1)
    #expect(report.worst == .error)
    #expect(Report(files: [], diagnostics: []).worst == nil)
  }

  @Test(.timeLimit(.minutes(1))) func manyFindingsInOneLongLine() {
    let count = 100_000
    let fixture = Fixture(("a.yaml", String(repeating: "é, ", count: count)))
    let report = Report(
      files: fixture.files,
      diagnostics: (0..<count).map { number in
        Diagnostic(
          .unknownReference, "m",
          at: Label(Span(file: FileID(0), start: number * 4, end: number * 4 + 2)))
      })
    let lines = ConciseRenderer().render(report).split(separator: "\n")
    #expect(lines.count == count + 1)
    #expect(lines[count - 1] == "a.yaml:1:\(3 * count - 2): error[unknown-reference]: m")
  }
}
