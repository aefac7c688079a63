/// A statement and where it is declared.
public struct StatementReference: Hashable, Sendable {
  /// With its section: `sharing.helpdesk`.
  public let id: String
  public let file: String
  /// Counts from 1.
  public let line: Int

  package init(id: String, file: String, line: Int) {
    self.id = id
    self.file = file
    self.line = line
  }

  init(id: String, place: (file: String, line: Int)) {
    self.init(id: id, file: place.file, line: place.line)
  }
}
