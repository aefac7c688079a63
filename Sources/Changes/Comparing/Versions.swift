import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// Two versions of a registry over their common points, ready to be read.
struct Versions {
  let change: Change
  let old: Side
  let new: Side

  init(_ change: Change) {
    self.change = change
    old = Side(.old, change.old)
    new = Side(.new, change.new)
  }

  subscript(version: Version) -> Side {
    switch version {
    case .old: old
    case .new: new
    }
  }

  /// The statements of one version, each with the one of the other version that has its id.
  func references(_ statements: [Int], in version: Version) -> [VersionedReference] {
    let (own, other) = version == .old ? (old, new) : (new, old)
    return statements.flatMap { statement in
      let reference = own.reader.reference(statement)
      let counterpart = other.places[reference.id].map(other.reader.reference)
      return [
        VersionedReference(version: version, reference: reference),
        counterpart.map { VersionedReference(version: other.version, reference: $0) },
      ].compactMap { $0 }
    }
  }
}

/// One of the versions.
struct Side {
  let version: Version
  let model: FlowModel
  let reader: TermReader
  /// By qualified id, the statement's place.
  let places: [String: Int]

  init(_ version: Version, _ model: FlowModel) {
    self.version = version
    self.model = model
    reader = TermReader(model: model)
    places = Dictionary(
      model.statements.indices.map { (model.id(of: $0), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// A box as a change; what holds anyway is left out.
  ///
  /// - Parameter defaults: What the slots mean that are left out.
  func change(
    _ rule: ChangeRule, _ action: Action?, _ box: Box, defaults: Box,
    _ statements: [VersionedReference]
  ) -> ReportedChange {
    var slots: [Slot: [AnsweredTerm]] = [:]
    var conditions: Circumstances = [:]
    for dimension in box.restricted {
      guard let set = box[dimension], let slot = dimension.slot,
        set != defaults[dimension] ?? model.space.space.whole(dimension)
      else { continue }
      let terms = reader.terms(set, in: dimension)
      if slot == .where {
        conditions[reader.facetID(dimension)] = terms
      } else {
        slots[slot] = terms
      }
    }
    let days = box[.time]
    let last = days?.intervals.last?.upperBound
    return ReportedChange(
      rule: rule, action: action, slots: slots, conditions: conditions,
      since: days?.first.flatMap { $0 == .min ? nil : CalendarDate(dayNumber: Int($0)) },
      until: last.flatMap { $0 == .max ? nil : CalendarDate(dayNumber: Int($0) + 1) },
      statements: statements)
  }
}

extension Box {
  /// The same points in boxes of one stretch of time each.
  var periods: [Box] {
    guard let days = self[.time], days.intervals.count > 1 else { return [self] }
    return days.intervals.map { interval in
      var box = self
      box[.time] = PointSet(interval)
      return box
    }
  }
}

extension Activity {
  /// The word for what is done.
  var action: Action {
    switch self {
    case .collection: .collect
    case .use: .use
    case .sharing: .share
    }
  }

  /// The order in which something new is looked for in a disclosure.
  func telling(_ space: FlowSpace) -> [Dimension] {
    let first: [Dimension] =
      switch self {
      case .collection: [.data, .sources, .methods, .purposes]
      case .use: [.data, .purposes]
      case .sharing: [.recipients, .data, .purposes]
      }
    let rest: [Dimension] = [.subjects, .services, .methods, .sources, .identifiability]
    return first + rest.filter { !first.contains($0) } + Array(space.facets) + [.time]
  }
}
