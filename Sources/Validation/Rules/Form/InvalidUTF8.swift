extension RulePage {
  static let invalidUTF8 = RulePage(
    .invalidUTF8, "A file is text in UTF-8.",
    reason: """
      Bytes in another encoding would read differently on every machine. Save the file as \
      UTF-8. The sign � stands for such a byte in the example.
      """,
    source: "RFC 3629",
    bad: [
      """
      recipients:
        cafe: {name: Caf«�», kind: vendor}
      """
    ],
    good: [
      """
      recipients:
        cafe: {name: Café, kind: vendor}
      """
    ])
}
