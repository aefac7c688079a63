/// What a rule is about; rules are listed by family.
public enum RuleFamily: String, Sendable, CaseIterable, Encodable {
  case form, references, statements, contradictions, duplicates, flows, recipients

  public var title: String {
    switch self {
    case .form: "Syntax and form"
    case .references: "References and vocabularies"
    case .statements: "Vagueness and completeness"
    case .contradictions: "Contradictions"
    case .duplicates: "Duplicates and dead declarations"
    case .flows: "Flows"
    case .recipients: "Recipients and retention"
    }
  }

  /// The rule with which the family begins among all rules.
  fileprivate var first: RuleID {
    switch self {
    case .form: .yamlSyntax
    case .references: .unknownReference
    case .statements: .unspecifiedSlot
    case .contradictions: .contradiction
    case .duplicates: .duplicateStatement
    case .flows: .neverCollected
    case .recipients: .recipientWithoutRole
    }
  }
}

extension RuleID {
  /// The family in which the rule is declared.
  public var family: RuleFamily { Self.families[self] ?? .form }

  private static let families: [RuleID: RuleFamily] = {
    var family = RuleFamily.form
    var families: [RuleID: RuleFamily] = [:]
    for rule in allCases {
      family = RuleFamily.allCases.first { $0.first == rule } ?? family
      families[rule] = family
    }
    return families
  }()
}
