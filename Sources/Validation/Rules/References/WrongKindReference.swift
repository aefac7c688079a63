extension RulePage {
  static let wrongKindReference = RulePage(
    .wrongKindReference, "What a slot names is declared as what the slot takes.",
    reason: """
      The id exists, but as something else: as a purpose where a recipient belongs. Two \
      sections may use one id, so the place of the other declaration is shown.
      """,
    bad: [
      """
      sharing:
        parcels: {data: email, with: «delivery», purposes: delivery}
      """
    ],
    good: [
      """
      recipients:
        delivery: {name: Delivery, kind: vendor}
      sharing:
        parcels: {data: email, with: delivery, purposes: delivery}
      """
    ])
}
