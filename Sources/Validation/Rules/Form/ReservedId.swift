extension RulePage {
  static let reservedId = RulePage(
    .reservedId, "`all`, `unspecified` and `none` are not ids.",
    reason: """
      In a slot these words mean everything, a gap, and nothing: an entry of that name could \
      not be told from them.
      """,
    bad: [
      """
      services:
        «all»: {label: all that we offer}
      """
    ],
    good: [
      """
      services:
        all-services: {label: all that we offer}
      """
    ])
}
