extension RulePage {
  static let yamlSyntax = RulePage(
    .yamlSyntax, "A file is written in YAML.",
    reason: """
      What YAML itself refuses is shown where the reader stumbles. Nothing that the file would \
      have declared is missed meanwhile: mend this finding first, and the others come after.
      """,
    source: "YAML 1.1",
    bad: [
      """
      recipients:
        acme: {name: «"»Acme, kind: vendor}
      """,
      """
      services:
        app: «{»label: our app
      forum-two: {label: our second forum}
      """,
    ],
    good: [
      """
      recipients:
        acme: {name: "Acme", kind: vendor}
      """
    ])
}
