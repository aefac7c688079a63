extension RulePage {
  static let yamlFeature = RulePage(
    .yamlFeature, "A value is written out where it stands.",
    reason: """
      Anchors, aliases, tags, merge keys and second documents make a file mean something else \
      than it shows. A registry is read by people who do not know YAML: write the value again \
      where it is needed.
      """,
    bad: [
      """
      recipients:
        acme: {name: «&acme» Acme, kind: vendor}
      """,
      """
      recipients:
        acme: {name: Acme, kind: «!!str» vendor}
      """,
      """
      services:
        app: {label: our app}
      «---»
      services:
        site: {label: our site}
      """,
    ],
    good: [
      """
      recipients:
        acme: {name: "& Acme", kind: vendor}
      """
    ])
}
