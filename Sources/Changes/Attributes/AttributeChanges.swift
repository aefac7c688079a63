import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// What changed about what both versions disclose.
struct AttributeChanges {
  private let versions: Versions

  init(_ versions: Versions) { self.versions = versions }

  func all() throws(Undecided) -> [ReportedChange] {
    var changes: [ReportedChange] = []
    let profiles = (RecipientProfiles(versions.old), RecipientProfiles(versions.new))
    for attribute in Attribute.allCases {
      for activity in [Activity.sharing, .collection, .use] {
        guard let disclosures = versions.change.disclosures[activity] else { continue }
        changes += try compare(
          activity, disclosures, countsNew: attribute.countsForNewDisclosures,
          readings(attribute, activity, versions.old, disclosures.before, profiles.0),
          readings(attribute, activity, versions.new, disclosures.after, profiles.1),
          attribute.rule)
      }
    }
    changes = changes.filter { !isOfGoneRecipients($0) }
    changes += try RetentionChanges(versions).all()
    changes += try ChoiceChanges(versions).all()
    changes += try LimitChanges(versions).all()
    changes += try OnwardChanges(versions).all()
    return changes + RecipientNames(versions).changes
  }

  /// Whether the newer version names none of the recipients: what it does not say of them is no news.
  private func isOfGoneRecipients(_ change: ReportedChange) -> Bool {
    guard let recipients = change.slots[.with] else { return false }
    let registry = versions.new.model.registry
    return recipients.allSatisfy { term in
      guard case .term(let id) = term.name else { return false }
      return registry.names.name(of: id).flatMap { registry.recipients[$0] } == nil
    }
  }

  private func compare(
    _ activity: Activity, _ disclosures: Change.Disclosures, countsNew: Bool,
    _ old: [Reading], _ new: [Reading],
    _ rule: (AttributeValue, AttributeValue) -> ChangeRule?
  ) throws(Undecided) -> [ReportedChange] {
    let comparison = ReadingComparison(
      old: old, new: new, space: versions.new.model.space.space)
    let differences = try comparison.differences(
      added: countsNew ? Region() : disclosures.new.region,
      ended: countsNew ? Region() : disclosures.ended.region)
    return versions.changes(differences, activity.action, old, new, rule)
  }

  private func readings(
    _ attribute: Attribute, _ activity: Activity, _ side: Side, _ disclosures: [Contribution],
    _ profiles: RecipientProfiles
  ) -> [Reading] {
    let registry = side.model.registry
    return disclosures.flatMap { disclosure -> [Reading] in
      let statement = side.model.statements[disclosure.statement]
      if !attribute.applies(to: statement, of: activity) { return [] }
      let groups: [(AttributeValue, PointSet?)] =
        attribute.isRecipients && statement is SharingStatement
        ? profiles.groups { attribute.value(of: statement, profile: $0, in: registry) }
        : [(attribute.value(of: statement, profile: nil, in: registry), nil)]
      return disclosure.region.boxes.flatMap { box in
        groups.compactMap { value, points -> Reading? in
          guard groups.count > 1, let points else {
            return Reading(value: value, box: box, entry: statement.header)
          }
          var part = box
          part[.recipients] = box[.recipients].map { $0.intersection(points) } ?? points
          return part.isEmpty
            ? nil : Reading(value: value, box: part, entry: statement.header)
        }
      }
    }
  }
}

extension Attribute {
  fileprivate func applies(to statement: any Statement, of activity: Activity) -> Bool {
    // The use that a collection is has no attributes of its own.
    if activity == .use, !(statement is UseStatement) { return false }
    return switch self {
    case .countries, .safeguards: !(statement is UseStatement)
    case .role, .obligations, .sale: statement is SharingStatement
    case .legalBasis, .occurrence: true
    }
  }
}

extension Versions {
  /// Each box of a difference in the widest terms, with the statements of both versions that make it.
  func changes(
    _ differences: [Difference], _ action: Action?, _ old: [Reading], _ new: [Reading],
    _ rule: (AttributeValue, AttributeValue) -> ChangeRule?
  ) -> [ReportedChange] {
    let after = Activity.allCases.first { $0.action == action }
      .flatMap { change.disclosures[$0]?.after }
    return differences.flatMap { difference -> [ReportedChange] in
      let wholes = (after ?? []).filter { disclosure in
        (try? disclosure.region.isSubset(of: difference.region, in: self.new.model.space.space))
          ?? false
      }.map { self.new.model.id(of: $0.statement) }
      let (before, after) = (difference.before ?? .unsaid, difference.after ?? .unsaid)
      guard let rule = rule(before, after) else { return [] }
      return difference.region.boxes.flatMap(\.periods).map { box in
        var change = self.new.change(
          rule, action, box, defaults: self.new.model.space.positiveDefaults,
          references(old, before, box, .old) + references(new, after, box, .new))
        (change.before, change.after) = (before.words, after.words)
        change.isWhole =
          change.statements.first { $0.version == .new }
          .map { wholes.contains($0.reference.id) } ?? false
        return change
      }
    }
  }

  private func references(
    _ readings: [Reading], _ value: AttributeValue, _ box: Box, _ version: Version
  ) -> [VersionedReference] {
    var known: Set<EntryID> = []
    let space = new.model.space.space
    let meant = readings.filter { $0.value == value && !$0.box.isDisjoint(with: box) }
    // What says it of all that the change is about is the best place to look.
    let covers = { (reading: Reading) in
      (try? Region(box).isSubset(of: Region(reading.box), in: space)) ?? false
    }
    return (meant.filter(covers) + meant.filter { !covers($0) })
      .filter { known.insert($0.entry.id).inserted }
      .map { reference($0.entry, version) }
  }
}
