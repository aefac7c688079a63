import Diagnostics
import Validation

/// What can be explained under a name.
enum ExplainTopic {
  case rule(RulePage)

  /// - Throws: `JobError` for a name that nothing has.
  init(named name: String) throws(JobError) {
    guard let page = RuleID(rawValue: name).flatMap({ RuleBook.page(of: $0) }) else {
      throw .unknownRule(name, among: Self.names)
    }
    self = .rule(page)
  }

  private static var names: [String] { RuleBook.pages.map(\.id.rawValue) }

  func render(_ format: ExplainFormat, color: Bool) -> String {
    switch self {
    case .rule(let page): format.renderer(color: color).render(page)
    }
  }
}

extension JobError {
  static func unknownRule(_ name: String, among names: [String]) -> JobError {
    let near = nearest(to: name, among: names)
    let advice =
      near.map { "did you mean `\($0)`?" } ?? "`disclose explain` lists the rules"
    return JobError(.unknownRule, "no rule has the id `\(name)`: \(advice)")
  }
}
