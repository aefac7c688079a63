import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// One of the two registries that are compared.
public enum Version: String, CaseIterable, Sendable {
  case old, new
}

/// A statement of one of the versions and where it is declared.
public struct VersionedReference: Hashable, Sendable {
  public let version: Version
  public let reference: StatementReference
}

/// One thing that the newer version says otherwise, in the widest terms.
public struct ReportedChange: Sendable {
  public var rule: ChangeRule

  /// What is done, or promised not to be; nil for what is about no one activity.
  public let action: Action?

  /// By slot, what it is about; a slot in which it is not limited is left out.
  public let slots: [Slot: [AnsweredTerm]]

  /// By facet; empty in all circumstances.
  public let conditions: Circumstances

  /// The first day, and the first day after; nil where it has no beginning or end.
  public let since: CalendarDate?
  public let until: CalendarDate?

  /// What an attribute was and is, as the registries write it; empty where it is not said.
  public var before: [String] = []
  public var after: [String] = []

  /// The recipients in whose place new ones receive the same.
  public var replaced: [AnsweredTerm] = []

  /// The statements that say it, and those that said it otherwise.
  public var statements: [VersionedReference]

  /// Whether it is, with other changes of its kind, all that the first of the statements says.
  public var isWhole = false

  /// The reason for which the newer version lets it stand; nil where it does not.
  public var waiver: String?

  /// Whether another change says the same of the same statement: a collection is for its purposes.
  public var isRepetition = false
}
