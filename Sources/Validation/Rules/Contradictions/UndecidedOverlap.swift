import Diagnostics
import FlowAlgebra
import Registry

/// What cannot be decided is said, never passed over.
struct UndecidedOverlap: PairRule {
  static let page = RulePage(
    .undecided, "How statements and promises lie can be decided.",
    reason: """
      Whether many boxes together cover another is the one hard question here; past a \
      stated number of pieces the honest answer is that it stays open. Write the statement \
      with fewer values, or apart.
      """,
    bad: [RuleExample(stringLiteral: intricate)],
    good: [
      """
      sharing:
        offers: {data: email, with: advertisers, purposes: advertising}
      never:
        no-children:
          {action: share, data: email, with: all, subjects: children, precedence: prevails}
      """
    ])

  /// Ten thousand cells and more: a hundred values in one slot and over a hundred in another.
  private static let intricate: String = {
    func terms(_ name: String, _ fields: String) -> String {
      (1...101).map { "  \(name)-\($0): {label: \(name) \($0)\(fields)}" }.joined(separator: "\n")
    }
    func list(_ name: String) -> String {
      (1...101).map { "\(name)-\($0)" }.joined(separator: ", ")
    }
    return """
      data-categories:
      \(terms("kind", ""))
      recipients:
      \(terms("company", ", kind: vendor"))
      sharing:
        «everything»:
          data: [\(list("kind"))]
          with: [\(list("company"))]
          purposes: service
      never:
        no-children: {action: share, data: all, with: all, subjects: children, precedence: prevails}
      """
  }()

  func findings(in context: ValidationContext, pairs: PairAnalysis) -> [Diagnostic] {
    Set(pairs.undecided + context.redundancies.undecided).compactMap { statement in
      context.label(statement, "too intricate").map {
        .undecided(pairs.model.id(of: statement), at: $0)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func undecided(_ id: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .undecided, "`\(id)` overlaps others too intricately to be decided", at: place,
      help: "write it with fewer values, or in several statements")
  }
}
