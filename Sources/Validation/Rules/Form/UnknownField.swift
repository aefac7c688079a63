extension RulePage {
  static let unknownField = RulePage(
    .unknownField, "An entry has the fields of its section.",
    reason: """
      A misspelt field would silently not count: a promise without its exception, a recipient \
      without its country.
      """,
    bad: [
      """
      recipients:
        acme: {name: Acme, kind: vendor, «country»: CH}
      """,
      """
      never:
        no-letters: {action: collect, data: email, «excep»: [{via: order-form}]}
      """,
    ],
    good: [
      """
      recipients:
        acme: {name: Acme, kind: vendor, countries: CH}
      """
    ])
}
