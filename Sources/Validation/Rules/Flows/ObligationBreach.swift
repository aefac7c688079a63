import Diagnostics
import FlowAlgebra
import Registry

/// Whoever may use data for the stated purposes only has no purposes of its own.
struct ObligationBreach: FlowCheckRule {
  static let page = RulePage(
    .obligationBreach, "A recipient bound to the stated purposes has no other ones.",
    reason: """
      An obligation with `only-stated-purposes` is broken by the registry itself where the recipient \
      is a controller that receives for purposes which are not ours or not said, collects directly \
      for purposes for which it is sent nothing, or passes data on for others.
      """,
    source: "GDPR Art. 28(3)(a), 28(10); Cal. Civ. Code 1798.100(d)",
    bad: [
      """
      obligations:
        our-purposes: {label: use the data for these purposes only, only-stated-purposes: true}
      sharing:
        partners: {data: email, with: «carrier», purposes: unspecified, obligations: our-purposes}
      """,
      """
      obligations:
        our-purposes: {label: use the data for these purposes only, only-stated-purposes: true}
      recipients:
        depot: {name: Depot, legal-name: Depot Ltd, kind: vendor, obligations: our-purposes}
      collection:
        orders: {data: email, from: you, purposes: delivery}
      sharing:
        parcels: {data: email, with: depot, purposes: delivery}
        pages: {data: phone, with: depot, flow: collected-directly, purposes: «advertising»}
      """,
      """
      obligations:
        our-purposes: {label: use the data for these purposes only, only-stated-purposes: true}
      sharing:
        tickets:
          data: email
          with: help-desk
          purposes: support
          obligations: our-purposes
          onward: [{with: advertisers, purposes: [support, «advertising»]}]
      """,
    ],
    good: [
      """
      obligations:
        our-purposes: {label: use the data for these purposes only, only-stated-purposes: true}
      collection:
        orders: {data: email, from: you, purposes: [delivery, support]}
      sharing:
        parcels: {data: email, with: carrier, purposes: delivery, obligations: our-purposes}
        tickets:
          data: email
          with: help-desk
          purposes: support
          obligations: our-purposes
          onward: [{with: advertisers, purposes: support}]
        partners: {data: email, with: advertisers, purposes: unspecified}
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    let registry = flows.model.registry
    let stated = flows.statedPurposes
    return registry.sharing.flatMap { sharing -> [Diagnostic] in
      let bound = flows.terms(sharing.scope.slots.with, in: .recipients)
        .compactMap { term in flows.obligation(of: term, in: sharing).map { (term, $0) } }
      return bound.flatMap { recipient, obligation -> [Diagnostic] in
        if sharing.flow == .collectedDirectly {
          return collectsForOthers(sharing, recipient, obligation, stated, context, flows)
        }
        return controls(sharing, recipient, obligation, context, flows)
      }
    } + passesOn(stated, context, flows)
  }

  private func controls(
    _ sharing: SharingStatement, _ recipient: FlowChecks.WrittenTerm, _ obligation: Reference,
    _ context: ValidationContext, _ flows: FlowChecks
  ) -> [Diagnostic] {
    guard flows.role(of: recipient, in: sharing) == .controller else { return [] }
    let purposes = sharing.scope.slots.purposes
    let foreign = flows.terms(purposes, in: .purposes)
      .filter { !flows.origins.foreign($0.points).isEmpty }
    guard !foreign.isEmpty || !(purposes?.gaps ?? []).isEmpty else { return [] }
    return [
      .obligationBreach(
        context.registry.names[recipient.reference.value], context.registry.names[obligation.value],
        "decides on purposes of its own",
        at: context.label(recipient.reference.span, in: sharing.header, "a controller"),
        labels: [context.label(obligation, of: sharing, flows)])
    ]
  }

  private func collectsForOthers(
    _ sharing: SharingStatement, _ recipient: FlowChecks.WrittenTerm, _ obligation: Reference,
    _ stated: [Name: PointSet], _ context: ValidationContext, _ flows: FlowChecks
  ) -> [Diagnostic] {
    guard let allowed = stated[recipient.reference.value] else { return [] }
    return flows.terms(sharing.scope.slots.purposes, in: .purposes)
      .filter { !flows.model.space.named($0.points, in: .purposes).isSubset(of: allowed) }
      .map { purpose in
        .obligationBreach(
          context.registry.names[recipient.reference.value],
          context.registry.names[obligation.value],
          "collects directly for `\(context.registry.names[purpose.reference.value])`",
          at: context.label(
            purpose.reference.span, in: sharing.header, "for this it is sent nothing"),
          labels: [context.label(obligation, of: sharing, flows)])
      }
  }

  private func passesOn(
    _ stated: [Name: PointSet], _ context: ValidationContext, _ flows: FlowChecks
  ) -> [Diagnostic] {
    flows.onwardEntries.flatMap { entry -> [Diagnostic] in
      let senders = flows.terms(entry.sharing.scope.slots.with, in: .recipients)
      return senders.flatMap { sender -> [Diagnostic] in
        guard let obligation = flows.obligation(of: sender, in: entry.sharing),
          let allowed = stated[sender.reference.value]
        else { return [] }
        return flows.terms(entry.flow.scope.slots.purposes, in: .purposes)
          .filter {
            !flows.model.space.named($0.points, in: .purposes)
              .subtracting(flows.origins.purposes.legalDuties).isSubset(of: allowed)
          }
          .map { purpose in
            .obligationBreach(
              context.registry.names[sender.reference.value],
              context.registry.names[obligation.value],
              "passes data on for `\(context.registry.names[purpose.reference.value])`",
              at: context.label(
                purpose.reference.span, in: entry.sharing.header, "not a purpose stated to it"),
              labels: [context.label(obligation, of: entry.sharing, flows)])
          }
      }
    }
  }
}

extension FlowChecks {
  /// The obligation that binds a recipient of a sharing to the stated purposes.
  func obligation(of recipient: WrittenTerm, in sharing: SharingStatement) -> Reference? {
    let own =
      model.registry.recipients.index(of: recipient.reference.value)
      .map { model.registry.profile(ofRecipient: $0).obligations } ?? []
    return (sharing.obligations + own).first {
      model.registry.obligations[$0.value]?.limitsToStatedPurposes ?? false
    }
  }

  /// Whether all named senders of an entry are bound to the purposes stated to them: then what goes
  /// beyond is a breach rather than widened.
  func isBound(_ entry: OnwardEntry) -> Bool {
    let senders = terms(entry.sharing.scope.slots.with, in: .recipients)
    return !senders.isEmpty && senders.allSatisfy { obligation(of: $0, in: entry.sharing) != nil }
  }

  /// By recipient that a sharing names, the purposes for which we send it data.
  fileprivate var statedPurposes: [Name: PointSet] {
    var stated: [Name: [PointSet]] = [:]
    for sharing in model.registry.sharing where sharing.flow != .collectedDirectly {
      let purposes = terms(sharing.scope.slots.purposes, in: .purposes).map(\.points)
      for recipient in terms(sharing.scope.slots.with, in: .recipients) {
        stated[recipient.reference.value, default: []] += purposes
      }
    }
    return stated.mapValues { origins.purposes.admitted(by: PointSet.union(of: $0)) }
  }
}

extension ValidationContext {
  fileprivate func label(
    _ obligation: Reference, of sharing: SharingStatement, _ flows: FlowChecks
  ) -> Label {
    let header = registry.obligations[obligation.value]?.header ?? sharing.header
    return label(header.span, in: header, "binds it to the stated purposes")
  }
}

extension Diagnostic {
  fileprivate static func obligationBreach(
    _ recipient: String, _ obligation: String, _ breach: String, at place: Label, labels: [Label]
  ) -> Diagnostic {
    Diagnostic(
      .obligationBreach, "`\(recipient)` is bound by `\(obligation)` and \(breach)", at: place,
      labels: labels, help: "take the obligation or the purpose out")
  }
}
