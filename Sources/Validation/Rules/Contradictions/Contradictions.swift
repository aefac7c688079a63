extension RuleBook {
  /// Promises against what is done.
  static let contradictions: [any Rule] = [
    AuthorityGap(), ChoiceWithoutEffect(), Contradiction(), ContradictionByUnion(), OnlyBreach(),
    PromiseSidestepped(), UndeclaredLimit(), UndecidedOverlap(),
  ]
}
