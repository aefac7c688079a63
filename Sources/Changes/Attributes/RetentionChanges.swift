import Diagnostics
import FlowAlgebra
import Registry

/// What both versions disclose and keep for another time; at a point the most specific entry counts
/// (SEMANTICS section 6).
struct RetentionChanges {
  private let versions: Versions

  fileprivate struct Entry {
    let header: EntryHeader
    let value: AttributeValue
    /// All that it covers: what lies inside another's is more specific.
    let reach: Region
    /// What of that is disclosed.
    let region: Region
  }

  init(_ versions: Versions) { self.versions = versions }

  func all() throws(Undecided) -> [ReportedChange] {
    var changes: [ReportedChange] = []
    for activity in [Activity.collection, .sharing] {
      guard let disclosures = versions.change.disclosures[activity] else { continue }
      let before = try entries(activity, disclosures.before, versions.old)
      let after = try entries(activity, disclosures.after, versions.new)
      if disclosures.new.isEmpty, disclosures.ended.isEmpty, before.says(after) { continue }
      let old = try readings(before, disclosures.before, versions.old)
      let new = try readings(after, disclosures.after, versions.new)
      let differences = try ReadingComparison(
        old: old, new: new, space: versions.new.model.space.space
      ).differences(added: disclosures.new.region, ended: disclosures.ended.region)
      changes += versions.changes(differences, activity.action, old, new, rule)
    }
    return changes
  }

  private func rule(from old: AttributeValue, to new: AttributeValue) -> ChangeRule {
    guard let before = old.hours, let after = new.hours, before != after else {
      return .retentionChanged
    }
    return before < after ? .retentionExtended : .retentionShortened
  }

  /// How long we keep what we collect, or recipients what they receive.
  private func entries(
    _ activity: Activity, _ disclosures: [Contribution], _ side: Side
  ) throws(Undecided) -> [Entry] {
    let model = side.model
    var entries = disclosures.compactMap { disclosure -> Entry? in
      let statement = model.statements[disclosure.statement]
      let stages =
        (statement as? CollectionStatement)?.retention
        ?? (statement as? SharingStatement)?.retention ?? []
      return AttributeValue(stages).map {
        Entry(
          header: statement.header, value: $0, reach: disclosure.region,
          region: disclosure.region)
      }
    }
    let disclosed = Region.union(of: disclosures.map(\.region))
    for rule in model.registry.retention
    where (rule.scope.slots.with != nil) == (activity == .sharing) {
      guard let value = AttributeValue(rule) else { continue }
      let reach = try model.region(ofSlots: rule.scope)
      entries.append(
        Entry(
          header: rule.header, value: value, reach: reach,
          region: try reach.intersection(disclosed)))
    }
    return entries
  }

  private func readings(
    _ entries: [Entry], _ disclosures: [Contribution], _ side: Side
  ) throws(Undecided) -> [Reading] {
    let space = side.model.space.space
    let said = Region.union(of: entries.map(\.region))
    var readings: [Reading] = []
    for entry in entries {
      var region = entry.region
      for other in entries where !other.region.isDisjoint(with: region) {
        guard try other.reach.isSubset(of: entry.reach, in: space) else { continue }
        let isWider = try entry.reach.isSubset(of: other.reach, in: space)
        if !isWider { region = try region.subtracting(other.region, in: space) }
      }
      readings += region.boxes.map {
        Reading(value: entry.value, box: $0, entry: entry.header)
      }
    }
    for disclosure in disclosures {
      let header = side.model.statements[disclosure.statement].header
      readings += try disclosure.region.subtracting(said, in: space).boxes.map {
        Reading(value: .unsaid, box: $0, entry: header)
      }
    }
    return readings
  }
}

extension [RetentionChanges.Entry] {
  /// Whether the other version's entries are the same.
  fileprivate func says(_ others: [RetentionChanges.Entry]) -> Bool {
    func contents(_ entries: [RetentionChanges.Entry]) -> Set<[AttributeValue: Set<Box>]> {
      Set(entries.map { [$0.value: Set($0.region.boxes)] })
    }
    return contents(self) == contents(others)
  }
}

extension AttributeValue {
  /// Nil where nothing is said; stages add up.
  fileprivate init?(_ stages: [RetentionStage]) {
    let keeps = stages.compactMap(\.keep)
    if keeps.isEmpty { return nil }
    let hours = keeps.map(\.hours)
    self.init(
      [keeps.map(\.text).joined(separator: ", then ")],
      hours: hours.contains(nil) ? nil : hours.reduce(0) { $0 + ($1 ?? 0) })
  }

  fileprivate init?(_ rule: RetentionRule) {
    guard let keep = rule.keep else { return nil }
    let bound = rule.bound.map { $0 == .exactly ? "" : $0.rawValue.replacing("-", with: " ") + " " }
    self.init([(bound ?? "") + keep.text], hours: keep.hours)
  }
}
