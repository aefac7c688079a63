/// How often each rule speaks in a report.
public struct Statistics: Sendable {
  public struct Row: Sendable {
    public let rule: RuleID
    /// The findings that stand.
    public internal(set) var count = 0
    /// The findings that a waiver silenced.
    public internal(set) var waivedCount = 0
  }

  /// A row for each rule that spoke: the worst severity first, then the most findings.
  public let rows: [Row]

  public init(_ report: Report) {
    var rows: [RuleID: Row] = [:]
    for diagnostic in report.diagnostics {
      rows[diagnostic.rule, default: Row(rule: diagnostic.rule)].count += 1
    }
    for waived in report.waived {
      let rule = waived.diagnostic.rule
      rows[rule, default: Row(rule: rule)].waivedCount += 1
    }
    self.rows = rows.values.sorted { a, b in
      if a.rule.severity != b.rule.severity { return a.rule.severity > b.rule.severity }
      if a.count != b.count { return a.count > b.count }
      return a.rule.rawValue < b.rule.rawValue
    }
  }
}
