import Diagnostics

/// Pages for programs, in a list also where it is one.
public struct RulePageJSONRenderer: RulePageRenderer {
  public init() {}

  public func render(_ page: RulePage) -> String { render(list: [page]) }

  public func render(list pages: [RulePage]) -> String {
    jsonText(PagesObject(rules: pages.map { PageObject($0) }))
  }
}

private struct PagesObject: Encodable {
  let formatVersion = 1
  let rules: [PageObject]
}

private struct PageObject: Encodable {
  struct Bad: Encodable {
    let yaml: String
    /// As the text form shows them.
    let findings: String
  }

  struct Good: Encodable {
    let yaml: String
  }

  let id: RuleID
  let family: RuleFamily
  let severity: Severity
  let isWaivable: Bool
  let summary: String
  let reason: String
  let source: String?
  let bad: [Bad]
  let good: [Good]

  init(_ page: RulePage) {
    id = page.id
    family = page.id.family
    severity = page.id.severity
    isWaivable = page.id.isWaivable
    summary = page.summary
    reason = page.reason
    source = page.source
    bad = page.bad.map { Bad(yaml: $0.yaml, findings: page.findings(in: $0, TextRenderer())) }
    good = page.good.map { Good(yaml: $0.yaml) }
  }
}
