import Diagnostics

extension [String] {
  /// The rules that these are the ids of.
  ///
  /// - Throws: `JobError` for an id that no rule has.
  func rules() throws(JobError) -> Set<RuleID> {
    var rules: Set<RuleID> = []
    for name in self {
      guard let rule = RuleID(rawValue: name) else {
        throw .unknownRule(name, among: RuleID.allCases.map(\.rawValue))
      }
      rules.insert(rule)
    }
    return rules
  }
}
