import Diagnostics
import Registry

/// What a registry declares, its readers must be told: once documents are declared, one of them
/// prints each statement.
struct UnprintedStatement: Rule {
  static let id = RuleID.unprintedStatement

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
