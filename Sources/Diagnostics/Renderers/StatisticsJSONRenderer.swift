/// The number of findings of each rule, for programs.
public struct StatisticsJSONRenderer: FailureRenderer {
  public init() {}

  public func render(_ report: Report) -> String {
    jsonText(
      StatisticsObject(
        errorCount: report.errorCount, warningCount: report.warningCount,
        informationCount: report.informationCount,
        rules: Statistics(report).rows.map {
          .init(
            rule: $0.rule, severity: $0.severity, count: $0.count, waived: $0.waivedCount)
        }))
  }

  public func render(_ error: JobError) -> String { JSONRenderer().render(error) }
}

private struct StatisticsObject: Encodable {
  struct Row: Encodable {
    let rule: FindingID
    let severity: Severity
    let count: Int
    let waived: Int
  }

  let formatVersion = 1
  let errorCount: Int
  let warningCount: Int
  let informationCount: Int
  let rules: [Row]
}
