/// What a finding is about: a rule of the format, a requirement of a rule pack, or a change between
/// two versions.
///
/// Its text is printed with the finding, and the same in `--only`, `waive` and `explain`.
public enum FindingID: Hashable, Sendable {
  case rule(RuleID)
  case requirement(RequirementID)
  /// What `diff` reports.
  case change(ChangeRule)
  /// What `diff --notice` finds.
  case notice(NoticeRule)

  /// Every rule and every requirement, in the order of their lists: what `validate` can find.
  public static let all: [FindingID] =
    RuleID.allCases.map(FindingID.rule) + RequirementID.allCases.map(FindingID.requirement)

  /// Everything that a `waive` can silence.
  public static let waivable: [FindingID] =
    (all + ChangeRule.allCases.map(FindingID.change) + NoticeRule.allCases.map(FindingID.notice))
    .filter(\.isWaivable)

  /// Nil when nothing has the id.
  public init?(rawValue: String) {
    if let rule = RuleID(rawValue: rawValue) {
      self = .rule(rule)
    } else if let requirement = RequirementID(rawValue: rawValue) {
      self = .requirement(requirement)
    } else if let change = ChangeRule(rawValue: rawValue) {
      self = .change(change)
    } else if let notice = NoticeRule(rawValue: rawValue) {
      self = .notice(notice)
    } else {
      return nil
    }
  }

  public var rawValue: String {
    switch self {
    case .rule(let rule): rule.rawValue
    case .requirement(let requirement): requirement.rawValue
    case .change(let change): change.rawValue
    case .notice(let notice): notice.rawValue
    }
  }

  /// Whether a `waive` can silence its findings: a rule's where the rule says so, a change's unless
  /// it is editorial, all others always.
  public var isWaivable: Bool {
    switch self {
    case .rule(let rule): rule.isWaivable
    case .change(let change): change.weight > .editorial
    case .requirement, .notice: true
    }
  }

  public static func == (id: FindingID, rule: RuleID) -> Bool { id == .rule(rule) }

  public static func == (id: FindingID, requirement: RequirementID) -> Bool {
    id == .requirement(requirement)
  }
}

extension FindingID: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
