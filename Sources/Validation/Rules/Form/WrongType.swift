extension RulePage {
  static let wrongType = RulePage(
    .wrongType, "A field holds the kind of value that it takes.",
    reason: """
      A list where one value belongs, or a mapping where a text belongs, is usually a slip in \
      the layout.
      """,
    bad: [
      """
      services:
        app: «our app»
      """,
      """
      sharing:
        parcels: {data: email, with: carrier, purposes: delivery, where: «consent»}
      """,
    ],
    good: [
      """
      services:
        app: {label: our app}
      sharing:
        parcels: {data: [email], with: carrier, purposes: delivery, where: {consent: given}}
      """
    ])
}
