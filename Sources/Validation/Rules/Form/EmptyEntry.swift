extension RulePage {
  static let emptyEntry = RulePage(
    .emptyEntry, "What is written says something.",
    reason: """
      An empty value is no statement: leave the key out, or say what is meant. A key that \
      reads like prose is a text cut by a comma in braces: quote the text.
      """,
    bad: [
      """
      services:
        «app»:
        site: {label: our site, «also on tablets»}
      """
    ],
    good: [
      """
      services:
        app: {label: our app}
        site: {label: "our site, also on tablets"}
      """
    ])
}
