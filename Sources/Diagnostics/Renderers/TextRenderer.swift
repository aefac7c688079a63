/// The form for people: each finding with the source it is about.
public struct TextRenderer: DiagnosticRenderer {
  /// Whether to write ANSI colours.
  public let color: Bool
  /// The columns that a source line takes at most; longer ones are cut around the marks.
  public let width: Int

  /// - Parameters:
  ///   - color: whether to write ANSI colours.
  ///   - width: the columns that a source line takes at most; never less than 20.
  public init(color: Bool = false, width: Int = 120) {
    self.color = color
    self.width = max(20, width)
  }

  public func render(_ report: Report) -> String {
    report.diagnostics.concurrentMap { render($0, in: report) + "\n" }.joined()
      + report.summary + "\n"
  }

  /// One finding, ending with a line break.
  ///
  /// - Parameter report: holds the files that the finding points into.
  public func render(_ diagnostic: Diagnostic, in report: Report) -> String {
    var output = header(of: diagnostic) + "\n"
    writeExcerpts(of: diagnostic, in: report, to: &output)
    return output
  }

  private func header(of diagnostic: Diagnostic) -> String {
    let name = "\(diagnostic.severity.rawValue)[\(diagnostic.rule.rawValue)]"
    let message = ": " + diagnostic.message.escapedForTerminal
    guard color else { return name + message }
    let hue =
      switch diagnostic.severity {
      case .error: 31
      case .warning: 33
      case .information: 34
      }
    return "\u{1B}[1;\(hue)m\(name)\u{1B}[0m\u{1B}[1m\(message)\u{1B}[0m"
  }

  private func writeExcerpts(
    of diagnostic: Diagnostic, in report: Report, to output: inout String
  ) {
    let excerpts = Excerpt.excerpts(of: diagnostic, in: report)
    let gutter = String(excerpts.lazy.map(\.lastLine).max() ?? 1).count
    let rule = spaces(gutter) + " |\n"
    for (index, excerpt) in excerpts.enumerated() {
      if index > 0 { output += rule }
      let place = excerpt.leader.position
      output += spaces(gutter) + (excerpt.leader.isPrimary ? "--> " : "::: ")
      output += "\(excerpt.file.path.escapedForTerminal):\(place.line):\(place.column)\n"
      output += rule
      excerpt.write(to: &output, gutter: gutter, limit: width)
    }
    let advice = self.advice(of: diagnostic)
    if !advice.isEmpty, !excerpts.isEmpty { output += rule }
    for line in advice { output += line + "\n" }
  }

  /// The witness, the help and the fixes, each said once.
  private func advice(of diagnostic: Diagnostic) -> [String] {
    var lines: [String] = []
    if let witness = diagnostic.witness {
      lines.append("witness: \(witness.description.escapedForTerminal)")
    }
    if let help = diagnostic.help, !diagnostic.fixes.contains(where: { $0.title == help }) {
      lines.append("help: \(help.escapedForTerminal)")
    }
    for fix in diagnostic.fixes {
      let line = "help: \(fix.title.escapedForTerminal)    [fix: \(fix.safety.rawValue)]"
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }
}
