extension RulePage {
  static let invalidId = RulePage(
    .invalidId, "An id has lower-case letters, digits and single hyphens.",
    reason: """
      Ids stand in links, file names and other programs, and are compared byte by byte. What \
      readers see is the label, which may be anything.
      """,
    bad: [
      """
      services:
        «Web Shop»: {label: our web shop}
        «café»: {label: our café}
      """
    ],
    good: [
      """
      services:
        web-shop-2: {label: our web shop}
        cafe: {label: our café}
      """
    ])
}
