import Diagnostics
import Registry

/// The decisions on record, in the newer of two versions, to let changes stand.
///
/// A waiver is about one change: one that the older version has already was about an earlier change
/// and lets nothing more stand.
struct ChangeWaivers {
  /// By entry, the reasons with their rules.
  private var reasons: [String: [FindingID: String]] = [:]

  /// - Parameter date: The day on which the waivers must hold.
  init(from old: Registry, to new: Registry, on date: CalendarDate) {
    var earlier: [String: [FindingID: String]] = [:]
    for header in old.headers {
      for waiver in header.waivers {
        earlier[old.qualifiedID(header), default: [:]][waiver.rule.value] = waiver.reason
      }
    }
    for header in new.headers {
      let entry = new.qualifiedID(header)
      for waiver in header.waivers where waiver.until.map({ date < $0 }) ?? true {
        if earlier[entry]?[waiver.rule.value] == waiver.reason { continue }
        reasons[entry, default: [:]][waiver.rule.value] = waiver.reason
      }
    }
  }

  func reason(toWaive rule: FindingID, in entry: String) -> String? { reasons[entry]?[rule] }

  /// The change with its waiver: on an entry that says it, or on a recipient that it names; where no
  /// entry of the newer version says it, on the registry itself.
  func applied(_ change: ReportedChange) -> ReportedChange {
    if reasons.isEmpty { return change }
    var entries = change.statements.filter { $0.version == .new }.map(\.reference.id)
    if entries.isEmpty { entries = [Section.registry.rawValue] }
    for case .term(let id) in (change.slots[.with] ?? []).map(\.name) {
      entries.append("\(Section.recipients.rawValue).\(id)")
    }
    var change = change
    change.waiver = entries.lazy.compactMap { reason(toWaive: .change(change.rule), in: $0) }.first
    return change
  }
}
