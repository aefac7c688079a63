extension RulePage {
  static let unknownReference = RulePage(
    .unknownReference, "Whatever is named is declared.",
    reason: """
      A statement about something that nobody has declared cannot be checked, printed or \
      found. The nearest declared id is shown with its place.
      """,
    bad: [
      """
      sharing:
        parcels: {data: email, with: «carier», purposes: delivery}
      """,
      """
      choices:
        access: {kind: access, how: Write to us., applies-to: «sharing.parcels»}
      """,
      """
      wording:
        «colection»: We keep a lot.
      services:
        app: {label: our app, waive: {«unused-tern»: It comes back.}}
      """,
    ],
    good: [
      """
      sharing:
        parcels: {data: email, with: carrier, purposes: delivery}
      choices:
        access: {kind: access, how: Write to us., applies-to: sharing.parcels}
      """
    ])
}
