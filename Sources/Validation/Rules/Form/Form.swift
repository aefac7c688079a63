extension RuleBook {
  /// Syntax and form: loading a registry applies these itself.
  static let form: [RulePage] = [
    .yamlSyntax, .invalidUTF8, .yamlFeature, .duplicateKey, .duplicateId, .unknownSection,
    .unknownField, .missingField, .wrongType, .invalidValue, .invalidId, .reservedId, .emptyEntry,
    .emptyReason,
  ]
}
