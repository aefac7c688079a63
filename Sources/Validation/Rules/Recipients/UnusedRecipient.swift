import Diagnostics
import FlowAlgebra
import Registry

/// A list of recipients names those who receive.
struct UnusedRecipient: FlowCheckRule {
  static let page = RulePage(
    .unusedRecipient, "A recipient that is declared stands in a statement.",
    reason: """
      Nothing is shared with it or passed on to it, no promise or choice names it, no text names it, nor is it \
      a source or the setter of a method. Either a sharing is missing or the recipient is a left-over. \
      A member of a group that receives data is used; of a group without use only the group is \
      reported.
      """,
    bad: [
      """
      recipients:
        «depot»: {name: Depot, legal-name: Depot Ltd, kind: vendor}
      sharing:
        parcels: {data: email, with: [vendors, advertisers, police], purposes: delivery}
      """,
      """
      recipients:
        «depots»: {label: depots, kind: vendor}
        depot: {name: Depot, legal-name: Depot Ltd, broader: depots}
        «bureau»: {name: Bureau, legal-name: Bureau Ltd, kind: vendor, engaged-by: carrier}
      sharing:
        parcels: {data: email, with: [vendors, advertisers, police], purposes: delivery}
      """,
    ],
    good: [
      """
      recipients:
        depots: {label: depots, kind: vendor}
        depot: {name: Depot, legal-name: Depot Ltd, broader: depots}
        partners: {label: partners, kind: partner}
        dealer: {name: Dealer, legal-name: Dealer Ltd, broader: partners}
        setter: {name: Setter, legal-name: Setter Ltd, kind: third-party}
        broker: {name: Broker, legal-name: Broker Ltd, kind: third-party}
        bureau: {name: Bureau, legal-name: Bureau Ltd, kind: vendor}
      sources:
        broker: {label: a broker, kind: third-party, recipient: broker}
      methods:
        pixels: {label: pixels, kind: beacon, set-by: setter}
      sharing:
        parcels:
          data: email
          with: [vendors, {unspecified: depots}]
          purposes: delivery
          onward: [{with: bureau}]
      never:
        partners: {action: share, data: email, with: [partners, advertisers, police]}
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    let used = flows.usedRecipients
    let recipients = flows.model.registry.recipients.terms
    return flows.topmost { $0.isDisjoint(with: used) }.filter { index, _ in
      recipients[index].basics.retired.map { context.date < $0.value } ?? true
    }.map { index, _ in
      let header = recipients[index].header
      return .unusedRecipient(
        context.registry.id(header), at: context.label(header.span, in: header, "in no statement"))
    }
  }
}

extension FlowChecks {
  /// The recipients that something names, or a group of theirs.
  fileprivate var usedRecipients: PointSet {
    let registry = model.registry
    if registry.sharing.contains(where: { $0.scope.slots.with?.saysAll ?? false }) {
      return model.space.space.whole(.recipients)
    }
    var names = Set(registry.sources.terms.compactMap(\.recipient?.value))
    names.formUnion(registry.methods.terms.compactMap(\.setBy?.value))
    names.formUnion(registry.choices.compactMap(\.carriedOutBy?.value))
    func visit(_ scope: Scope) {
      for reference in scope.slots.with?.namedTerms ?? [] { names.insert(reference.value) }
      for exception in scope.exceptions { visit(exception) }
    }
    for sharing in registry.sharing {
      visit(sharing.scope)
      for flow in sharing.onward ?? [] { visit(flow.scope) }
    }
    for promise in registry.never { visit(promise.scope) }
    for rule in registry.retention { visit(rule.scope) }
    for choice in registry.choices {
      if case .slots(let scope) = choice.appliesTo { visit(scope) }
    }
    let named = registry.placeholders.compactMap { placeholder -> PointSet? in
      guard
        case .recipient(let index) = registry.placeholder(placeholder.text, in: placeholder.entry)
      else { return nil }
      return model.space.down(Node(Int32(index + 1)), in: .recipients)
    }
    return PointSet.union(of: names.compactMap(points(ofRecipient:)) + named)
  }
}

extension Diagnostic {
  fileprivate static func unusedRecipient(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .unusedRecipient, "`\(id)` receives nothing and is named in no statement", at: place,
      help: "declare what it receives, or take it out")
  }
}
