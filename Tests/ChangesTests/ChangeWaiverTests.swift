import Diagnostics
import Registry
import Testing

@testable import Changes

/// Intended changes stand with their reason.
struct ChangeWaiverTests {
  private static let acme = "data: email, with: acme, purposes: support"
  private static let both = "data: email, with: [acme, depot], purposes: support"
  private static let waiver = ", waive: {recipient-added: Agreed in May.}"

  private func diff(_ old: String, _ new: String, on day: String = "2026-05-01") throws -> Diff {
    try Diff(
      from: loaded(old).registry, called: "old", to: loaded(new).registry, called: "new",
      on: #require(CalendarDate(day)))
  }

  private func sharing(_ fields: String) -> String {
    registryText("sharing: {one: {\(fields)}}")
  }

  @Test func aWaiverOnTheStatementHolds() throws {
    let diff = try diff(sharing(Self.acme), sharing(Self.both + Self.waiver))
    #expect(diff.report.newDisclosures.map(\.waiver) == ["Agreed in May."])
    #expect(diff.report.weight == .material && diff.report.standingWeight == .editorial)
  }

  @Test func aWaiverOnTheRecipientHolds() throws {
    let new = sharing(Self.both).replacing("name: Depot,", with: "name: Depot\(Self.waiver),")
    #expect(
      try diff(sharing(Self.acme), new).report.newDisclosures.map(\.waiver) == ["Agreed in May."])
  }

  @Test func anotherRuleIsNotWaived() throws {
    let waiver = Self.waiver.replacing("recipient-added", with: "data-added")
    let diff = try diff(sharing(Self.acme), sharing(Self.both + waiver))
    #expect(diff.report.standingWeight == .material)
  }

  @Test func aWaiverThatTheOlderVersionHasWasForAnEarlierChange() throws {
    let old = sharing(Self.acme + Self.waiver)
    #expect(try diff(old, sharing(Self.both + Self.waiver)).report.standingWeight == .material)
    let again = Self.waiver.replacing("May", with: "June")
    #expect(try diff(old, sharing(Self.both + again)).report.standingWeight == .editorial)
  }

  @Test func aWaiverEnds() throws {
    let new = sharing(
      Self.both + ", waive: {recipient-added: {reason: Agreed., until: 2026-06-01}}")
    #expect(try diff(sharing(Self.acme), new).report.standingWeight == .editorial)
    #expect(
      try diff(sharing(Self.acme), new, on: "2026-06-01").report.standingWeight == .material)
  }

  @Test func whatIsGoneIsWaivedOnTheRegistry() throws {
    let old = registryText("never: {one: {action: share, data: email, with: all}}")
    let new = registryText("").replacing(
      "name: Test}\norganization",
      with: "name: Test, waive: {promise-withdrawn: The service is closed.}}\norganization")
    let diff = try diff(old, new)
    #expect(diff.report.withdrawnPromises.map(\.waiver) == ["The service is closed."])
    #expect(diff.report.standingWeight == .editorial)
  }
}
