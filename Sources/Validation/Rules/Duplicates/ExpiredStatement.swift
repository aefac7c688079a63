import Diagnostics
import Registry

/// A statement whose time is over says nothing any more, and one whose recipient's time is over, or is
/// to come, says too much.
struct ExpiredStatement: Rule {
  static let page = RulePage(
    .expiredStatement, "A statement holds now or later.",
    reason: """
      A statement whose `until` has passed is in no answer and no dated document. Take it \
      out, or say until when it holds now; the history of the registry remembers it. The dates of \
      a recipient change no answer: a statement holds no longer than the recipients that it names.
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
      """
      recipients:
        acme-desk: {name: Acme Desk, kind: vendor, until: 2026-09-01}
        bolt-desk: {name: Bolt Desk, kind: vendor, since: 2026-09-02}
      sharing:
        desk: {data: email, with: [«acme-desk», «bolt-desk»], purposes: support}
      """,
    ],
    good: [
      """
      uses:
        survey: {data: email, purposes: support, since: 2024-01-01, until: 2026-09-02}
      """,
      """
      recipients:
        acme-desk: {name: Acme Desk, kind: vendor, until: 2026-09-02}
        bolt-desk: {name: Bolt Desk, kind: vendor, since: 2026-09-02}
      sharing:
        desk: {data: email, with: acme-desk, purposes: support, until: 2026-09-02}
        new-desk: {data: email, with: bolt-desk, purposes: support, since: 2026-09-02}
      """,
    ])
  static let needsSoundRegistry = false

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    var expired: [Diagnostic] = []
    func check(_ entry: some Entry, _ until: Located<CalendarDate>?) {
      guard let until, until.value <= context.date else { return }
      expired.append(
        .expiredStatement(
          registry.qualifiedID(entry.header), until.value,
          at: context.label(until.span, in: entry.header, "has passed")))
    }
    for statement in registry.statements { check(statement, statement.scope.until) }
    for choice in registry.choices { check(choice, choice.occasion.until) }
    for rule in registry.retention { check(rule, rule.scope.until) }
    let limited = Set(
      registry.recipients.terms.indices.filter { index in
        let recipient = registry.recipients.terms[index]
        return recipient.since != nil || recipient.until != nil
      })
    if limited.isEmpty { return expired }
    return expired + registry.sharing.flatMap { outOfTime($0, limited, context) }
  }

  /// The recipients that a statement in force names on a day that is not theirs.
  ///
  /// - Parameter limited: The recipients that receive only from or until a day.
  private func outOfTime(
    _ statement: SharingStatement, _ limited: Set<Int>, _ context: ValidationContext
  ) -> [Diagnostic] {
    guard statement.scope.isInForce(on: context.date) else { return [] }
    let registry = context.registry
    return (statement.scope.slots.with?.terms ?? []).compactMap { reference in
      guard let index = registry.recipients.index(of: reference.value), limited.contains(index)
      else { return nil }
      let recipient = registry.recipients.terms[index]
      let (date, words): (Located<CalendarDate>, String)
      if let until = recipient.until, until.value <= context.date {
        (date, words) = (until, "no longer since")
      } else if let since = recipient.since, since.value > context.date {
        (date, words) = (since, "only from")
      } else {
        return nil
      }
      return .outOfTime(
        registry.qualifiedID(statement.header), registry.id(recipient.header),
        "\(words) \(date.value)",
        at: context.label(reference.span, in: statement.header, "at another time"),
        context.label(date.span, in: recipient.header, "declared here"))
    }
  }
}

extension Diagnostic {
  fileprivate static func outOfTime(
    _ id: String, _ recipient: String, _ time: String, at place: Label, _ date: Label
  ) -> Diagnostic {
    Diagnostic(
      .expiredStatement, "`\(id)` names `\(recipient)`, a recipient \(time)", at: place,
      labels: [date], help: "give the statement the recipient's dates")
  }

  fileprivate static func expiredStatement(
    _ id: String, _ until: CalendarDate, at place: Label
  ) -> Diagnostic {
    Diagnostic(
      .expiredStatement, "`\(id)` holds no longer since \(until)", at: place,
      help: "take it out, or say until when it holds now")
  }
}
