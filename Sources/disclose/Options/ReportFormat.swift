import ArgumentParser
import Diagnostics
import Validation

/// How findings are written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, concise, json, sarif, github

  func renderer(color: Bool) -> any DiagnosticRenderer {
    switch self {
    case .text: TextRenderer(color: color)
    case .concise: ConciseRenderer()
    default: failureRenderer ?? ConciseRenderer()
    }
  }

  /// The renderer of a format for programs, which takes failures too.
  var failureRenderer: (any FailureRenderer)? {
    switch self {
    case .text, .concise: nil
    case .json: JSONRenderer()
    case .sarif:
      SARIFRenderer(version: Disclose.configuration.version) { RuleBook.description(of: $0) }
    case .github: GitHubRenderer()
    }
  }

  /// Writes how often each rule speaks instead of the findings.
  ///
  /// - Throws: `JobError` for a format that has no place for numbers.
  func statisticsRenderer() throws(JobError) -> any DiagnosticRenderer {
    switch self {
    case .text, .concise: StatisticsRenderer()
    case .json: StatisticsJSONRenderer()
    case .sarif, .github:
      throw JobError(.badFlags, "`--statistics` takes the formats `text` and `json`")
    }
  }
}
