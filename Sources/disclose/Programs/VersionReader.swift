import Changes
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
    let place = try place(of: folder)
    return try place.git.files(below: place.path, at: version)
  }

  /// The repository of a registry folder, and the way to the folder from where git is asked.
  ///
  /// The registry may be gone from the work tree and still be in a revision.
  private func place(of folder: String) throws(JobError) -> (git: Git, path: String) {
    isFolder(folder) ? (try Git(in: folder), "") : (try Git(in: "."), folder)
  }

  // MARK: History

  /// What the revisions of the current branch say otherwise, from one to the next.
  ///
  /// - Parameters:
  ///   - names: Of terms and statements; a change is told where it is about all of them.
  ///   - base: The revision behind which to begin; nil for the first of all.
  /// - Throws: `JobError` where there is no such revision or name.
  func history(about names: [String], since base: String?) throws(JobError) -> DisclosureHistory {
    let folder = (try? options.folder())?.path ?? options.registry ?? "Registry"
    let (git, path) = try place(of: folder)
    let commits = try git.commits(touching: path, since: base)
    var before: Registry?
    if let base {
      before = try git.commits(touching: path, until: base).reversed().lazy
        .compactMap { try? registry(of: $0, below: path, git).get() }.first
    }
    var reader = HistoryReader(about: names, since: before)
    for commit in commits {
      let revision = DisclosureHistory.Revision(
        name: commit.shortName, day: commit.day, subject: commit.subject)
      switch registry(of: commit, below: path, git) {
      case .success(let registry): reader.add(revision, registry)
      case .failure(let failure): reader.add(revision, failure: failure.message)
      }
    }
    return try reader.history()
  }

  /// The registry that a revision has, or why it has none that can be asked.
  private func registry(
    of commit: Git.Commit, below path: String, _ git: Git
  ) -> Result<Registry, JobError> {
    do throws(JobError) {
      let loaded = Registry.load(try git.files(below: path, at: commit.shortName))
      return loaded.failure.map { .failure(JobError(.invalidRegistry, $0)) }
        ?? .success(loaded.registry)
    } catch {
      return .failure(error)
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

extension LoadedRegistry {
  /// The first thing that keeps a registry from being asked.
  fileprivate var failure: String? {
    guard !isSound else { return nil }
    let first = diagnostics.first { $0.severity == .error }
    return first.map { diagnostic in
      let span = diagnostic.primary.span
      let place =
        registry.files.indices.contains(Int(span.file.index))
        ? registry.files[Int(span.file.index)] : nil
      let position = place.map { "\($0.path):\($0.lineNumber(at: span.start)): " }
      return (position ?? "") + diagnostic.message
    } ?? "it cannot be asked"
  }
}
