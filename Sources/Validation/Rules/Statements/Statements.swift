extension RuleBook {
  /// Vagueness and completeness.
  static let statements: [any Rule] = [
    DeadException(), DeepException(), EmptyWhere(), ExceptionSwallows(), NeverCollectWithPurpose(),
    OpenQuestion(), UniversalPromise(), UnprintedStatement(), UnspecifiedSlot(),
  ]
}
