extension RuleBook {
  /// Recipients and retention.
  static let recipients: [any Rule] = [
    RecipientWithoutRole(), RecipientWithoutCountry(), UnusedRecipient(), MissingRetention(),
    RetentionConflict(), RetentionLongerAtRecipient(), NarrowerKeptLonger(), StaleReview(),
  ]
}
