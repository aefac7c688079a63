extension RulePage {
  static let broaderCycle = RulePage(
    .broaderCycle, "No term is broader than itself.",
    reason: """
      If each of two terms is a kind of the other, they mean the same, and nothing that is \
      said about one can be told from the other. The shortest way around is shown, edge by \
      edge.
      """,
    source: "SKOS Reference, 8.6.8",
    bad: [
      """
      data-categories:
        messages: {label: your messages, broader: «letters»}
        letters: {label: your letters, broader: messages}
      """
    ],
    good: [
      """
      data-categories:
        messages: {label: your messages}
        letters: {label: your letters, broader: messages}
      """
    ])
}
