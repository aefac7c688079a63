import ArgumentParser
import Diagnostics
import Foundation
import Registry
import Validation

/// The registry that a command works on, the day, and the colours.
struct RegistryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The registry folder; else `Registry` here or in a folder above.", valueName: "folder"))
  var registry: String?

  @Option(help: ArgumentHelp("The day to look at, as YYYY-MM-DD; else today.", valueName: "date"))
  var on: CalendarDate?

  @Option(help: "When to write colours.")
  var color: ColorChoice = .auto

  /// Reads the registry as far as its files allow.
  func load() throws(JobError) -> LoadedRegistry {
    try Registry.load(files())
  }

  /// The registry's files, as they are.
  func files() throws(JobError) -> [SourceFile] { try folder().read() }

  /// Reads a registry that can be asked.
  ///
  /// - Throws: `JobError`, or `UnsoundRegistry` with what `validate` says.
  func loadSound() throws -> Registry { try loadSoundly().registry }

  /// The same, with what loading found.
  func loadSoundly() throws -> LoadedRegistry { try checked(load()) }

  /// A registry where it can be asked.
  ///
  /// - Throws: `UnsoundRegistry` with what `validate` says.
  func checked(_ loaded: LoadedRegistry) throws -> LoadedRegistry {
    guard loaded.isSound else {
      throw UnsoundRegistry(report: try Validator.validate(loaded, on: date()), color: color)
    }
    return loaded
  }

  /// The day that was given, or today.
  func date() throws(JobError) -> CalendarDate {
    guard let date = on ?? CalendarDate.today else {
      throw JobError(.badValue, "today's date is not known: give one with --on")
    }
    return date
  }

  /// `Generated`, beside the registry folder.
  func generatedPath(_ name: String = "Generated") throws(JobError) -> String {
    let path = try folder().path
    if path == "." { return "../\(name)" }
    let components = path.split(separator: "/", omittingEmptySubsequences: false)
    return (components.dropLast() + [Substring(name)]).joined(separator: "/")
  }

  func folder() throws(JobError) -> RegistryFolder {
    let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    guard let registry else { return RegistryFolder(path: try found(from: here).shown(from: here)) }
    guard !registry.isEmpty else { throw JobError(.badValue, "--registry needs a folder") }
    return RegistryFolder(
      path: URL(filePath: registry, directoryHint: .isDirectory, relativeTo: here).shown(from: here)
    )
  }

  /// `Registry` in a folder or in the nearest above it that has one.
  private func found(from start: URL) throws(JobError) -> URL {
    var folder = start.standardizedFileURL
    while true {
      let candidate = folder.appending(path: "Registry", directoryHint: .isDirectory)
      if candidate.isFolder { return candidate }
      let above = folder.deletingLastPathComponent().standardizedFileURL
      guard above.pathComponents.count < folder.pathComponents.count else {
        throw JobError(
          .noSuchFolder,
          "there is no folder `Registry` here or above: name one with `--registry`, or run `disclose init`"
        )
      }
      folder = above
    }
  }
}

extension URL {
  fileprivate var isFolder: Bool {
    let path = path(percentEncoded: false)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  /// Relative to a folder when below it, else the whole path.
  fileprivate func shown(from folder: URL) -> String {
    let own = standardizedFileURL.pathComponents
    let base = folder.standardizedFileURL.pathComponents
    guard own.starts(with: base) else { return own.joinedAsPath }
    return own.count == base.count ? "." : own.dropFirst(base.count).joined(separator: "/")
  }
}

extension [String] {
  /// The absolute path that these are the components of.
  fileprivate var joinedAsPath: String { "/" + dropFirst().joined(separator: "/") }
}
