/// What a finding is about: a rule of the format, or a requirement of a rule pack.
///
/// Its text is printed with the finding, and the same in `--only`, `waive` and `explain`.
public enum FindingID: Hashable, Sendable {
  case rule(RuleID)
  case requirement(RequirementID)

  /// Every rule and every requirement, in the order of their lists.
  public static let all: [FindingID] =
    RuleID.allCases.map(FindingID.rule) + RequirementID.allCases.map(FindingID.requirement)

  /// Nil when neither a rule nor a requirement has the id.
  public init?(rawValue: String) {
    if let rule = RuleID(rawValue: rawValue) {
      self = .rule(rule)
    } else if let requirement = RequirementID(rawValue: rawValue) {
      self = .requirement(requirement)
    } else {
      return nil
    }
  }

  public var rawValue: String {
    switch self {
    case .rule(let rule): rule.rawValue
    case .requirement(let requirement): requirement.rawValue
    }
  }

  /// Whether a `waive` can silence its findings: a requirement's always, a rule's where the rule says so.
  public var isWaivable: Bool {
    switch self {
    case .rule(let rule): rule.isWaivable
    case .requirement: true
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
