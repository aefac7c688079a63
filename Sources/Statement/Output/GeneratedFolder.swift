import Diagnostics
import Files

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
      case Array(file.contents.utf8): break
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

  /// Writes the files that are missing or stale, all or none; the others are not touched.
  ///
  /// - Returns: the names of the files that were written, sorted.
  /// - Throws: `JobError` when something cannot be read or written.
  public func write(_ files: [File]) throws(JobError) -> [String] {
    let difference = try difference(from: files, isComplete: false)
    let names = Set(difference.missing + difference.stale)
    guard !names.isEmpty else { return [] }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw JobError(.unwritableFile, "the folder `\(path)` cannot be made")
    }
    try FileWriting().write(
      files.filter { names.contains($0.name) }.map {
        NewFile(path: "\(path)/\($0.name)", bytes: Array($0.contents.utf8))
      })
    return names.sorted()
  }

  private func contents(of name: String) throws(JobError) -> [UInt8]? {
    let file = "\(path)/\(name)"
    return FileKind(path: file) == nil ? nil : try FileReading.bytes(of: file)
  }

  /// What lies in the folder, names that begin with `.` apart; sorted.
  private func existingNames() throws(JobError) -> [String] {
    guard FileKind(path: path) != nil else { return [] }
    return try FolderEntry.all(in: path).map(\.name).filter { !$0.hasPrefix(".") }
  }
}
