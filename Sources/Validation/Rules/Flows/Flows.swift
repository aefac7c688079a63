extension RuleBook {
  /// Where data comes from and where it goes on to.
  static let flows: [any Rule] = []
}
