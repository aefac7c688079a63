import Diagnostics
import Registry

/// A statement whose time is over says nothing any more.
struct ExpiredStatement: Rule {
  static let page = RulePage(
    .expiredStatement, "A statement holds now or later.",
    reason: """
      A statement whose `until` has passed is in no answer and no dated document. Take it \
      out, or say until when it holds now; the history of the registry remembers it.
      """,
    bad: [
      """
      uses:
        survey: {data: email, purposes: support, until: «2026-09-01»}
      """,
      """
      never:
        pause: {action: use, data: email, purposes: advertising, until: «2025-01-01»}
      """,
    ],
    good: [
      """
      uses:
        survey: {data: email, purposes: support, since: 2024-01-01, until: 2026-09-02}
      """
    ])
  static let needsSoundRegistry = false

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    var dated = registry.statements.map { ($0.header, $0.scope.until) }
    dated += registry.choices.map { ($0.header, $0.occasion.until) }
    dated += registry.retention.map { ($0.header, $0.scope.until) }
    return dated.compactMap { header, until in
      guard let until, until.value <= context.date else { return nil }
      return .expiredStatement(
        registry.qualifiedID(header), until.value,
        at: context.label(until.span, in: header, "has passed"))
    }
  }
}

extension Diagnostic {
  fileprivate static func expiredStatement(
    _ id: String, _ until: CalendarDate, at place: Label
  ) -> Diagnostic {
    Diagnostic(
      .expiredStatement, "`\(id)` holds no longer since \(until)", at: place,
      help: "take it out, or say until when it holds now")
  }
}
