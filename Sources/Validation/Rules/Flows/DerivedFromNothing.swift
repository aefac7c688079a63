import Diagnostics
import FlowAlgebra
import Registry

/// A conclusion needs something to be drawn from.
struct DerivedFromNothing: FlowCheckRule {
  static let page = RulePage(
    .derivedFromNothing, "What inferred data is derived from is collected.",
    reason: """
      Inferred data exists only once everything it is derived from does, about the same people. \
      Declare the collection of its origins, or correct `derived-from`.
      """,
    source: "GDPR Art. 14(2)(f); WP260 rev.01, para. 26",
    bad: [
      """
      sources:
        our-guesses: {label: what we conclude, kind: inferred, derived-from: [email, «phone»]}
      collection:
        orders: {data: email, from: you, purposes: delivery}
        guesses: {data: health-data, from: our-guesses, purposes: advertising}
      """,
      """
      sources:
        our-guesses: {label: what we conclude, kind: inferred, derived-from: email}
      collection:
        orders: {data: email, subjects: customers, from: you, purposes: delivery}
        guesses: {data: health-data, subjects: children, from: «our-guesses», purposes: advertising}
      """,
      """
      sources:
        our-guesses: {label: what we conclude, kind: inferred, derived-from: «health-data»}
      collection:
        guesses: {data: health-data, from: our-guesses, purposes: advertising}
      """,
    ],
    good: [
      """
      sources:
        our-guesses: {label: what we conclude, kind: inferred, derived-from: [contact-details]}
        our-scores: {label: what we compute, kind: inferred, derived-from: health-data}
      collection:
        scores: {data: order-details, from: our-scores, purposes: advertising}
        guesses: {data: health-data, from: our-guesses, purposes: advertising}
        orders: {data: email, from: you, purposes: delivery}
      """
    ])

  func findings(in context: ValidationContext, flows: FlowChecks) -> [Diagnostic] {
    let registry = flows.model.registry
    var findings: [Diagnostic] = []
    var baseless: Set<Name> = []
    for source in registry.sources.terms where source.kind == .inferred {
      for origin in source.derivedFrom {
        guard let points = flows.points(ofData: origin),
          flows.origins.obtainsNothing(of: points)
        else { continue }
        if let id = source.header.id.id { baseless.insert(id) }
        findings.append(
          .derivedFromNothing(
            context.registry.names[origin.value],
            at: context.label(origin.span, in: source.header, "nothing collects it")))
      }
    }
    for statement in registry.collection {
      for reference in statement.scope.slots.from?.terms ?? [] {
        guard let source = registry.sources[reference.value], source.kind == .inferred,
          !source.derivedFrom.isEmpty, let id = source.header.id.id, !baseless.contains(id)
        else { continue }
        let subjects = flows.terms(statement.scope.slots.subjects, in: .subjects)
        guard !subjects.isEmpty else { continue }
        let asked = PointSet.union(of: subjects.lazy.map(\.points))
        let lacking = source.derivedFrom.filter { origin in
          flows.points(ofData: origin).map { flows.origins.obtainsNothing(of: $0, from: asked) }
            ?? false
        }
        guard let first = lacking.first else { continue }
        findings.append(
          .derivedFromNothing(
            context.registry.names[first.value], of: flows.list(asked, in: .subjects),
            at: context.label(reference.span, in: statement.header, "derived from nothing")))
      }
    }
    return findings
  }
}

extension FlowChecks {
  /// The points at or below a data category that a field names.
  func points(ofData reference: Reference) -> PointSet? {
    model.space.vocabulary(of: .data)?.node(of: reference.value)
      .map { model.space.down($0, in: .data) }
  }
}

extension Diagnostic {
  fileprivate static func derivedFromNothing(
    _ data: String, of subjects: String? = nil, at place: Label
  ) -> Diagnostic {
    let whose = subjects.map { " of \($0)" } ?? ""
    return Diagnostic(
      .derivedFromNothing, "`\(data)`\(whose) must be collected before data is derived from it",
      at: place, help: "declare the collection of `\(data)`\(whose), or correct `derived-from`")
  }
}
