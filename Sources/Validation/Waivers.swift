import Diagnostics
import Registry

/// The waivers that hold on a day, by entry and rule.
struct Waivers: Sendable {
  private var reasons: [String: [FindingID: String]] = [:]

  init(of registry: Registry, on date: CalendarDate) {
    for header in registry.headers where !header.waivers.isEmpty {
      for waiver in header.waivers where waiver.until.map({ date < $0 }) ?? true {
        reasons[registry.qualifiedID(header), default: [:]][waiver.rule.value] = waiver.reason
      }
    }
  }

  var isEmpty: Bool { reasons.isEmpty }

  func reason(toWaive rule: FindingID, in entry: String) -> String? { reasons[entry]?[rule] }
}

/// A waiver that holds.
struct HeldWaiver: Hashable {
  let entry: String
  let rule: FindingID
  let reason: String
}
