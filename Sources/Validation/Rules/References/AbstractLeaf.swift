import Diagnostics
import Registry

/// The narrower terms are all there is of an abstract term: without one it means nothing.
struct AbstractLeaf: Rule {
  static let page = RulePage(
    .abstractLeaf, "An abstract term has narrower terms: they are all there is of it.",
    reason: """
      Without a narrower term an abstract one means nothing, and neither does a statement \
      about it.
      """,
    bad: [
      """
      data-categories:
        «device-data»: {label: data about your device, abstract: true}
      """
    ],
    good: [
      """
      data-categories:
        device-data: {label: data about your device, abstract: true}
        device-model: {label: the model of your device, broader: device-data}
      """
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    context.registry.termGraphs.flatMap { graph in
      zip(graph.terms, graph.children)
        .filter { term, children in term.isAbstract && children.isEmpty }
        .map { term, _ in
          .abstractLeaf(
            context.registry.id(term.header),
            at: context.label(term.header.span, in: term.header, "nothing is narrower"))
        }
    }
  }
}

extension Diagnostic {
  fileprivate static func abstractLeaf(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .abstractLeaf, "`\(id)` is abstract and needs a narrower term", at: place,
      help: "declare a term with `broader: \(id)`, or take `abstract` out")
  }
}
