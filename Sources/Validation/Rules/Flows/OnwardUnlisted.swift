import Diagnostics
import FlowAlgebra
import Registry

/// A sub-processor belongs to somebody.
struct OnwardUnlisted: FlowCheckRule {
  static let page = RulePage(
    .onwardUnlisted, "A recipient to whom data is passed on says who engaged it.",
    reason: """
      A list of sub-processors names whose they are. Write `engaged-by` on the recipient. \
      Authorities are engaged by nobody, nor are the public and users.
      """,
    source: "GDPR Art. 28(2), 28(4)",
    bad: [
      """
      sharing:
        parcels:
          data: email
          with: carrier
          purposes: delivery
          onward: [{with: «help-desk»}]
      """,
      """
      recipients:
        depot: {name: Depot, legal-name: Depot Ltd, kind: vendor, engaged-by: help-desk}
      sharing:
        parcels:
          data: email
          with: carrier
          purposes: delivery
          onward: [{with: «depot»}]
      """,
    ],
    good: [
      """
      recipients:
        depots: {label: depots, kind: vendor, engaged-by: vendors}
        depot: {name: Depot, legal-name: Depot Ltd, broader: depots}
      sharing:
        parcels:
          data: email
          with: carrier
          purposes: delivery
          onward: [{with: [depot, police]}]
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    let registry = flows.model.registry
    return flows.onwardEntries.flatMap { entry in
      flows.terms(entry.flow.scope.slots.with, in: .recipients).compactMap { term in
        guard let index = registry.recipients.index(of: term.reference.value) else { return nil }
        switch registry.profile(ofRecipient: index).kind {
        case .authority, .public, .user: return nil
        default: break
        }
        let engagers = registry.recipients.upwards(from: index)
          .compactMap { registry.recipients.terms[$0].engagedBy }
        let isListed = engagers.contains { engager in
          flows.points(ofRecipient: engager.value).map { !$0.isDisjoint(with: entry.edge.senders) }
            ?? false
        }
        if isListed { return nil }
        let header = registry.recipients.terms[index].header
        return .onwardUnlisted(
          context.registry.id(header), by: flows.list(entry.edge.senders, in: .recipients),
          at: context.label(term.reference.span, in: entry.sharing.header, "engaged by nobody"),
          label: context.label(header.span, in: header, "declared here"))
      }
    }
  }
}

extension FlowChecks {
  /// The points at or below a recipient that a field names.
  func points(ofRecipient name: Name) -> PointSet? {
    model.space.vocabulary(of: .recipients)?.node(of: name)
      .map { model.space.down($0, in: .recipients) }
  }
}

extension Diagnostic {
  fileprivate static func onwardUnlisted(
    _ recipient: String, by sender: String, at place: Label, label: Label
  ) -> Diagnostic {
    Diagnostic(
      .onwardUnlisted, "`\(recipient)` does not say that \(sender) engaged it", at: place,
      labels: [label], help: "add `engaged-by` to `\(recipient)`")
  }
}
