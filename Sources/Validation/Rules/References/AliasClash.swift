extension RulePage {
  static let aliasClash = RulePage(
    .aliasClash, "An alias means one term.",
    reason: """
      An alias is another id for a term, so that old ids go on working after a change of name. \
      It is neither another term's id nor another's alias.
      """,
    bad: [
      """
      services:
        app: {label: our app, aliases: application}
        program: {label: our program, aliases: [«application»]}
      """
    ],
    good: [
      """
      services:
        app: {label: our app, aliases: [application]}
      purposes:
        application: {label: handle your application}
      """
    ])
}
