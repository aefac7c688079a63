/// One line per finding in the form of the GNU tools, which editors parse, and the summary last.
public struct ConciseRenderer: DiagnosticRenderer {
  public init() {}

  public func render(_ report: Report) -> String {
    var output = ""
    for diagnostic in report.diagnostics {
      let span = diagnostic.primary.span
      if let file = report.file(span.file) {
        let position = file.position(at: span.start)
        output += "\(file.path.escapedForTerminal):\(position.line):\(position.column): "
      }
      output += "\(diagnostic.severity.rawValue)[\(diagnostic.rule.rawValue)]: "
      output += diagnostic.message.escapedForTerminal + "\n"
    }
    return output + report.summary + "\n"
  }
}
