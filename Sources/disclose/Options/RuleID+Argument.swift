import Diagnostics

extension [String] {
  /// The rules that these are the ids of.
  ///
  /// - Throws: `JobError` for an id that no rule has.
  func rules() throws(JobError) -> Set<FindingID> {
    var rules: Set<FindingID> = []
    for name in self {
      guard let rule = FindingID(rawValue: name) else {
        throw .unknownRule(name, among: FindingID.all.map(\.rawValue))
      }
      guard FindingID.all.contains(rule) else {
        throw JobError(
          .unknownRule, "`\(name)` is about changes: `disclose diff` finds it, not `validate`")
      }
      rules.insert(rule)
    }
    return rules
  }
}
