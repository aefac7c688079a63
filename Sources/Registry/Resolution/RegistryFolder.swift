import Diagnostics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder in which a registry lies.
public struct RegistryFolder: Sendable {
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// Reads every `*.yaml` and `*.yml` file below the folder, in any layout of sub-folders; names
  /// that begin with `.` are skipped.
  ///
  /// - Throws: `JobError` when the folder or a file cannot be read, or when there is no file.
  public func read() throws(JobError) -> [SourceFile] {
    var isFolder = false
    guard exists(path, isFolder: &isFolder) else {
      throw JobError(.noSuchFolder, "there is no folder `\(path)`")
    }
    guard isFolder else {
      throw JobError(.noSuchFolder, "`\(path)` is a file, not a folder")
    }
    var files: [SourceFile] = []
    try collect(path, above: [], into: &files)
    guard !files.isEmpty else {
      throw JobError(.noSuchFile, "there are no .yaml or .yml files below `\(path)`")
    }
    return files
  }

  /// Whether a file is one of a registry's, by its path from the folder.
  public static func reads(_ path: String) -> Bool {
    !path.split(separator: "/").contains { $0.hasPrefix(".") }
      && (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
  }

  private func exists(_ path: String, isFolder: inout Bool) -> Bool {
    #if canImport(FoundationEssentials)
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    #else
      var flag: ObjCBool = false
      defer { isFolder = flag.boolValue }
      return FileManager.default.fileExists(atPath: path, isDirectory: &flag)
    #endif
  }

  /// - Parameter above: the real paths of the folders around this one, which a link may lead back to.
  private func collect(
    _ folder: String, above: Set<String>, into files: inout [SourceFile]
  ) throws(JobError) {
    let realPath = URL(filePath: folder).resolvingSymlinksInPath().path
    guard !above.contains(realPath) else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw JobError(.unreadableFile, "the folder `\(folder)` cannot be read")
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path =
        folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var isFolder = false
      _ = exists(path, isFolder: &isFolder)
      if isFolder {
        try collect(path, above: above.union([realPath]), into: &files)
      } else if Self.reads(name) {
        guard let data = FileManager.default.contents(atPath: path) else {
          throw JobError(.unreadableFile, "`\(path)` cannot be read")
        }
        files.append(SourceFile(path: path, bytes: Array(data)))
      }
    }
  }
}
