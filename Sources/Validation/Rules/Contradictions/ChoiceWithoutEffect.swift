import Diagnostics
import FlowAlgebra
import Registry

/// A choice is about something that is done.
struct ChoiceWithoutEffect: FlowRule {
  static let page = RulePage(
    .choiceWithoutEffect, "A choice is about something that is declared to be done.",
    reason: """
      People are offered a choice about data or recipients for which nothing is declared: \
      either the choice does nothing, or the statement that it is about is missing.
      """,
    bad: [
      """
      uses:
        serve: {data: email, purposes: service}
      choices:
        «no-ads»: {kind: opt-out, applies-to: {purposes: advertising}, how: Write to us.}
      """,
      """
      collection:
        orders: {data: order-details, from: you, purposes: delivery}
      choices:
        «no-advertisers»: {kind: opt-out, applies-to: {with: advertisers}, how: Write to us.}
      """,
    ],
    good: [
      """
      sharing:
        offers: {data: email, with: {unspecified: advertisers}, purposes: advertising}
      choices:
        no-ads: {kind: opt-out, applies-to: {with: advertisers}, how: Write to us.}
      """,
      """
      collection:
        orders: {data: order-details, from: you, purposes: delivery}
      choices:
        erase: {kind: erase, applies-to: {data: personal-data}, how: Write to us.}
        complain: {kind: complain, how: Write to them.}
      """,
    ])

  func findings(in context: ValidationContext, model: FlowModel) -> [Diagnostic] {
    let registry = context.registry
    guard !registry.choices.isEmpty, let index = context.potentials else { return [] }
    return registry.choices.compactMap { choice in
      guard case .slots(let scope) = choice.appliesTo else { return nil }
      let filter = model.region(ofFilter: scope)
      let isAboutSomething = index.contains(meeting: filter) {
        filter.boxes.contains(where: model.assertions[$0].canBeMeant)
      }
      return isAboutSomething
        ? nil
        : .choiceWithoutEffect(
          registry.qualifiedID(choice.header),
          at: context.label(choice.header.span, in: choice.header, "applies to nothing declared"))
    }
  }
}

extension Assertion {
  /// Whether the statement is about what a filter names: only sharing is about recipients, and a
  /// source or method that a statement leaves out is not declared. Purposes may stand in `uses`.
  fileprivate func canBeMeant(by box: Box) -> Bool {
    if box[.recipients] != nil && activity != .sharing { return false }
    return box.restricted.allSatisfy { $0 == .purposes || !undisclosed.contains($0) }
  }
}

extension Diagnostic {
  fileprivate static func choiceWithoutEffect(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .choiceWithoutEffect, "`\(id)` applies to nothing that is declared", at: place,
      help: "declare what it is about, or name that in `applies-to`")
  }
}
