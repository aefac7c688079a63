import Diagnostics
import Registry

/// What a registry said otherwise from revision to revision.
public struct DisclosureHistory: Sendable {
  /// A state of the registry that was kept.
  public struct Revision: Sendable, Hashable {
    /// As short as people write it.
    public let name: String
    /// `YYYY-MM-DD`.
    public let day: String
    public let subject: String

    public init(name: String, day: String, subject: String) {
      self.name = name
      self.day = day
      self.subject = subject
    }
  }

  /// A revision and what it changed.
  public struct Step: Sendable {
    public let revision: Revision
    /// Whether nothing was declared before.
    public let isFirst: Bool
    /// What is asked about of the material and notable changes.
    public internal(set) var changes: ChangeReport
    /// Why the revision could not be read; what it changed is told with the next one.
    public internal(set) var failure: String?
  }

  /// The newest first; those that changed nothing of what is asked about are left out.
  public let steps: [Step]
  /// How many revisions were looked at.
  public let revisionCount: Int
  /// With their sections; empty where all changes are asked about.
  public let subjects: [String]

  public var failureCount: Int { steps.count { $0.failure != nil } }
}
