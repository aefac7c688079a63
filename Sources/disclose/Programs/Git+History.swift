import Diagnostics
import Foundation

extension Git {
  /// A revision of the current branch.
  struct Commit {
    let shortName: String
    /// On which it was committed, `YYYY-MM-DD`.
    let day: String
    let subject: String
  }

  /// The revisions that changed something below a folder, the oldest first.
  ///
  /// Of a merge only the branch that took it in is followed, so that each revision has one before.
  ///
  /// - Parameters:
  ///   - path: Of the folder, from the one of the repository that this was made for.
  ///   - base: The revision behind which to begin; nil for the first of all.
  ///   - head: The revision with which to end.
  /// - Throws: `JobError` where there is no such revision, or none at all.
  func commits(
    touching path: String, since base: String? = nil, until head: String = "HEAD"
  ) throws(JobError) -> [Commit] {
    guard let prefix = try? prefix(head) else {
      throw JobError(.unknownRevision, "this is no git repository, and so there are no revisions")
    }
    let place = prefix + path
    let end = try commit(head)
    let range = try base.map { (name) throws(JobError) in "\(try commit(name))..\(end)" } ?? end
    let folder = place.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    let outcome = try run(
      [
        "log", "-z", "--first-parent", "--reverse", "--no-show-signature", "--no-color",
        "--format=%h%x1f%cs%x1f%s", range, "--",
      ] + (folder.isEmpty ? [] : [":(top,literal)\(folder)"]))
    guard outcome.succeeded else {
      throw JobError(
        .unknownRevision, "git knows no revisions of this folder\(reason(outcome))")
    }
    return outcome.output.split(separator: 0).compactMap { record in
      let fields = String(decoding: record, as: UTF8.self)
        .split(separator: "\u{1F}", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { return nil }
      return Commit(
        shortName: fields[0].trimmingCharacters(in: .whitespacesAndNewlines),
        day: String(fields[1]), subject: String(fields[2]))
    }
  }
}
