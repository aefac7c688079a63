extension RuleBook {
  /// Where data comes from and where it goes on to.
  static let flows: [any Rule] = [
    NeverCollected(), PurposelessCollection(), PurposeCreep(), BroaderPurpose(),
    CollectedNeverUsed(), OnwardNeverReceived(), OnwardWidened(), OnwardAgainstPromise(),
    OnwardForbidden(), OnwardUnlisted(), ProcessorOwnPurpose(), ObligationBreach(),
    Reidentification(), DerivedFromNothing(), UndisclosedCollector(),
  ]
}
