import Registry
import Testing

@testable import Statement

/// What begins and ends on declared days.
@Suite struct DatedChangesTests {
  private let statements = """
    collection:
      mail: {data: email, from: you, purposes: answer, via: forms}
    sharing:
      old: {data: email, with: acme, purposes: answer, until: 2026-10-01}
      new: {data: email, with: host, purposes: answer, since: 2026-10-01, services: app}
    never:
      quiet: {action: use, data: email, purposes: advertise, since: 2026-09-01}
      inner: {action: use, data: age, purposes: advertise, since: 2026-09-01, publish: false}
    """

  @Test func theLatestDayComesFirst() throws {
    let text = try section(statements, generate: "changes")
    #expect(
      text.split(separator: "\n").map(String.init) == [
        "### New from October 1, 2026",
        "When you use our app:",
        "- We give your e-mail address to Host (United States) to answer your questions.",
        "### No longer from October 1, 2026",
        "- We give your e-mail address to Acme (Acme GmbH, Germany, Switzerland) to answer your questions.",
        "### New from September 1, 2026",
        "- We do not use your e-mail address to advertise.",
      ])
  }

  @Test func theSameIsToldOnEveryDay() throws {
    let days = ["2026-08-01", "2026-09-15", "2027-01-01"]
    let texts = try days.map {
      try section(statements, generate: "changes", on: CalendarDate($0))
    }
    #expect(Set(texts).count == 1)
  }

  @Test func nothingIsStatedTwice() throws {
    let registry = try registry(registryText(statements, generate: "collection, sharing, changes"))
    let document = try #require(registry.documents.first)
    let rendered = try Generation(formats: [.markdown]).renderedDocuments(of: registry)
    #expect(
      try #require(rendered.first).composed.facts == DeclaredFacts(of: document, in: registry).all)
  }

  @Test func withoutDatesThereIsNoSection() throws {
    let text = try markdown(
      registryText(
        "collection: {mail: {data: email, from: you, purposes: answer}}", generate: "changes"))
    #expect(!text.contains("## Section"))
  }
}
