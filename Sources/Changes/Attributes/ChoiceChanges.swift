import Diagnostics
import FlowAlgebra
import Registry

/// What people can no longer do, or can do now, about what both versions disclose.
struct ChoiceChanges {
  private let versions: Versions

  init(_ versions: Versions) { self.versions = versions }

  func all() throws(Undecided) -> [ReportedChange] {
    var found: [ChangeRule: [AttributeValue: (region: Region, old: [Reading], new: [Reading])]] =
      [:]
    for (activity, disclosures) in versions.change.disclosures {
      let old = try readings(activity, disclosures.before, versions.old)
      let new = try readings(activity, disclosures.after, versions.new)
      let differences = try ReadingComparison(
        old: old, new: new, space: versions.new.model.space.space
      ).differences(added: disclosures.new.region, ended: disclosures.ended.region)
      for difference in differences {
        for (rule, value) in [
          (ChangeRule.choiceRemoved, difference.before), (.choiceAdded, difference.after),
        ] {
          guard let value else { continue }
          let known = found[rule]?[value] ?? (Region(), [], [])
          found[rule, default: [:]][value] = (
            known.region.union(difference.region), known.old + old, known.new + new
          )
        }
      }
    }
    return [ChangeRule.choiceRemoved, .choiceAdded].flatMap { rule in
      (found[rule] ?? [:]).sorted { $0.key < $1.key }.flatMap { value, part in
        let isRemoved = rule == .choiceRemoved
        let difference = Difference(
          before: isRemoved ? value : nil, after: isRemoved ? nil : value, region: part.region)
        return versions.changes([difference], nil, part.old, part.new) { _, _ in rule }
      }
    }
  }

  /// Each kind of choice where it applies.
  private func readings(
    _ activity: Activity, _ disclosures: [Contribution], _ side: Side
  ) throws(Undecided) -> [Reading] {
    let model = side.model
    let isSharing = activity == .sharing
    let undisclosed = Dictionary(
      model.assertions.filter { $0.activity == activity }
        // Nobody receives what is only collected or used.
        .map { ($0.statement, isSharing ? $0.undisclosed : $0.undisclosed.union([.recipients])) }
    ) { first, _ in first }
    var readings: [Reading] = []
    for choice in model.registry.choices {
      var boxes: [Box] = []
      for disclosure in disclosures {
        let silent = undisclosed[disclosure.statement] ?? []
        boxes += try part(of: disclosure, silent, under: choice, model).boxes
      }
      for kind in choice.kinds {
        readings += boxes.map {
          Reading(value: AttributeValue([kind.value.rawValue]), box: $0, entry: choice.header)
        }
      }
    }
    return readings
  }

  private func part(
    of disclosure: Contribution, _ silent: Set<Dimension>, under choice: Choice, _ model: FlowModel
  ) throws(Undecided) -> Region {
    switch choice.appliesTo {
    case nil: return disclosure.region
    case .slots(let scope):
      let filter = model.region(ofFilter: scope).boxes.filter {
        silent.isDisjoint(with: $0.restricted)
      }
      return try disclosure.region.intersection(Region(filter))
    case .entries(let entries):
      let ids = entries.map { model.registry.names[$0.value] }
      return ids.contains(model.id(of: disclosure.statement)) ? disclosure.region : Region()
    }
  }
}
