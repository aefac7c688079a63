import Diagnostics
import Registry

/// A question to the owner is a decision that nobody has taken yet.
struct OpenQuestion: Rule {
  static let page = RulePage(
    .openQuestion, "A question to the owner waits for an answer.",
    reason: """
      A question is a decision that nobody has taken yet. Decide, say so in the registry, \
      and take the question out.
      """,
    bad: [
      """
      recipients:
        parcels:
          name: Parcels
          kind: vendor
          question: «In which country does Parcels keep the data?»
      """
    ],
    good: [
      """
      recipients:
        parcels: {name: Parcels, kind: vendor, countries: DE}
      """
    ])
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
