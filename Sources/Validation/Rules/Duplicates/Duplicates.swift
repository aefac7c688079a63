extension RuleBook {
  /// Duplicates and dead declarations.
  static let duplicates: [any Rule] = [
    DuplicateStatement(), ExpiredStatement(), IdlePromise(), SameFlowDifferentTerms(),
    StaleWaiver(), SubsumedStatement(),
  ]
}
