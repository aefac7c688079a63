import Diagnostics
import Registry

/// What may happen happens when something makes it happen.
struct PossibleWithoutTrigger: Rule {
  static let page = RulePage(
    .possibleWithoutTrigger, "What may happen says when it does.",
    reason: """
      “We may share your data” tells a person nothing to act on. Say in `where` which circumstance \
      decides, or in `when` on which occasion it happens; what always happens is not `possible`.
      """,
    source: "WP260 rev.01, para. 13",
    bad: [
      """
      sharing:
        parcels: {possible: «true», data: email, with: carrier, purposes: delivery}
      """
    ],
    good: [
      """
      sharing:
        parcels: {possible: true, when: if you order, data: email, with: carrier, purposes: delivery}
        offers:
          {possible: true, where: {consent: given}, data: email, with: carrier, purposes: delivery}
        letters: {possible: false, data: email, with: carrier, purposes: delivery}
      """
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    context.registry.statements.compactMap { statement -> Diagnostic? in
      guard let possible = statement.possible, possible.value,
        statement.scope.when == nil, statement.scope.circumstances.isEmpty
      else { return nil }
      return .possibleWithoutTrigger(
        context.registry.qualifiedID(statement.header),
        at: context.label(possible.span, in: statement.header, "but when?"))
    }
  }
}

extension Diagnostic {
  fileprivate static func possibleWithoutTrigger(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .possibleWithoutTrigger, "`\(id)` may happen, and does not say when", at: place,
      help: "add `where` or `when`, or take `possible` out if it always happens")
  }
}
