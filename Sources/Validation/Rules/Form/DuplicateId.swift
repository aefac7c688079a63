extension RulePage {
  static let duplicateId = RulePage(
    .duplicateId, "An id is declared once in its section.",
    reason: """
      The entries of a section may stand in many files, and each id means one of them. Ids \
      that only case, hyphens or spaces tell apart are too alike to be two. Merge the two \
      entries, or give one another id.
      """,
    bad: [
      """
      services:
        web-shop: {label: our web shop}
        «webshop»: {label: our other web shop}
      """
    ],
    good: [
      """
      services:
        app: {label: our app}
      purposes:
        app: {label: run our app}
      """
    ])
}
