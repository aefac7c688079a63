import Diagnostics
import FlowAlgebra
import Registry

/// A promise about data that nothing here touches may be about something else.
struct IdlePromise: FlowRule {
  static let page = RulePage(
    .idlePromise, "A promise is about data that some statement touches.",
    reason: """
      Nothing that is declared collects, uses or shares this data, nor anything narrower or \
      wider, of these people. Such a promise is kept without effort: it may be about \
      something else than its author meant, or its statement is missing.
      """,
    bad: [
      """
      data-categories:
        location: {label: your location}
      uses:
        serve: {data: contact-details, purposes: service}
      never:
        «no-tracking»: {action: use, data: location, purposes: advertising}
      """,
      """
      uses:
        serve: {data: email, subjects: customers, purposes: service}
      never:
        «no-ads»: {action: use, data: email, subjects: children, purposes: advertising}
      """,
    ],
    good: [
      """
      uses:
        serve: {data: personal-data, purposes: service}
      never:
        no-ads: {action: use, data: email, subjects: children, purposes: advertising}
      """,
      """
      uses:
        serve: {data: {unspecified: personal-data}, purposes: service}
      never:
        no-ads: {action: use, data: health-data, purposes: advertising}
      """,
    ])

  func findings(in context: ValidationContext, model: FlowModel) -> [Diagnostic] {
    guard !model.promises.isEmpty, let index = context.potentials else { return [] }
    return model.promises.compactMap { promise in
      let region = Region(promise.region.boxes.map(\.onlyDataAndSubjects))
      guard !region.isEmpty, !index.contains(meeting: region),
        let place = context.label(promise.statement, "about nothing declared")
      else { return nil }
      return .idlePromise(
        model.id(of: promise.statement), at: place, witness: model.witness(of: region))
    }
  }
}

extension Box {
  fileprivate var onlyDataAndSubjects: Box {
    var box = Box()
    box[.data] = self[.data]
    box[.subjects] = self[.subjects]
    return box
  }
}

extension Diagnostic {
  fileprivate static func idlePromise(
    _ id: String, at place: Label, witness: Diagnostics.Witness?
  ) -> Diagnostic {
    Diagnostic(
      .idlePromise, "`\(id)` is about data that is neither collected, used nor shared", at: place,
      help: "name the data that is meant, or declare what is done with it", witness: witness)
  }
}
