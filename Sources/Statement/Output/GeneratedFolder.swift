import Diagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder that holds what a registry generates.
public struct GeneratedFolder: Sendable {
  /// A file to be, by its name in the folder.
  public struct File: Sendable, Equatable {
    public let name: String
    public let contents: String

    public init(name: String, contents: String) {
      self.name = name
      self.contents = contents
    }
  }

  /// How a folder differs from what it should hold; each list is sorted.
  public struct Difference: Sendable, Equatable {
    public var missing: [String] = []
    public var stale: [String] = []
    /// Files that no document of the registry generates.
    public var orphaned: [String] = []

    public var isEmpty: Bool { missing.isEmpty && stale.isEmpty && orphaned.isEmpty }
  }

  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// Compares the folder with the files; nothing is written.
  ///
  /// - Parameter isComplete: whether `files` is all that the folder should hold; else other files
  ///   are not orphans.
  /// - Throws: `JobError` when the folder or a file of it cannot be read.
  public func difference(from files: [File], isComplete: Bool = true) throws(JobError)
    -> Difference
  {
    var difference = Difference()
    for file in files {
      switch try contents(of: file.name) {
      case nil: difference.missing.append(file.name)
      case Data(file.contents.utf8): break
      default: difference.stale.append(file.name)
      }
    }
    if isComplete {
      let expected = Set(files.map(\.name))
      difference.orphaned = try existingNames().filter { !expected.contains($0) }
    }
    difference.missing.sort()
    difference.stale.sort()
    return difference
  }

  /// Writes the files that are missing or stale, each in one step; the others are not touched.
  ///
  /// - Returns: the names of the files that were written, sorted.
  /// - Throws: `JobError` when something cannot be read or written.
  public func write(_ files: [File]) throws(JobError) -> [String] {
    let difference = try difference(from: files, isComplete: false)
    let names = (difference.missing + difference.stale).sorted()
    guard !names.isEmpty else { return [] }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw JobError(.unwritableFile, "the folder `\(path)` cannot be made")
    }
    for file in files where names.contains(file.name) {
      do {
        try Data(file.contents.utf8)
          .write(to: URL(filePath: "\(path)/\(file.name)"), options: .atomic)
      } catch {
        throw JobError(.unwritableFile, "`\(path)/\(file.name)` cannot be written")
      }
    }
    return names
  }

  private func contents(of name: String) throws(JobError) -> Data? {
    let file = "\(path)/\(name)"
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw JobError(.unreadableFile, "`\(file)` cannot be read")
    }
    return data
  }

  /// What lies in the folder, names that begin with `.` apart; sorted.
  private func existingNames() throws(JobError) -> [String] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw JobError(.unreadableFile, "the folder `\(path)` cannot be read")
    }
  }
}
