extension RuleBook {
  /// Vagueness and completeness.
  static let statements: [any Rule] = [
    UnspecifiedSlot(), OpenQuestion(), UnprintedStatement(), WholeVocabulary(),
    BloatedStatement(), VagueWording(), CatchAllTerm(), UnnamedRecipient(), BroadSharing(),
    DeadException(), ExceptionSwallows(), DeepException(),
    UniversalPromise(), EmptyWhere(), PossibleWithoutTrigger(), WrongForm(),
  ]

  /// What a statement's fields refuse; loading a registry applies these itself.
  static let refusals: [RulePage] = [.neverCollectWithPurpose]
}
