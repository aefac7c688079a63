import Registry
import Testing

@testable import Statement

@Suite struct RenderingTests {
  @Test(arguments: DocumentFormat.allCases)
  func everyLineKnowsWhatItComesFrom(_ format: DocumentFormat) throws {
    let document = try EveryText.harmless.get()
    let rendering = format.renderer.render(document)
    let unknown = rendering.lines.filter { !$0.text.isEmpty && $0.sources.isEmpty }
    #expect(unknown.map(\.text) == [])
    let order = rendering.lines.compactMap(\.section)
    let anchors = order.enumerated().filter { $0 == 0 || order[$0 - 1] != $1 }.map(\.element)
    #expect(anchors == document.sections.map(\.anchor))
  }

  @Test(arguments: DocumentFormat.allCases)
  func everyDeclarationIsBehindSomeLine(_ format: DocumentFormat) throws {
    let document = try EveryText.harmless.get()
    let behind = format.renderer.render(document).lines.flatMap(\.sources)
      .map { $0.qualified(document.names) }
    #expect(
      Set(behind).isSuperset(of: [
        "collection.form", "uses.answering", "sharing.helpdesk", "never.no-tastes", "choices.stop",
        "retention.contact", "recipients.desk", "documents.statement", "registry", "organization",
      ]))
  }

  @Test func jsonIsMadeOnlyWhenAsked() throws {
    let names = try Generation().files(of: registry(registryText(""))).map(\.name)
    #expect(
      names.filter { !$0.hasSuffix(".sources.json") }
        == ["statement.en.md", "statement.en.html", "statement.en.txt"])
    #expect(Generation().isComplete)
    #expect(!Generation(formats: [.json]).isComplete)
  }
}
