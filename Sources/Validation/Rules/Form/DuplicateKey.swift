extension RulePage {
  static let duplicateKey = RulePage(
    .duplicateKey, "A key stands once in a mapping.",
    reason: """
      Which of two values counts differs from one YAML reader to the next. Keep one of them.
      """,
    source: "YAML 1.2.2, 3.2.1.3",
    bad: [
      """
      recipients:
        acme: {name: Acme, kind: vendor, «name»: Acme Ltd}
      """
    ],
    good: [
      """
      recipients:
        acme: {name: Acme, kind: vendor, legal-name: Acme Ltd}
      """
    ])
}
