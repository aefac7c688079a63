/// A statement and where it is declared.
public struct StatementReference: Hashable, Sendable {
  /// With its section: `sharing.helpdesk`.
  public let id: String
  public let file: String
  /// Counts from 1.
  public let line: Int
}
