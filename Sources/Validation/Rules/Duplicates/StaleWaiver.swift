import Diagnostics
import Registry

/// A waiver that silences nothing would silence the next finding, which nobody has decided on.
struct StaleWaiver: Rule {
  static let page = RulePage(
    .staleWaiver, "A waiver silences a finding that is there, and has not expired.",
    reason: """
      A waiver is a decision on record about one finding. Once the finding is gone, the \
      waiver would silence the next one unseen; once it has expired, it silences nothing. \
      Take it out, or decide again.
      """,
    bad: [
      """
      uses:
        serve: {data: email, purposes: service, waive: {«open-question»: Asked in March.}}
      """,
      """
      uses:
        serve:
          data: email
          purposes: service
          question: Which service?
          waive: {«open-question»: {reason: Asked in March., until: 2026-04-01}}
      """,
    ],
    good: [
      """
      uses:
        serve:
          data: email
          purposes: service
          question: Which service?
          waive: {open-question: {reason: Asked in March., until: 2026-12-01}}
      """,
      """
      uses:
        serve:
          data: email
          purposes: service
          waive:
            open-question: It comes and goes.
            stale-waiver: It comes and goes.
      """,
    ])

  /// Nothing: the validator asks for ``findings(besides:in:)`` once all other rules have spoken.
  func findings(in context: ValidationContext) -> [Diagnostic] { [] }

  /// The waivers that silence nothing. One of this very rule is stale when no other waiver of its
  /// entry is.
  ///
  /// - Parameter used: Waivers that silenced something.
  static func findings(besides used: Set<HeldWaiver>, in context: ValidationContext) -> [Diagnostic]
  {
    context.registry.headers.lazy.filter { !$0.waivers.isEmpty }.flatMap { header in
      let entry = context.registry.qualifiedID(header)
      var findings: [Diagnostic] = []
      for waiver in header.waivers where waiver.rule.value != .rule(id) {
        let place = context.label(waiver.rule.span, in: header, "silences nothing")
        if let until = waiver.until, until <= context.date {
          findings.append(.staleWaiver(waiver.rule.value, endedOn: until, at: place))
        } else if waiver.rule.value.isOfChange {
          // Whether there is such a change is known only beside an older version.
          continue
        } else if !used.contains(
          HeldWaiver(entry: entry, rule: waiver.rule.value, reason: waiver.reason))
        {
          findings.append(.staleWaiver(waiver.rule.value, endedOn: nil, at: place))
        }
      }
      if findings.isEmpty, let own = header.waivers.first(where: { $0.rule.value == .rule(id) }) {
        let place = context.label(own.rule.span, in: header, "silences nothing")
        findings.append(.staleWaiver(.rule(id), endedOn: nil, at: place))
      }
      return findings
    }
  }
}

extension FindingID {
  /// Whether `diff` finds it, and `validate` never.
  fileprivate var isOfChange: Bool {
    switch self {
    case .change, .notice: true
    case .rule, .requirement: false
    }
  }
}

extension Diagnostic {
  fileprivate static func staleWaiver(
    _ rule: FindingID, endedOn date: CalendarDate?, at place: Label
  ) -> Diagnostic {
    Diagnostic(
      .staleWaiver,
      date.map { "a waiver of `\(rule.rawValue)` has ended on \($0)" }
        ?? "a waiver of `\(rule.rawValue)` silences a finding that is there",
      at: place, help: date == nil ? "take it out" : "take it out, or decide again")
  }
}
