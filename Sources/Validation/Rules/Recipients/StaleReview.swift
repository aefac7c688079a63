import Diagnostics
import Registry

/// A statement ages with the practice that it describes.
struct StaleReview: Rule {
  static let page = RulePage(
    .staleReview, "A registry is reviewed every twelve months.",
    reason: """
      Services, vendors and laws change, and a statement that nobody looks at becomes untrue. Look \
      through it, and set `reviewed`.
      """,
    source: "Cal. Code Regs. tit. 11, 7011(e)(4); WP260 rev.01, para. 32",
    bad: [
      """
      registry: {format: 1, name: Example, effective: «2025-08-31»}
      """,
      """
      registry: {format: 1, name: Example, effective: 2024-01-01, reviewed: «2025-02-28»}
      """,
    ],
    good: [
      """
      registry: {format: 1, name: Example, effective: 2024-01-01, reviewed: 2025-09-01}
      """,
      """
      registry: {format: 1, name: Example, effective: 2026-12-01}
      """,
    ])

  static let months = 12

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let settings = context.registry.settings
    let dates = [settings.reviewed, settings.effective].compactMap { $0 }
    guard let latest = dates.max(by: { $0.value < $1.value }),
      latest.value < context.date.before(months: Self.months)
    else { return [] }
    return [
      .staleReview(
        at: context.label(latest.span, in: settings.header, "more than \(Self.months) months ago"))
    ]
  }
}

extension CalendarDate {
  /// The same day of an earlier month, or the last that it has.
  fileprivate func before(months: Int) -> CalendarDate {
    let month = year * 12 + self.month - 1 - months
    return (1...day).reversed().lazy.compactMap {
      CalendarDate(year: month / 12, month: month % 12 + 1, day: $0)
    }.first ?? self
  }
}

extension Diagnostic {
  fileprivate static func staleReview(at place: Label) -> Diagnostic {
    Diagnostic(
      .staleReview, "a registry is reviewed every \(StaleReview.months) months", at: place,
      help: "look through the registry, and set `reviewed` to the day you do")
  }
}
