extension RuleBook {
  /// Vocabularies and texts.
  static let references: [any Rule] = [
    RedundantBroader(), AmbiguousLabel(), RetiredTerm(), UnusedTerm(), AbstractLeaf(),
    SensitivityNotInherited(), GroupInTwoKinds(), IdentifiabilityAsCategory(), DriftingWords(),
    LostFact(), MissingTranslation(),
  ]

  /// References that loading a registry checks itself.
  static let resolution: [RulePage] = [
    .unknownReference, .wrongKindReference, .aliasClash, .broaderCycle, .unknownPlaceholder,
  ]
}
