import Changes
import Diagnostics
import Registry
import Validation

/// What can be explained under a name.
enum ExplainTopic {
  case rule(RulePage)
  case pack(RulePack)
  case requirement(Requirement, RulePack)
  case change(ChangeExplanation)

  /// - Throws: `JobError` for a name that nothing has.
  init(named name: String) throws(JobError) {
    if let pack = RulePack.all.first(where: { $0.jurisdiction.rawValue == name || $0.id == name }) {
      self = .pack(pack)
      return
    }
    switch FindingID(rawValue: name) {
    case .rule(let rule):
      guard let page = RuleBook.page(of: rule) else { break }
      self = .rule(page)
      return
    case .requirement(let id):
      guard let (requirement, pack) = RulePack.requirement(id) else { break }
      self = .requirement(requirement, pack)
      return
    case .change(let rule):
      self = .change(ChangeExplanation(rule))
      return
    case .notice(let rule):
      self = .change(ChangeExplanation(rule))
      return
    case nil: break
    }
    throw .unknownRule(name, among: Self.names)
  }

  private static var names: [String] {
    RuleBook.pages.map(\.id.rawValue) + RulePack.all.map(\.jurisdiction.rawValue)
      + RequirementID.allCases.map(\.rawValue) + ChangeRule.allCases.map(\.rawValue)
      + NoticeRule.allCases.map(\.rawValue)
  }

  func render(_ format: ExplainFormat, color: Bool) -> String {
    switch self {
    case .rule(let page): format.renderer(color: color).render(page)
    case .pack(let pack): format.packRenderer(color: color).render(pack)
    case .requirement(let requirement, let pack):
      format.packRenderer(color: color).render(requirement, of: pack)
    case .change(let page): format.render(page)
    }
  }
}

extension JobError {
  static func unknownRule(_ name: String, among names: [String]) -> JobError {
    let near = likeliest(for: name, among: Set(names)) { [$0] }.map { Offer($0) }
    let advice =
      near.isEmpty ? "`disclose explain` lists the rules" : "did you mean \(near.phrase)?"
    return JobError(.unknownRule, "no rule has the id `\(name)`: \(advice)")
  }
}
