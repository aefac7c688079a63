extension RulePage {
  static let unknownSection = RulePage(
    .unknownSection, "A file's top level holds the sections of the format.",
    reason: """
      What stands under a misspelt section would silently not count.
      """,
    bad: [
      """
      «recipient»:
        acme: {name: Acme, kind: vendor}
      """
    ],
    good: [
      """
      recipients:
        acme: {name: Acme, kind: vendor}
      """
    ])
}
