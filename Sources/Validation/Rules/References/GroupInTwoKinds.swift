import Diagnostics
import Registry

/// A recipient below two kinds would be printed as one and promised about as the other.
struct GroupInTwoKinds: Rule {
  static let page = RulePage(
    .groupInTwoKinds, "The broader recipients of a recipient are of one kind.",
    reason: """
      The kind says what a recipient is to us, and the statement groups recipients by it. One that \
      stands below two kinds is printed as one of them, while promises reach it as the other. \
      Where a company plays two parts, declare a recipient for each.
      """,
    bad: [
      """
      recipients:
        partners: {label: our partners, kind: partner}
        depot: {name: Depot, legal-name: Depot Ltd, broader: [vendors, «partners»]}
      """
    ],
    good: [
      """
      recipients:
        couriers: {label: couriers, kind: vendor}
        depot: {name: Depot, legal-name: Depot Ltd, broader: [vendors, couriers]}
        own-depot: {name: Own Depot, legal-name: Own Depot Ltd, broader: vendors, kind: subsidiary}
      """
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    let recipients = registry.recipients
    return recipients.terms.indices.compactMap { index -> Diagnostic? in
      let recipient = recipients.terms[index]
      // In a sound registry each reference is one parent.
      let kinds = zip(recipient.basics.broader, recipients.parents[index]).compactMap {
        reference, parent in
        registry.profile(ofRecipient: parent).kind.map { (reference: reference, kind: $0) }
      }
      guard let first = kinds.first, let second = kinds.first(where: { $0.kind != first.kind })
      else { return nil }
      return .groupInTwoKinds(
        registry.id(recipient.header), first.kind, second.kind,
        at: context.label(
          second.reference.span, in: recipient.header, "of kind \(second.kind.rawValue)"),
        first: context.label(
          first.reference.span, in: recipient.header, "of kind \(first.kind.rawValue)"))
    }
  }
}

extension Diagnostic {
  fileprivate static func groupInTwoKinds(
    _ id: String, _ first: RecipientKind, _ second: RecipientKind, at place: Label,
    first label: Label
  ) -> Diagnostic {
    Diagnostic(
      .groupInTwoKinds,
      "`\(id)` stands below two kinds of recipient, `\(first.rawValue)` and `\(second.rawValue)`",
      at: place, labels: [label], help: "declare a recipient for each part that it plays")
  }
}
