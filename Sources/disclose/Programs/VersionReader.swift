import Diagnostics
import Foundation
import Registry

/// Reads the versions of a registry that a command names.
struct VersionReader {
  let options: RegistryOptions

  /// The registry in a folder, or where this one lies at a revision.
  ///
  /// - Throws: `JobError`, or `UnsoundRegistry` with what `validate` says.
  func registry(_ version: String) throws -> Registry {
    try options.checked(Registry.load(files(version))).registry
  }

  private func files(_ version: String) throws(JobError) -> [SourceFile] {
    if isFolder(version) {
      let inner = version.hasSuffix("/") ? "\(version)Registry" : "\(version)/Registry"
      return try RegistryFolder(path: isFolder(inner) ? inner : version).read()
    }
    guard let folder = (try? options.folder())?.path ?? options.registry else {
      return try Git(in: ".").files(below: "Registry", at: version)
    }
    // The registry may be gone from the work tree and still be in a revision.
    return isFolder(folder)
      ? try Git(in: folder).files(below: "", at: version)
      : try Git(in: ".").files(below: folder, at: version)
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
