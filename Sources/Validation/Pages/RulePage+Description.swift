import Diagnostics
import Registry

extension RuleBook {
  /// What a report may say of a rule or requirement; nil where it has no page.
  public static func description(of id: FindingID) -> RuleDescription? {
    switch id {
    case .rule(let rule):
      page(of: rule).map { page in
        RuleDescription(
          id: id, summary: page.summary, reason: page.reason,
          markdown: RulePageMarkdownRenderer().body(of: page))
      }
    case .requirement(let requirement):
      RulePack.requirement(requirement).map { requirement, pack in
        RuleDescription(
          id: id, summary: requirement.demand,
          reason: "\(requirement.citation) demands it, in the pack \(pack.id).",
          markdown: RulePackMarkdownRenderer().body(of: requirement))
      }
    case .change, .notice: nil
    }
  }
}

extension RulePage {
  /// "error, can be waived".
  var standing: String {
    id.severity.rawValue + (id.isWaivable ? ", can be waived" : ", cannot be waived")
  }

  /// What the validator says of an example, each finding as people see it.
  func findings(in example: RuleExample, _ renderer: TextRenderer) -> String {
    let report = example.report(on: .ofExamples)
    return report.diagnostics.filter { $0.rule == id }
      .map { renderer.render($0, in: report) }
      .joined(separator: "\n")
  }
}
