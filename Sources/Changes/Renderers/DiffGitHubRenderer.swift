import Diagnostics

/// Workflow commands with which GitHub Actions marks the lines of a pull request, and the summary
/// for its log.
public struct DiffGitHubRenderer: DiffRenderer {
  /// From which class on a change is an error; nil for none.
  private let limit: ChangeClass?

  public init(failingOn limit: ChangeClass? = nil) { self.limit = limit }

  public func render(_ diff: Diff) -> String {
    let changes = diff.report.all.filter { !$0.isRepetition && $0.rule.weight > .editorial }
    return changes.map { command(for: $0, in: diff).text }.joined()
      + diff.report.summary(ofSameFiles: diff.hasSameFiles) + "\n"
  }

  private func command(for change: ReportedChange, in diff: Diff) -> GitHubCommand {
    let weight = change.rule.weight
    let level: GitHubCommand.Level =
      if change.waiver != nil {
        .notice
      } else if let limit, weight >= limit {
        .error
      } else {
        weight == .material ? .warning : .notice
      }
    // Only the newer version's lines are those of the pull request, and its files have no revision.
    let place = change.statements.first { $0.version == .new }?.reference
    let revision = "\(diff.head):"
    let file = place.map { place in
      place.file.hasPrefix(revision)
        ? String(place.file.dropFirst(revision.count)) : place.file
    }
    let waiver = change.waiver.map { "\nwaived: \($0)" } ?? ""
    let places = change.places.joined(separator: "\n")
    return GitHubCommand(
      level, title: change.rule.rawValue + (change.waiver == nil ? "" : " (waived)"), file: file,
      line: place?.line, message: "\(change.phrase)\n\(places)\(waiver)")
  }
}
