import Diagnostics

/// All rules, and the pages of those that loading a registry applies itself.
public enum RuleBook {
  static let rules: [any Rule] =
    references + statements + contradictions + duplicates + flows + recipients

  /// Every rule's page, in the order of `RuleID`.
  public static let pages: [RulePage] =
    (form + resolution + refusals
    + rules.map { type(of: $0).page })
    .sorted { $0.id.position < $1.id.position }

  /// The page of a rule.
  public static func page(of id: RuleID) -> RulePage? { pages.first { $0.id == id } }
}

extension RuleID {
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
