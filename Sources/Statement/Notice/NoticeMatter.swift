import Queries
import Registry

/// One thing that changes between two versions of a registry, as a notice to readers tells it.
public struct NoticeMatter: Sendable {
  public enum Kind: Sendable {
    /// Something is collected, used or disclosed that was not before.
    ///
    /// - Parameters:
    ///   - inDetail: Whether all that its statement says is news.
    ///   - replacing: Those who received it until now.
    case begins(inDetail: Bool, replacing: [AnsweredTerm])
    case ends
    case promiseBegins
    case promiseEnds
    /// What both versions disclose has an attribute of another value.
    case changes(Attribute)
    /// A promise limits what both versions disclose, or no longer does.
    case limit(begins: Bool)
    case onward(begins: Bool)
    case choice(begins: Bool)
    /// A recipient is called otherwise.
    case renamed
  }

  public let kind: Kind

  /// What is done; nil for what is about no one activity.
  public let action: Action?

  /// The statements, choices and retention entries that say it, by qualified id, in each version.
  public let older: [String]
  public let newer: [String]

  /// By slot, what it is about, in the terms of the version that says it; a slot in which it is not
  /// limited is left out.
  public let slots: [Slot: [AnsweredTerm]]
  public let conditions: Circumstances
  public let since: CalendarDate?
  public let until: CalendarDate?

  /// Whether it is all that the first of the entries says.
  public let isWhole: Bool

  /// What an attribute was and is, as the registries write it; empty where it is not said.
  public let before: [String]
  public let after: [String]

  public init(
    _ kind: Kind, _ action: Action?, older: [String], newer: [String],
    slots: [Slot: [AnsweredTerm]],
    conditions: Circumstances, since: CalendarDate?, until: CalendarDate?, isWhole: Bool,
    before: [String] = [], after: [String] = []
  ) {
    self.kind = kind
    self.action = action
    self.older = older
    self.newer = newer
    self.slots = slots
    self.conditions = conditions
    self.since = since
    self.until = until
    self.isWhole = isWhole
    self.before = before
    self.after = after
  }

  /// Whether the older version is the one that says it.
  var isOlder: Bool {
    switch kind {
    case .ends, .promiseEnds, .limit(begins: false), .onward(begins: false),
      .choice(begins: false):
      true
    default: false
    }
  }

  /// The entries of the version that says it.
  var entries: [String] { isOlder ? older : newer }

  /// Whether it is about circumstances that no declared value names.
  var opensCircumstances: Bool {
    conditions.values.joined().contains { $0.name == .all && $0.isOtherwise }
  }

  /// Every id that its slots and conditions name.
  var ids: [String] {
    (Array(slots.values) + Array(conditions.values)).joined().compactMap { term in
      switch term.name {
      case .term(let id): id
      case .gap(let bound): bound
      case .all: nil
      }
    } + conditions.keys
  }

  /// Whether both are about the same part of the same entry.
  func isAboutSame(as other: NoticeMatter) -> Bool {
    entries.first == other.entries.first && slots == other.slots && conditions == other.conditions
      && since == other.since && until == other.until
  }
}
