import Diagnostics
import Registry

/// Who shares all there is has not decided what the recipient needs.
struct BroadSharing: Rule {
  static let page = RulePage(
    .broadSharing, "What leaves the group is named more closely than by its widest term.",
    reason: """
      A recipient outside the group gets what it needs. A sharing of the widest data category, \
      which has two or more narrower ones, covers everything that is declared below it, now and \
      later. Name what is sent, or say `{unspecified: …}` where it is not known.
      """,
    source: "GDPR Art. 5(1)(c); DSG Art. 6(2)",
    bad: [
      """
      sharing:
        orders: {data: «personal-data», with: carrier, purposes: delivery}
      """,
      """
      recipients:
        sisters: {label: our sister companies, kind: affiliate}
      sharing:
        orders: {data: [email, «personal-data»], with: [sisters, advertisers], purposes: delivery}
      """,
    ],
    good: [
      """
      recipients:
        sisters: {label: our sister companies, kind: affiliate}
      sharing:
        within: {data: personal-data, with: sisters, purposes: delivery}
        orders: {data: contact-details, with: carrier, purposes: delivery}
        some: {data: {unspecified: personal-data}, with: carrier, purposes: delivery}
      """,
      """
      data-categories:
        votes: {label: your votes}
        letter-votes: {label: your votes by letter, broader: votes}
      sharing:
        counting: {data: votes, with: carrier, purposes: delivery}
      """,
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let breadth = Breadth(context.registry)
    return context.registry.sharing.filter(breadth.leavesGroup).flatMap { sharing in
      (sharing.scope.slots.data?.terms ?? [])
        .filter { breadth.isRoot($0, .data, withAtLeast: 2) }
        .map { reference in
          .broadSharing(
            context.registry.names[reference.value],
            at: context.label(reference.span, in: sharing.header, "the widest term"))
        }
    }
  }
}

extension Diagnostic {
  fileprivate static func broadSharing(_ term: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .broadSharing, "`\(term)` is all data of its kind, and leaves the group", at: place,
      help: "name what the recipient needs, or write `{unspecified: \(term)}` where it is not known"
    )
  }
}
