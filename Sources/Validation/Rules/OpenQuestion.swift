import Diagnostics
import Registry

/// A question to the owner is a decision that nobody has taken yet.
struct OpenQuestion: Rule {
  static let id = RuleID.openQuestion
  static let needsSoundRegistry = false

  func findings(in context: ValidationContext) -> [Diagnostic] {
    context.registry.headers.compactMap { header in
      header.question.map { .openQuestion($0.value, at: context.label($0.span, in: header)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func openQuestion(_ question: String, at place: Label) -> Diagnostic {
    Diagnostic(
      .openQuestion, question, at: place,
      help: "decide, say so in the registry, and take the question out")
  }
}
