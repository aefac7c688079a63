import Diagnostics
import Registry
import Statement

/// What changed in meaning between two versions of a registry, under the names that people gave them.
public struct Diff: Sendable {
  public let base: String
  public let head: String
  public let report: ChangeReport

  let old: Registry
  let new: Registry

  /// Whether both versions have the same bytes.
  public let hasSameFiles: Bool

  /// - Parameter date: The day on which waivers must hold.
  /// - Throws: `JobError` where the versions overlap too intricately to be compared.
  public init(
    from old: Registry, called base: String, to new: Registry, called head: String,
    on date: CalendarDate
  ) throws(JobError) {
    self.old = old
    self.new = new
    self.base = base
    self.head = head
    report = try ChangeReport(from: old, to: new)
      .waived(by: ChangeWaivers(from: old, to: new, on: date))
    hasSameFiles = old.files.map(\.bytes) == new.files.map(\.bytes)
  }

  /// What readers are told of it.
  ///
  /// - Parameters:
  ///   - locale: Nil for the newer version's default language.
  ///   - date: The day that the notice bears; nil leaves it unsaid.
  /// - Throws: `JobError` for a language that the registry does not have or that has no wording.
  public func notice(in locale: LocaleTag?, on date: CalendarDate?) throws(JobError) -> Notice {
    try Notice(
      report.noticeMatters(from: old, to: new), from: old, to: new, in: locale, on: date)
  }

  /// Whether a notice of that day tells readers early enough of what begins.
  public func noticePeriodReport(on date: CalendarDate) -> Report {
    NoticePeriodCheck(diff: self, date: date).report
  }
}
