extension RulePage {
  static let missingField = RulePage(
    .missingField, "An entry has the fields that its section asks for.",
    reason: """
      A statement without its data, its source, its recipient or its purpose says nothing that \
      could be checked. What is not known is written as `unspecified`, and reported as the gap \
      that it is.
      """,
    source: "GDPR Art. 13, 14; DSG Art. 19",
    bad: [
      """
      sharing:
        «parcels»: {data: email, with: carrier}
      """,
      """
      never:
        «no-sale»: {action: sell, data: email}
      """,
      """
      recipients:
        «acme»: {name: Acme}
      """,
    ],
    good: [
      """
      sharing:
        parcels: {data: email, with: carrier, purposes: unspecified}
      recipients:
        acme: {name: Acme, broader: vendors}
      """
    ])
}
