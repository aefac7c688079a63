import Diagnostics
import Registry
import Testing

@testable import Changes

/// What is told of the revisions of a registry.
@Suite struct HistoryTests {
  private let emailToAcme = """
    sharing:
      mail: {data: email, with: acme, purposes: support}
    """
  private let emailToBoth = """
    sharing:
      mail: {data: email, with: [acme, depot], purposes: support}
    """
  private let allToBoth = """
    sharing:
      mail: {data: [email, orders], with: [acme, depot], purposes: support}
    """

  /// The history of states, the oldest first; nil is one that cannot be read.
  private func history(
    _ states: [String?], about names: [String] = [], since base: String? = nil
  ) throws -> DisclosureHistory {
    var reader = HistoryReader(
      about: names, since: try base.map { try loaded(registryText($0)).registry })
    for (index, state) in states.enumerated() {
      let revision = DisclosureHistory.Revision(
        name: "r\(index)", day: "2026-01-0\(index + 1)", subject: "Step \(index)")
      if let state {
        reader.add(revision, try loaded(registryText(state)).registry)
      } else {
        reader.add(revision, failure: "no such thing")
      }
    }
    return try reader.history()
  }

  private func told(_ history: DisclosureHistory) -> [String] {
    history.steps.map { step in
      let rules = step.failure.map { [$0] } ?? step.changes.all.map(\.rule.rawValue)
      return "\(step.revision.name): \(rules.joined(separator: " "))"
    }
  }

  @Test func eachRevisionIsComparedWithTheOneBefore() throws {
    let history = try history([emailToAcme, emailToBoth, emailToBoth, allToBoth, emailToBoth])
    #expect(
      told(history) == [
        "r4: data-removed", "r3: data-added", "r1: recipient-added", "r0: recipient-added",
      ])
    #expect(history.steps.map(\.isFirst) == [false, false, false, true])
    #expect(history.revisionCount == 5)
  }

  @Test func aRevisionThatCannotBeReadIsPassedOver() throws {
    let history = try history([emailToAcme, nil, emailToBoth])
    #expect(told(history) == ["r2: recipient-added", "r1: no such thing", "r0: recipient-added"])
    #expect(history.failureCount == 1)
  }

  @Test func theBaseItselfIsNotTold() throws {
    #expect(told(try history([emailToBoth], since: emailToAcme)) == ["r0: recipient-added"])
    #expect(told(try history([emailToAcme], since: emailToAcme)) == [])
  }

  @Test(arguments: [
    // About what was asked, a part of it and what takes it in
    (["depot"], ["r2: data-added", "r1: recipient-added"]),
    (["email"], ["r1: recipient-added", "r0: recipient-added"]),
    (["personal-data"], ["r2: data-added", "r1: recipient-added", "r0: recipient-added"]),
    (["vendors", "orders"], ["r2: data-added"]),
    (["acme", "depot"], ["r2: data-added"]),
    (["sharing.mail", "Depot"], ["r2: data-added", "r1: recipient-added"]),
    (["police"], []),
  ])
  func changesAreAboutAllThatIsNamed(names: [String], expected: [String]) throws {
    guard names != ["police"] else {
      #expect(throws: JobError.self) { try history([emailToAcme], about: names) }
      return
    }
    #expect(told(try history([emailToAcme, emailToBoth, allToBoth], about: names)) == expected)
  }

  @Test func whatOnlyAnOldRevisionDeclaresIsKnown() throws {
    var reader = HistoryReader(about: ["old-desk"])
    for (index, name) in ["old-desk", "new-desk"].enumerated() {
      let text = registryText("sharing: {mail: {data: email, with: \(name), purposes: support}}")
        .replacing("  depot:", with: "  \(name): {name: \(name), kind: vendor}\n  depot:")
      reader.add(
        .init(name: "r\(index)", day: "2026-01-01", subject: ""), try loaded(text).registry)
    }
    let history = try reader.history()
    #expect(history.subjects == ["recipients.old-desk"])
    #expect(history.steps.map(\.revision.name) == ["r1", "r0"])
  }
}
