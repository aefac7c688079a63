extension RuleBook {
  /// Vagueness and completeness.
  static let statements: [any Rule] = [
    UnspecifiedSlot(), OpenQuestion(), UnprintedStatement(), WholeVocabulary(),
    BloatedStatement(), VagueWording(), CatchAllTerm(), UnnamedRecipient(), BroadSharing(),
    NeverCollectWithPurpose(), DeadException(), ExceptionSwallows(), DeepException(),
    UniversalPromise(), EmptyWhere(), PossibleWithoutTrigger(), WrongForm(),
  ]
}
