import Diagnostics
import Registry
import Testing

@testable import Changes

/// Whether readers are told in time.
struct NoticePeriodTests {
  private static let fields = "data: email, with: acme, purposes: support"

  private func report(
    _ old: String = "", _ new: String, notice: String? = "30 days"
  ) throws -> Report {
    let date = try #require(CalendarDate("2026-11-22"))
    let registry = { (statements: String) in
      try loaded(
        registryText(statements).replacing(
          "name: Test}\norganization",
          with: "name: Test\(notice.map { ", change-notice: \($0)" } ?? "")}\norganization")
      ).registry
    }
    return try Diff(
      from: registry(old), called: "old", to: registry(new), called: "new", on: date
    ).noticePeriodReport(on: date)
  }

  private func sharing(_ fields: String) -> String { "sharing: {one: {\(fields)}}" }

  @Test(arguments: [
    ("30 days", "2026-12-22"), ("1 month", "2026-12-22"), ("P1W", "2026-11-29"),
    ("36 hours", "2026-11-24"),
  ])
  func theFirstDayIsSoMuchLater(_ period: String, _ day: String) throws {
    let date = try #require(CalendarDate(day))
    let before = try #require(CalendarDate(dayNumber: date.dayNumber - 1))
    #expect(
      try report("", sharing(Self.fields + ", since: \(day)"), notice: period).diagnostics == [])
    let finding = try #require(
      report("", sharing(Self.fields + ", since: \(before)"), notice: period).diagnostics.first)
    #expect(finding.rule == .notice(.shortNotice) && finding.severity == .error)
    #expect(finding.help == "write `since: \(day)`")
  }

  @Test func aMonthEndsWhereItEnds() throws {
    let date = try #require(CalendarDate("2027-01-31"))
    #expect(date.adding(try #require(Period("1 month")))?.description == "2027-02-28")
    #expect(date.adding(try #require(Period("P1Y1M")))?.description == "2028-02-29")
    #expect(date.adding(try #require(Period("999999 years"))) == nil)
  }

  @Test func theFindingPointsAtSince() throws {
    let report = try report("", sharing(Self.fields + ", since: 2026-12-01"))
    let finding = try #require(report.diagnostics.first)
    let file = try #require(report.files.first)
    let span = finding.primary.span
    #expect(
      String(decoding: file.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self) == "2026-12-01")
  }

  @Test func whatIsUndatedIsSaid() throws {
    let dated = try report("", sharing(Self.fields)).diagnostics
    #expect(dated.map(\.rule) == [.notice(.undatedDisclosure)])
    #expect(dated.first?.severity == .error)
    let free = try report("", sharing(Self.fields), notice: nil).diagnostics
    #expect(free.map(\.severity) == [.warning])
  }

  @Test func whatIsAddedToAnOlderStatementNeedsItsOwn() throws {
    let finding = try #require(
      report(
        sharing(Self.fields),
        sharing("data: [email, orders], with: acme, purposes: support")
      ).diagnostics.first)
    #expect(
      finding.help
        == "write what is new as a statement of its own, with `since: 2026-12-22`")
  }

  @Test func whatEndsNeedsNoTime() throws {
    #expect(try report(sharing(Self.fields), "").diagnostics == [])
  }

  @Test func aShortNoticeCanBeWaived() throws {
    let report = try report(
      "", sharing(Self.fields + ", since: 2026-12-01, waive: {short-notice: A court ordered it.}"))
    #expect(report.diagnostics == [])
    #expect(report.waived.map(\.reason) == ["A court ordered it."])
  }
}
