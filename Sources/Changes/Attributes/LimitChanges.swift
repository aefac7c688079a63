import Diagnostics
import FlowAlgebra
import Registry

/// What prevailing promises no longer keep out of statements that both versions make, and what they
/// keep out now: there the answer to a question changes though no statement does.
struct LimitChanges {
  private let versions: Versions

  init(_ versions: Versions) { self.versions = versions }

  func all() throws(Undecided) -> [ReportedChange] {
    let sides = [versions.old, versions.new]
    guard sides.contains(where: { $0.model.promises.contains { $0.precedence == .prevails } })
    else { return [] }
    var changes: [ReportedChange] = []
    for activity in [Activity.sharing, .collection, .use] {
      guard let disclosures = versions.change.disclosures[activity] else { continue }
      let old = try removals(activity, versions.old)
      let new = try removals(activity, versions.new)
      changes += try read(
        old, besides: new, apartFrom: disclosures.ended.region, .limitLifted, activity, versions.old
      )
      changes += try read(
        new, besides: old, apartFrom: disclosures.new.region, .limitSet, activity, versions.new)
    }
    return changes
  }

  private func removals(_ activity: Activity, _ side: Side) throws(Undecided) -> [Removal] {
    try side.model.policy(for: activity).answer(to: Box(), in: side.model.space.space).removals
  }

  /// One change for each box of each statement that a promise limits.
  private func read(
    _ removals: [Removal], besides others: [Removal], apartFrom undisclosed: Region,
    _ rule: ChangeRule, _ activity: Activity, _ side: Side
  ) throws(Undecided) -> [ReportedChange] {
    let space = side.model.space
    let known = Region.union(of: others.map(\.region)).union(undisclosed)
    var changes: [ReportedChange] = []
    for removal in removals {
      let references = versions.references(
        [removal.promise, removal.statement], in: side.version)
      // That a promise limits a collection says that it limits the use that the collection is.
      let isCollection = side.model.statements[removal.statement] is CollectionStatement
      let action = side.model.promises.first { $0.statement == removal.promise }?.action
      for box in try removal.region.subtracting(known, in: space.space).boxes.flatMap(\.periods) {
        var change = side.change(
          rule, activity.action, box, defaults: space.positiveDefaults, references)
        change.isRepetition = activity == .use && isCollection && action == .process
        changes.append(change)
      }
    }
    return changes
  }
}
