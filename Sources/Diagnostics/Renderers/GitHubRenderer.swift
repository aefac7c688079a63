/// Workflow commands with which GitHub Actions marks the lines of a pull request, and the summary
/// for its log
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
public struct GitHubRenderer: FailureRenderer {
  public init() {}

  public func render(_ report: Report) -> String {
    report.diagnostics.map { command(for: $0, in: report) }.joined() + report.summary + "\n"
  }

  public func render(_ error: JobError) -> String {
    "::error title=\(error.code.rawValue.percentEncodedProperty)::"
      + error.message.percentEncodedData + "\n"
  }

  private func command(for diagnostic: Diagnostic, in report: Report) -> String {
    let name =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .information: "notice"
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
    let list = properties.map { "\($0)=\($1.percentEncodedProperty)" }.joined(separator: ",")
    return "::\(name) \(list)::\(text(of: diagnostic, in: report).percentEncodedData)\n"
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
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// As the text of a command, in which a line break would end it.
  fileprivate var percentEncodedData: String { percentEncoded(["%", "\r", "\n"]) }

  /// As the value of a command's property, which ends at a comma or colon.
  fileprivate var percentEncodedProperty: String { percentEncoded(["%", "\r", "\n", ":", ","]) }

  private func percentEncoded(_ special: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if special.contains(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (code.count == 1 ? "0" : "") + code
      } else if scalar.needsEscape {
        result += scalar.escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
