extension RulePage {
  static let invalidValue = RulePage(
    .invalidValue, "A value is one that its field can hold.",
    reason: """
      Dates, countries, durations, addresses and the words of the format each have a form of \
      their own, and some values mean nothing in their place: an empty list, a gap in a \
      promise, an end before its beginning.
      """,
    source: "ISO 3166-1; ISO 8601; RFC 5646",
    bad: [
      """
      recipients:
        acme: {name: Acme, kind: vendor, countries: [«UK»], since: «2026-02-30»}
      """,
      """
      never:
        no-letters: {action: collect, data: «unspecified»}
      """,
      """
      wording:
        kept-in: "We keep this data in {country}«]»."
      """,
    ],
    good: [
      """
      recipients:
        acme: {name: Acme, kind: vendor, countries: [GB, EEA], since: 2026-02-28}
      never:
        no-letters: {action: collect, data: email}
      """
    ])
}
