import Diagnostics
import Registry

/// What changed in meaning between two versions of a registry, under the names that people gave them.
public struct Diff: Sendable {
  public let base: String
  public let head: String
  public let report: ChangeReport

  /// Whether both versions have the same bytes.
  public let hasSameFiles: Bool

  /// - Throws: `JobError` where the versions overlap too intricately to be compared.
  public init(
    from old: Registry, called base: String, to new: Registry, called head: String
  ) throws(JobError) {
    self.base = base
    self.head = head
    report = try ChangeReport(from: old, to: new)
    hasSameFiles = old.files.map(\.bytes) == new.files.map(\.bytes)
  }
}
