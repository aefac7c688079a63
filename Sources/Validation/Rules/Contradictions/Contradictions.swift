extension RuleBook {
  /// Promises against what is done.
  static let contradictions: [any Rule] = []
}
