import Diagnostics
import FlowAlgebra
import Registry

/// Whoever receives data decides about it, or works for somebody who does.
struct RecipientWithoutRole: FlowCheckRule {
  static let page = RulePage(
    .recipientWithoutRole, "A recipient of data says which part it plays.",
    reason: """
      A processor needs a contract and keeps to our purposes, a controller answers for itself. Write \
      `role` on the recipient, on the group that it belongs to, or on the sharing. Authorities, \
      staff, users, the public and successors are what they are by their kind.
      """,
    source: "GDPR Art. 4(7), 4(8), 26, 28; DSG Art. 9",
    bad: [
      """
      sharing:
        campaign: {data: email, with: depot, purposes: advertising}
      recipients:
        «depot»: {name: Depot, legal-name: Depot Ltd, kind: vendor, countries: CH}
      """,
      """
      recipients:
        «partners»: {label: our partners, kind: partner}
        dealers: {label: dealers, broader: partners}
        agents: {label: agents, kind: vendor}
        bound-agents: {label: bound agents, broader: agents, role: processor}
        «free-agents»: {label: free agents, broader: agents}
      sharing:
        leads: {data: email, with: dealers, purposes: advertising}
        calls: {data: email, with: agents, purposes: support}
      """,
    ],
    good: [
      """
      recipients:
        depot: {name: Depot, legal-name: Depot Ltd, kind: vendor}
        unused: {name: Unused, legal-name: Unused Ltd, kind: vendor}
        agents: {label: agents, kind: vendor}
        bound-agents: {label: bound agents, broader: agents, role: processor}
      sharing:
        campaign: {data: email, with: depot, role: processor, purposes: advertising}
        calls: {data: email, with: [agents, police], purposes: support}
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    flows.silentRecipients(
      except: [.authority, .public, .user, .staff, .successor], where: { $0.role == nil },
      unless: { $0.role != nil }
    ).map { index, isGroup in
      let header = flows.model.registry.recipients.terms[index].header
      return .recipientWithoutRole(
        context.registry.id(header),
        at: context.label(
          header.span, in: header, isGroup ? "nor do its members say it" : "no `role`"))
    }
  }
}

extension Diagnostic {
  fileprivate static func recipientWithoutRole(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .recipientWithoutRole, "`\(id)` receives data and needs a role", at: place,
      help: "add `role: processor`, `controller` or `joint-controller`")
  }
}
