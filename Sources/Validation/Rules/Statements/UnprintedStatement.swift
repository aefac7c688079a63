import Diagnostics
import Registry

/// What a registry declares, its readers must be told: once documents are declared, one of them
/// prints each statement.
struct UnprintedStatement: Rule {
  static let page = RulePage(
    .unprintedStatement, "Once documents are declared, one of them prints each statement.",
    reason: """
      What a registry declares, its readers must be told. Guardrails (`publish: false`) \
      are checked and never printed.
      """,
    source: "GDPR Art. 12(1); DSG Art. 19(1)",
    bad: [
      """
      collection:
        «orders»: {data: order-details, from: you, purposes: delivery}
      documents:
        statement: {title: Statement, sections: [{generate: sharing}]}
      """
    ],
    good: [
      """
      collection:
        orders: {data: order-details, from: you, purposes: delivery}
      documents:
        statement: {title: Statement, sections: [{generate: [collection, sharing]}]}
      """
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    guard !registry.documents.isEmpty else { return [] }
    let printed = Set(registry.documents.flatMap { registry.printing(of: $0).joined() })
    return registry.printableEntries.filter { !printed.contains($0) }.compactMap { entry in
      registry.header(of: entry).map { header in
        .unprintedStatement(
          registry.qualifiedID(header), part: entry.part,
          at: context.label(header.span, in: header, "printed nowhere"))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unprintedStatement(
    _ id: String, part: GeneratedPart, at place: Label
  ) -> Diagnostic {
    Diagnostic(
      .unprintedStatement, "no document prints `\(id)`", at: place,
      help: "let a section of a document generate `\(part.rawValue)` and take this in")
  }
}
