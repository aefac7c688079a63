import Diagnostics
import Registry

/// The waivers that hold on a day, by entry and rule.
struct Waivers: Sendable {
  private var reasons: [String: [RuleID: String]] = [:]

  init(of registry: Registry, on date: CalendarDate) {
    for header in registry.headers {
      for waiver in header.waivers where waiver.until.map({ date < $0 }) ?? true {
        reasons[registry.qualifiedID(header), default: [:]][waiver.rule.value] = waiver.reason
      }
    }
  }

  /// Why a finding stands: a waiver on its entry, or else on one that it labels.
  func reason(toWaive finding: Diagnostic) -> String? {
    guard finding.rule.isWaivable else { return nil }
    return ([finding.primary] + finding.labels).lazy
      .compactMap { $0.entry.flatMap { reasons[$0]?[finding.rule] } }
      .first
  }
}
