/// The number of findings of each rule, and the summary last.
public struct StatisticsRenderer: DiagnosticRenderer {
  public init() {}

  public func render(_ report: Report) -> String {
    let rows = Statistics(report).rows
    let width = rows.map { String($0.count).count }.max() ?? 0
    let lines = rows.map { row in
      let count = String(row.count)
      let waived = row.waivedCount > 0 ? " (and \(row.waivedCount) waived)" : ""
      return spaces(width - count.count)
        + "\(count) \(row.severity.rawValue)[\(row.rule.rawValue)]\(waived)\n"
    }
    return lines.joined() + report.summary + "\n"
  }
}
