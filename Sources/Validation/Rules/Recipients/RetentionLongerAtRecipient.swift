import Diagnostics
import FlowAlgebra
import Registry

/// Data that we have erased lives on elsewhere.
struct RetentionLongerAtRecipient: FlowCheckRule {
  static let page = RulePage(
    .retentionLongerAtRecipient, "A recipient keeps data no longer than we do.",
    reason: """
      Readers take the period of the collection to be the end of the matter. Where a recipient keeps \
      the data longer, shorten that, or waive the rule with the duty or ground on which it does.
      """,
    source: "GDPR Art. 5(1)(e), 28(3)(g)",
    bad: [
      """
      collection:
        orders: {data: email, from: you, purposes: delivery, retention: 1 year}
      sharing:
        «parcels»: {data: email, with: carrier, purposes: delivery, retention: 2 years}
      """,
      """
      retention:
        ours: {data: contact-details, keep: 1 year}
        «theirs»: {data: email, with: carrier, keep: 18 months}
      """,
    ],
    good: [
      """
      collection:
        orders: {data: email, from: you, purposes: delivery, retention: 2 years}
        calls: {data: phone, from: you, purposes: delivery, retention: {until: you object}}
      sharing:
        parcels: {data: email, with: carrier, purposes: delivery, retention: 24 months}
        calls: {data: phone, with: carrier, purposes: delivery, retention: 9 years}
        other: {data: order-details, with: carrier, purposes: delivery, retention: 9 years}
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    let space = flows.model.space.space
    let ours = flows.ourKeeping
    let index = PlacedKeeping(ours, in: space)
    return flows.recipientKeeping.compactMap { theirs in
      guard let hours = theirs.hours else { return nil }
      let data = Box([.data: theirs.region.projection(on: .data, in: space)])
      let compared = index.meeting(theirs).map { ours[$0] }
        .filter { !$0.region.isDisjoint(with: data) }
      let longest = compared.max { ($0.hours ?? .infinity) < ($1.hours ?? .infinity) }
      guard let longest, let most = longest.hours, longest.bound != .atLeast, most < hours else {
        return nil
      }
      return .retentionLongerAtRecipient(
        context.registry.qualifiedID(theirs.header), theirs.text, longest.text,
        at: context.label(theirs.header.span, in: theirs.header, theirs.text),
        label: context.label(longest.header.span, in: longest.header, longest.text))
    }
  }
}

extension Diagnostic {
  fileprivate static func retentionLongerAtRecipient(
    _ id: String, _ theirs: String, _ ours: String, at place: Label, label: Label
  ) -> Diagnostic {
    Diagnostic(
      .retentionLongerAtRecipient, "`\(id)` keeps data for \(theirs), we for \(ours)", at: place,
      labels: [label], help: "let the recipient erase it no later than we do")
  }
}
