import Diagnostics
import FlowAlgebra
import Registry

/// Where data goes decides which law protects it.
struct RecipientWithoutCountry: FlowCheckRule {
  static let page = RulePage(
    .recipientWithoutCountry, "A recipient of data says in which countries it is.",
    reason: """
      People are told the states to which their data goes. Write `countries` on the recipient, on \
      the group that it belongs to, or on the sharing. It is not asked of authorities, staff, users, \
      the public and successors.
      """,
    source: "DSG Art. 19(4); GDPR Art. 13(1)(f)",
    bad: [
      """
      sharing:
        campaign: {data: email, with: depot, purposes: advertising}
      recipients:
        «depot»: {name: Depot, legal-name: Depot Ltd, kind: vendor, role: processor}
      """,
      """
      sharing:
        parcels: {data: email, with: carrier, purposes: delivery, onward: [{with: depots}]}
      recipients:
        depots: {label: depots, kind: vendor}
        depot: {name: Depot, legal-name: Depot Ltd, broader: depots, countries: FR}
        «other-depots»: {label: other depots, broader: depots}
      """,
    ],
    good: [
      """
      recipients:
        depots: {label: depots, kind: vendor}
        depot: {name: Depot, legal-name: Depot Ltd, broader: depots, countries: FR}
      sharing:
        parcels: {data: email, with: depots, purposes: delivery}
        campaign: {data: email, with: advertisers, countries: all, purposes: advertising}
        demands: {data: email, with: police, purposes: support}
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    flows.silentRecipients(
      except: [.authority, .public, .user, .staff, .successor], where: { $0.countries.isEmpty },
      unless: { !$0.countries.isEmpty }
    ).map { index, isGroup in
      let header = flows.model.registry.recipients.terms[index].header
      return .recipientWithoutCountry(
        context.registry.id(header),
        at: context.label(
          header.span, in: header, isGroup ? "nor do its members say it" : "no `countries`"))
    }
  }
}

extension Diagnostic {
  fileprivate static func recipientWithoutCountry(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .recipientWithoutCountry, "`\(id)` receives data and needs its countries", at: place,
      help: "add `countries`, of the recipient or of the sharing")
  }
}
