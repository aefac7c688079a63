extension RuleBook {
  /// Vocabularies and texts.
  static let references: [any Rule] = [AbstractLeaf(), MissingTranslation()]
}
