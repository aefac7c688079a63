extension RuleBook {
  /// Recipients and retention.
  static let recipients: [any Rule] = []
}
