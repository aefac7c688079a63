import Diagnostics
import Registry

/// Whether readers are told early enough of what begins (`registry.change-notice`).
struct NoticePeriodCheck {
  let diff: Diff
  /// The day of the notice.
  let date: CalendarDate

  private var registry: Registry { diff.new }

  /// The first day on which anything may begin; nil where the registry names no period.
  private var earliest: CalendarDate? {
    registry.settings.changeNotice.flatMap { date.adding($0) }
  }

  var report: Report {
    let waivers = ChangeWaivers(from: diff.old, to: registry, on: date)
    let statements = Dictionary(
      registry.statements.map { (registry.qualifiedID($0.header), $0) },
      uniquingKeysWith: { first, _ in first })
    var standing: [Diagnostic] = []
    var waived: [WaivedDiagnostic] = []
    for change in diff.report.newDisclosures where !change.isRepetition {
      let entry = change.statements.first { $0.version == .new }?.reference.id
      guard let entry, let statement = statements[entry],
        let finding = finding(change, entry, statement)
      else { continue }
      if let reason = waivers.reason(toWaive: finding.rule, in: entry) {
        waived.append(WaivedDiagnostic(finding, reason: reason))
      } else {
        standing.append(finding)
      }
    }
    return Report(files: registry.files, diagnostics: standing, waived: waived)
  }

  private func finding(
    _ change: ReportedChange, _ entry: String, _ statement: any Statement
  ) -> Diagnostic? {
    guard let since = change.since else { return undated(change, entry, statement) }
    guard let earliest, since < earliest, let period = registry.settings.changeNotice else {
      return nil
    }
    let place = statement.scope.since?.span ?? statement.scope.until?.span ?? statement.header.span
    let isOlder = since <= date
    return Diagnostic(
      .shortNotice, .error,
      "what is new in `\(entry)` must begin \(period.description) after the notice of \(date), "
        + "on \(earliest) or later",
      at: Label(place, entry: entry, isOlder ? "begins before the notice" : "begins too soon"),
      labels: settings, help: change.isWhole ? "write `since: \(earliest)`" : apart(from: earliest))
  }

  private func undated(
    _ change: ReportedChange, _ entry: String, _ statement: any Statement
  ) -> Diagnostic {
    Diagnostic(
      .undatedDisclosure, earliest == nil ? .warning : .error,
      "nothing says when what is new in `\(entry)` begins",
      at: Label(statement.header.span, entry: entry, "no `since` for what is new"),
      labels: settings,
      help: change.isWhole || isNew(entry)
        ? "write `since: \(earliest?.description ?? "DATE")`" : apart(from: earliest))
  }

  private func apart(from date: CalendarDate?) -> String {
    "write what is new as a statement of its own, with `since: \(date?.description ?? "DATE")`"
  }

  private func isNew(_ entry: String) -> Bool {
    !diff.old.statements.contains { diff.old.qualifiedID($0.header) == entry }
  }

  /// Where the period is declared.
  private var settings: [Label] {
    guard let period = registry.settings.changeNotice else { return [] }
    return [
      Label(
        registry.settings.header.span, entry: registry.qualifiedID(registry.settings.header),
        "`change-notice` is \(period.description)")
    ]
  }
}
