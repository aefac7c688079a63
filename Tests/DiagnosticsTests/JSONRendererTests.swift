import Diagnostics
import Foundation
import Testing

@Suite struct JSONRendererTests {
  private func parsed(_ text: String) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
  }

  @Test func everyPartOfAFinding() throws {
    let fixture = Fixture(
      ("Registry/sharing.yaml", "é:\n  with: [acme]\n"), ("b.yaml", "acmes:\n"))
    let place = fixture.span("acme")
    let diagnostic = Diagnostic(
      .unknownReference, "no recipient has the id `acme`",
      at: Label(place, entry: "sharing.helpdesk", "not declared"),
      labels: [
        Label(fixture.span("acmes", file: 1), entry: "recipients.acmes", "nearest"),
        Label(fixture.span("with")),
      ],
      help: "a/b \"c\"", fixes: [Fix("change it", .safe, [.init(place, "acmes")])])
    let expected = """
      {"formatVersion": 1, "errorCount": 1, "warningCount": 0, "informationCount": 0, "waived": [],
       "diagnostics": [{
        "rule": "unknown-reference", "severity": "error",
        "message": "no recipient has the id `acme`",
        "file": "Registry/sharing.yaml",
        "start": {"line": 2, "column": 10, "offset": 13},
        "end": {"line": 2, "column": 14, "offset": 17},
        "entry": "sharing.helpdesk",
        "labels": [
          {"file": "b.yaml", "start": {"line": 1, "column": 1, "offset": 0},
           "end": {"line": 1, "column": 6, "offset": 5}, "entry": "recipients.acmes",
           "text": "nearest"},
          {"file": "Registry/sharing.yaml", "start": {"line": 2, "column": 3, "offset": 6},
           "end": {"line": 2, "column": 7, "offset": 10}, "text": ""}],
        "help": "a/b \\"c\\"",
        "fixes": [{"title": "change it", "safety": "safe",
          "edits": [{"file": "Registry/sharing.yaml", "start": 13, "end": 17, "text": "acmes"}]}]
       }]}
      """
    let text = JSONRenderer().render(fixture.report(diagnostic))
    #expect(try parsed(text) == parsed(expected))
    #expect(text.hasSuffix("}\n"))
    #expect(text.contains("Registry/sharing.yaml"), "slashes are not escaped")
  }

  @Test func whatIsAbsentIsLeftOutAndListsAreEmpty() throws {
    let fixture = Fixture(("a.yaml", "a\n"))
    let place = Label(fixture.span("a"))
    let report = fixture.report(
      Diagnostic(.redundantBroader, "i", at: place),
      waived: [WaivedDiagnostic(Diagnostic(.unusedTerm, "w", at: place), reason: "planned")])
    let position = """
      "file": "a.yaml", "start": {"line": 1, "column": 1, "offset": 0},
      "end": {"line": 1, "column": 2, "offset": 1}, "labels": [], "fixes": []
      """
    let expected = """
      {"formatVersion": 1, "errorCount": 0, "warningCount": 0, "informationCount": 1,
       "diagnostics": [
        {"rule": "redundant-broader", "severity": "information", "message": "i", \(position)}],
       "waived": [
        {"rule": "unused-term", "severity": "warning", "message": "w", "reason": "planned",
         \(position)}]}
      """
    #expect(try parsed(JSONRenderer().render(report)) == parsed(expected))
  }

  @Test func nothingFound() throws {
    let expected = """
      {"formatVersion": 1, "errorCount": 0, "warningCount": 0, "informationCount": 0,
       "diagnostics": [], "waived": []}
      """
    #expect(try parsed(JSONRenderer().render(Fixture().report())) == parsed(expected))
  }

  @Test func aJobThatCouldNotBeDone() throws {
    let error = JobError(.unknownID, "no term has the id `x/y`")
    let expected = """
      {"formatVersion": 1, "error": {"code": "unknown-id", "message": "no term has the id `x/y`"}}
      """
    #expect(try parsed(JSONRenderer().render(error)) == parsed(expected))
  }

  @Test(arguments: JobError.Code.allCases)
  func codesAreKebabCase(code: JobError.Code) {
    #expect(code.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
  }
}
