import Diagnostics
import Testing

@Suite struct FindingIDTests {
  @Test func everyIdIsReadAsItself() {
    #expect(FindingID.all.allSatisfy { FindingID(rawValue: $0.rawValue) == $0 })
    #expect(Set(FindingID.all.map(\.rawValue)).count == FindingID.all.count)
    #expect(FindingID(rawValue: "dsg-19-9") == nil)
  }

  @Test func requirementsCanBeWaivedAndTheFormCannot() {
    #expect(FindingID(rawValue: "dsg-19-4")?.isWaivable == true)
    #expect(FindingID(rawValue: "yaml-syntax")?.isWaivable == false)
  }

  @Test func aFindingOfARequirementSaysItsId() {
    let span = Span(file: FileID(0), start: 0, end: 1)
    let finding = Diagnostic("dsg-19-4" as RequirementID, .warning, "m", at: Label(span))
    let report = Report(
      files: [SourceFile(path: "a.yaml", bytes: [0x61])], diagnostics: [finding])
    #expect(JSONRenderer().render(report).contains("\"dsg-19-4\""))
    #expect(ConciseRenderer().render(report).contains("warning[dsg-19-4]: m"))
    #expect(report.warningCount == 1)
  }
}
