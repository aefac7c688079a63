import Diagnostics
import FlowAlgebra
import Registry

/// How long something is kept, by a `retention` entry or by a statement of its own.
struct Keeping: Sendable {
  let header: EntryHeader
  /// What is kept.
  let region: Region
  /// What a collection leaves open; nothing for a `retention` entry.
  let undisclosed: Set<Dimension>
  /// In hours; nil where it ends with an event.
  let hours: Double?
  let bound: RetentionBound
  /// As people read it.
  let text: String

  /// Whether two cannot both be followed, as far as they can be compared.
  func differs(from other: Keeping) -> Bool {
    guard let mine = hours, let theirs = other.hours else { return text != other.text }
    switch (bound, other.bound) {
    case (.atLeast, .atMost): return mine > theirs
    case (.atMost, .atLeast): return theirs > mine
    default: return bound != other.bound || mine != theirs
    }
  }
}

extension Keeping {
  /// How long we keep things, entry by entry; collections with a retention of their own first.
  static func ours(in model: FlowModel) -> [Keeping] {
    let stated = model.assertions.compactMap { assertion -> Keeping? in
      guard assertion.activity == .collection,
        let statement = model.registry.collection(at: assertion.statement)
      else { return nil }
      return Keeping(
        statement.header, assertion.region, assertion.undisclosed, stages: statement.retention)
    }
    return stated + entries(in: model, atRecipients: false)
  }

  /// How long recipients keep things.
  static func ofRecipients(in model: FlowModel) -> [Keeping] {
    let stated = model.assertions.compactMap { assertion -> Keeping? in
      guard let statement = model.registry.sharing(at: assertion.statement) else {
        return nil
      }
      return Keeping(
        statement.header, assertion.region, assertion.undisclosed, stages: statement.retention)
    }
    return stated + entries(in: model, atRecipients: true)
  }

  /// The entries of `retention` that name recipients, or those that do not.
  static func entries(in model: FlowModel, atRecipients: Bool) -> [Keeping] {
    model.registry.retention.compactMap { rule in
      guard (rule.scope.slots.with != nil) == atRecipients, let keep = rule.keep,
        let region = try? model.region(ofSlots: rule.scope)
      else { return nil }
      return Keeping(
        header: rule.header, region: region, undisclosed: [], hours: keep.hours,
        bound: rule.bound ?? .exactly, text: keep.text)
    }
  }
}

extension Keeping {
  /// Nil where nothing is said; stages add up.
  fileprivate init?(
    _ header: EntryHeader, _ region: Region, _ undisclosed: Set<Dimension>,
    stages: [RetentionStage]
  ) {
    let keeps = stages.compactMap(\.keep)
    if keeps.isEmpty { return nil }
    let hours = keeps.map(\.hours)
    self.init(
      header: header, region: region, undisclosed: undisclosed,
      hours: hours.contains(nil) ? nil : hours.reduce(0) { $0 + ($1 ?? 0) },
      bound: .exactly, text: keeps.map(\.text).joined(separator: ", then "))
  }
}
