extension RulePage {
  static let emptyReason = RulePage(
    .emptyReason, "A waiver has its reason.",
    reason: """
      A waiver is a decision on record to let a finding stand. Without its reason nobody can \
      tell later whether the decision still holds.
      """,
    source: "GDPR Art. 5(2)",
    bad: [
      """
      services:
        app: {label: our app, waive: {«unused-term»: }}
      """
    ],
    good: [
      """
      services:
        app: {label: our app, waive: {unused-term: The app comes out in autumn.}}
      """
    ])
}
