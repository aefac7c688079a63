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
    let registry = context.registry
    var findings: [Diagnostic] = []
    func check(_ entry: some Entry, _ scope: Scope) {
      for (facet, value) in scope.circumstances.lazy.flatMap(\.facets) {
        guard let dimension = model.space.dimension(ofFacet: facet.value),
          model.space.nodes(of: value, in: dimension)
            .allSatisfy({ model.space.down($0, in: dimension).isEmpty })
        else { continue }
        findings.append(
          .emptyWhere(
            registry.names[facet.value],
            at: context.label(value.span, in: entry.header, "never holds")))
      }
      for exception in scope.exceptions { check(entry, exception) }
    }
    for statement in registry.statements { check(statement, statement.scope) }
    for sharing in registry.sharing {
      for flow in sharing.onward ?? [] { check(sharing, flow.scope) }
    }
    for rule in registry.retention { check(rule, rule.scope) }
    return findings
  }
}

extension Diagnostic {
  fileprivate static func emptyWhere(_ facet: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .emptyWhere, "a value of `\(facet)` that can hold is needed here", at: place,
      help: "name another value, or declare what is narrower than this one")
  }
}
