import Diagnostics
import Foundation

/// Writes files, all or none.
public enum FileReplacement {
  /// Gives every file its new bytes.
  ///
  /// Each is written beside the old one first; only when all are, they take the old ones' places.
  /// Whatever fails, every file has its old bytes. A link keeps pointing at the file that changes.
  ///
  /// - Throws: `JobError` when a file has changed since it was read or cannot be written.
  public static func write(_ files: [RewrittenFile]) throws(JobError) {
    var staged: [Staged] = []
    defer { for file in staged { try? FileManager.default.removeItem(atPath: file.temporary) } }
    for file in files {
      staged.append(try stage(file, file.after))
    }
    for (index, file) in staged.enumerated() {
      guard rename(file.temporary, file.target) == 0 else {
        restore(files[..<index])
        throw .unwritable(files[index].path)
      }
    }
  }

  private struct Staged {
    let temporary: String
    let target: String
  }

  private static func stage(_ file: RewrittenFile, _ bytes: [UInt8]) throws(JobError) -> Staged {
    let target = URL(filePath: file.path).resolvingSymlinksInPath()
    let targetPath = target.path(percentEncoded: false)
    guard let present = FileManager.default.contents(atPath: targetPath) else {
      throw JobError(.unreadableFile, "`\(file.path)` cannot be read: nothing was changed")
    }
    guard present.elementsEqual(file.before) else {
      throw JobError(
        .unwritableFile, "`\(file.path)` has changed since it was read: nothing was changed")
    }
    guard FileManager.default.isWritableFile(atPath: targetPath) else {
      throw .unwritable(file.path)
    }
    let temporary = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(UUID().uuidString)")
      .path(percentEncoded: false)
    let attributes = try? FileManager.default.attributesOfItem(atPath: targetPath)
    let mode = attributes?[.posixPermissions]
    guard
      FileManager.default.createFile(
        atPath: temporary, contents: Data(bytes),
        attributes: mode.map { [.posixPermissions: $0] })
    else {
      try? FileManager.default.removeItem(atPath: temporary)
      throw .unwritable(file.path)
    }
    return Staged(temporary: temporary, target: targetPath)
  }

  /// Gives files that took their new bytes the old ones back, as far as the disk allows.
  private static func restore(_ files: ArraySlice<RewrittenFile>) {
    for file in files {
      let undone = RewrittenFile(path: file.path, before: file.after, after: file.before)
      guard let staged = try? stage(undone, undone.after) else { continue }
      if rename(staged.temporary, staged.target) != 0 {
        try? FileManager.default.removeItem(atPath: staged.temporary)
      }
    }
  }
}

extension JobError {
  fileprivate static func unwritable(_ path: String) -> JobError {
    JobError(.unwritableFile, "`\(path)` cannot be written: nothing was changed")
  }
}
