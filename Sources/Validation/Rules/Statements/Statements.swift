extension RuleBook {
  /// Vagueness and completeness.
  static let statements: [any Rule] = [OpenQuestion(), UnprintedStatement(), UnspecifiedSlot()]
}
