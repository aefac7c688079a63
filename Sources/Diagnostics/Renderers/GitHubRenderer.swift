/// Workflow commands with which GitHub Actions marks the lines of a pull request, and the summary
/// for its log
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
public struct GitHubRenderer: FailureRenderer {
  public init() {}

  public func render(_ report: Report) -> String {
    report.diagnostics.map { command(for: $0, in: report) }.joined() + report.summary + "\n"
  }

  public func render(_ error: JobError) -> String {
    GitHubCommand(.error, [("title", error.code.rawValue)], error.message).text
  }

  private func command(for diagnostic: Diagnostic, in report: Report) -> String {
    let level: GitHubCommand.Level =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .information: .notice
      }
    let span = diagnostic.primary.span
    var properties: [(String, String)] = []
    if let file = report.file(span.file) {
      let start = file.position(at: span.start)
      let end = file.position(at: span.end)
      properties = [
        ("file", file.path), ("line", String(start.line)), ("endLine", String(end.line)),
      ]
      // Columns mean nothing to GitHub where a place goes over several lines.
      if start.line == end.line {
        properties += [("col", String(start.column)), ("endColumn", String(end.column))]
      }
    }
    properties.append(("title", diagnostic.rule.rawValue))
    return GitHubCommand(level, properties, text(of: diagnostic, in: report)).text
  }

  private func text(of diagnostic: Diagnostic, in report: Report) -> String {
    var lines = [diagnostic.message]
    for label in diagnostic.labels {
      guard let file = report.file(label.span.file) else { continue }
      let place = file.position(at: label.span.start)
      lines.append("\(file.path):\(place.line):\(place.column): \(label.text)")
    }
    let advice = [diagnostic.help].compactMap { $0 } + diagnostic.fixes.map(\.title)
    for (index, text) in advice.enumerated() where !advice[..<index].contains(text) {
      lines.append("help: \(text)")
    }
    return lines.map(\.escapedForTerminal).joined(separator: "\n")
  }
}
