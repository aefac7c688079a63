/// How often each rule speaks in a report.
public struct Statistics: Sendable {
  public struct Row: Sendable {
    public let rule: FindingID
    /// The worst that the rule found.
    public internal(set) var severity: Severity
    /// The findings that stand.
    public internal(set) var count = 0
    /// The findings that a waiver silenced.
    public internal(set) var waivedCount = 0
  }

  /// A row for each rule that spoke: the worst severity first, then the most findings.
  public let rows: [Row]

  public init(_ report: Report) {
    var rows: [FindingID: Row] = [:]
    func row(of diagnostic: Diagnostic) -> Row {
      var row =
        rows[diagnostic.rule] ?? Row(rule: diagnostic.rule, severity: diagnostic.severity)
      row.severity = max(row.severity, diagnostic.severity)
      return row
    }
    for diagnostic in report.diagnostics {
      var row = row(of: diagnostic)
      row.count += 1
      rows[row.rule] = row
    }
    for waived in report.waived {
      var row = row(of: waived.diagnostic)
      row.waivedCount += 1
      rows[row.rule] = row
    }
    self.rows = rows.values.sorted { a, b in
      if a.severity != b.severity { return a.severity > b.severity }
      if a.count != b.count { return a.count > b.count }
      return a.rule.rawValue < b.rule.rawValue
    }
  }
}
