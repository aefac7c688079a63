import Diagnostics
import FlowAlgebra
import Registry

/// A processor works for the purposes of the controller.
struct ProcessorOwnPurpose: FlowCheckRule {
  static let page = RulePage(
    .processorOwnPurpose, "A processor receives data for our purposes only.",
    reason: """
      A processor acts on our instructions, for purposes that we collect or use data for. Whoever \
      receives data for another purpose is a controller.
      """,
    source: "GDPR Art. 4(8), 28(3)(a), 28(10); DSG Art. 9(1)",
    bad: [
      """
      collection:
        calls: {data: email, from: you, purposes: support}
      sharing:
        tickets: {data: email, with: help-desk, purposes: [support, «advertising»]}
      """,
      """
      collection:
        calls: {data: email, from: you, purposes: support}
      sharing:
        tickets: {data: email, with: advertisers, role: processor, purposes: «advertising»}
      """,
    ],
    good: [
      """
      collection:
        calls: {data: email, from: you, purposes: service}
        orders: {data: phone, from: you, purposes: delivery}
      sharing:
        tickets: {data: email, with: help-desk, purposes: support}
        parcels: {data: phone, with: carrier, purposes: advertising}
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    flows.model.registry.sharing.flatMap { sharing in
      Self.foreignPurposes(of: sharing, flows).map { purpose in
        .ownPurpose(
          context.registry.names[purpose.reference.value],
          at: context.label(purpose.reference.span, in: sharing.header, "none of our purposes"))
      }
    }
  }

  /// The purposes of a sharing with processors alone that no collection or use of ours has.
  static func foreignPurposes(of sharing: SharingStatement, _ flows: FlowChecks)
    -> [FlowChecks.WrittenTerm]
  {
    let recipients = flows.terms(sharing.scope.slots.with, in: .recipients)
    guard !recipients.isEmpty,
      recipients.allSatisfy({ flows.role(of: $0, in: sharing) == .processor })
    else { return [] }
    return flows.terms(sharing.scope.slots.purposes, in: .purposes).filter { purpose in
      !purpose.points.isEmpty
        && flows.origins.foreign(purpose.points)
          == flows.model.space.named(purpose.points, in: .purposes)
    }
  }
}

extension FlowChecks {
  /// The part that a recipient plays in a sharing.
  func role(of recipient: WrittenTerm, in sharing: SharingStatement) -> ProcessingRole? {
    sharing.role
      ?? model.registry.recipients.index(of: recipient.reference.value)
      .flatMap { model.registry.profile(ofRecipient: $0).role }
  }
}

extension Diagnostic {
  fileprivate static func ownPurpose(_ purpose: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .processorOwnPurpose, "`\(purpose)` is a purpose of the processor, not of ours", at: place,
      help: "declare the collection or use for `\(purpose)`, or make the recipient a controller")
  }
}
