import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// New and ended disclosures as people read them: one for each box.
struct FlowChanges {
  /// A change with what it takes in.
  struct Item {
    var change: ReportedChange
    let box: Box
  }

  private let versions: Versions

  init(_ versions: Versions) { self.versions = versions }

  func added() throws(Undecided) -> [Item] {
    var items: [Item] = []
    for (activity, disclosures) in parts {
      items += try read(
        disclosures.new, of: activity, in: versions.new, besides: disclosures.before,
        ChangeRule.init(addedIn:))
    }
    return markingRepetitions(items)
  }

  func ended() throws(Undecided) -> [Item] {
    var items: [Item] = []
    for (activity, disclosures) in parts {
      items += try read(
        disclosures.ended, of: activity, in: versions.old, besides: disclosures.after,
        ChangeRule.init(removedIn:))
    }
    return markingRepetitions(items)
  }

  /// New disclosures, where a recipient takes over from one that is gone as such.
  func replacing(_ added: [Item], _ ended: [Item]) -> [ReportedChange] {
    let leavers = Dictionary(
      grouping: ended.filter { $0.change.rule == .recipientRemoved },
      by: { $0.box.opened(in: [.recipients, .time]) })
    return added.map { item in
      var change = item.change
      guard change.rule == .recipientAdded,
        let gone = leavers[item.box.opened(in: [.recipients, .time])]
      else { return change }
      change.rule = .recipientReplaced
      change.replaced = Set(gone.flatMap { $0.change.slots[.with] ?? [] }).sorted()
      return change
    }
  }

  private var parts: [(Activity, Change.Disclosures)] {
    [Activity.sharing, .collection, .use].compactMap { activity in
      versions.change.disclosures[activity].map { (activity, $0) }
    }
  }

  private func read(
    _ part: Change.Part, of activity: Activity, in side: Side, besides others: [Contribution],
    _ rule: (Dimension) -> ChangeRule
  ) throws(Undecided) -> [Item] {
    if part.isEmpty { return [] }
    let space = side.model.space
    let other = side.version == .old ? versions.new : versions.old
    let novelty = Novelty(
      activity.telling(space), others: others, apartFrom: other.model.space.foreignTerms,
      in: space.space)
    var items: [Item] = []
    let wholes = try wholes(of: part, activity, side)
    for (box, statements) in part.statementsByBox {
      let rule = rule(try novelty.dimension(of: box))
      let references = versions.references(statements, in: side.version)
      var change = side.change(
        rule, activity.action, box, defaults: space.positiveDefaults, references)
      change.isWhole = statements.first.map(wholes.contains) ?? false
      items.append(Item(change: change, box: box))
    }
    return items
  }

  /// The statements of which the part is all that they say.
  private func wholes(
    of part: Change.Part, _ activity: Activity, _ side: Side
  ) throws(Undecided) -> Set<Int> {
    guard let disclosures = versions.change.disclosures[activity] else { return [] }
    let said = Dictionary(
      (side.version == .old ? disclosures.before : disclosures.after)
        .map { ($0.statement, $0.region) }, uniquingKeysWith: { first, _ in first })
    var wholes: Set<Int> = []
    for contribution in part.contributions {
      guard let all = said[contribution.statement] else { continue }
      if try all.isSubset(of: contribution.region, in: side.model.space.space) {
        wholes.insert(contribution.statement)
      }
    }
    return wholes
  }

  /// A collection is the use of its data for its purposes, too.
  private func markingRepetitions(_ items: [Item]) -> [Item] {
    var collected: Set<Box> = []
    for item in items where item.change.action == .collect { collected.insert(item.box) }
    return items.map { item in
      var item = item
      let isCollection = item.change.statements.allSatisfy {
        $0.reference.id.hasPrefix(Section.collection.rawValue + ".")
      }
      item.change.isRepetition =
        item.change.action == .use && isCollection && collected.contains(item.box)
      return item
    }
  }
}

extension Change.Part {
  /// The boxes in the order of statements, each with all statements that say it.
  var statementsByBox: [(box: Box, statements: [Int])] {
    var places: [Box: Int] = [:]
    var result: [(box: Box, statements: [Int])] = []
    for contribution in contributions {
      for box in contribution.region.boxes.flatMap(\.periods) {
        if let place = places[box] {
          result[place].statements.append(contribution.statement)
        } else {
          places[box] = result.count
          result.append((box, [contribution.statement]))
        }
      }
    }
    return result
  }
}
