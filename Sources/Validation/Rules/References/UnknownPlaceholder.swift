extension RulePage {
  static let unknownPlaceholder = RulePage(
    .unknownPlaceholder, "What a text names in braces is declared.",
    reason: """
      A name in braces is replaced by what it stands for, so that a text changes with the \
      registry. In the owner's wording of a sentence a brace holds a blank of that sentence.
      """,
    bad: [
      """
      documents:
        statement:
          title: Statement
          sections:
            - {heading: Help, text: "Ask «{recipients.help}»."}
      """,
      """
      wording:
        kept-in: "We keep this data in {country}, for «{recipients}»."
        sent-to: The data goes to «{place}».
      """,
    ],
    good: [
      """
      documents:
        statement:
          title: Statement
          sections:
            - {heading: Help, text: "Ask {recipients.help-desk}."}
      wording:
        kept-in: This data lies in {country}.
      """
    ])
}
