import Diagnostics
import FlowAlgebra
import Registry

/// A circumstance in which a statement holds can come about.
struct EmptyWhere: FlowRule {
  static let page = RulePage(
    .emptyWhere, "A `where` names a value that can hold.",
    reason: """
      A value without a case of its own, and without narrower values, never holds: the \
      statement says nothing.
      """,
    bad: [
      """
      conditions:
        age:
          label: age
          values:
            minor: {label: if you are a minor, abstract: true}
      uses:
        serve: {data: email, purposes: service, where: {age: «minor»}}
      """
    ],
    good: [
      """
      conditions:
        age:
          label: age
          values:
            minor: {label: if you are a minor, abstract: true}
            child: {label: if you are a child, broader: minor}
      uses:
        serve: {data: email, purposes: service, where: {age: minor}}
      """
    ])

  func findings(in context: ValidationContext, model: FlowModel) -> [Diagnostic] {
    let statements = model.statements.map { statement in
      let onward = (statement as? SharingStatement)?.onward ?? []
      return (statement.header, [statement.scope] + onward.map(\.scope))
    }
    let retention = context.registry.retention.map { ($0.header, [$0.scope]) }
    return (statements + retention).flatMap { header, scopes in
      scopes.flatMap(\.facetsWithExceptions).compactMap { facet, value -> Diagnostic? in
        guard let dimension = model.space.dimension(ofFacet: facet.value) else { return nil }
        let nodes = model.space.nodes(of: value, in: dimension)
        guard nodes.allSatisfy({ model.space.down($0, in: dimension).isEmpty }) else { return nil }
        return .emptyWhere(
          context.registry.names[facet.value],
          at: context.label(value.span, in: header, "never holds"))
      }
    }
  }
}

extension Scope {
  fileprivate var facetsWithExceptions: [(facet: Reference, value: SlotValue)] {
    circumstances.flatMap(\.facets) + exceptions.flatMap(\.facetsWithExceptions)
  }
}

extension Diagnostic {
  fileprivate static func emptyWhere(_ facet: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .emptyWhere, "a value of `\(facet)` that can hold is needed here", at: place,
      help: "name another value, or declare what is narrower than this one")
  }
}
