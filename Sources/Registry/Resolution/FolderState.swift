import Foundation

/// How a registry's folder looks from outside: the names of its files, their sizes and times.
public struct FolderState: Sendable, Equatable {
  struct Stamp: Equatable {
    let size: UInt64
    let modified: Date?
    /// Another one when an editor puts a new file in the old one's place.
    let number: UInt64
  }

  /// By path; nil while the folder is not there.
  private let stamps: [String: Stamp]?

  init(stamps: [String: Stamp]?) {
    self.stamps = stamps
  }
}

extension RegistryFolder {
  /// Looks at the folder without reading its files; what goes away meanwhile is not there.
  public func state() -> FolderState {
    guard FileManager.default.fileExists(atPath: path) else { return FolderState(stamps: nil) }
    var stamps: [String: FolderState.Stamp] = [:]
    look(at: path, above: [], into: &stamps)
    return FolderState(stamps: stamps)
  }

  private func look(
    at folder: String, above: Set<String>, into stamps: inout [String: FolderState.Stamp]
  ) {
    let realPath = URL(filePath: folder).resolvingSymlinksInPath().path
    guard !above.contains(realPath),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return }
    for name in names where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      let target = URL(filePath: path).resolvingSymlinksInPath().path
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
        continue
      }
      if attributes[.type] as? FileAttributeType == .typeDirectory {
        look(at: path, above: above.union([realPath]), into: &stamps)
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        stamps[path] = FolderState.Stamp(
          size: (attributes[.size] as? NSNumber)?.uint64Value ?? 0,
          modified: attributes[.modificationDate] as? Date,
          number: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0)
      }
    }
  }
}

/// Decides when a folder that is looked at again and again has changed.
public struct ChangeWatch: Sendable {
  private var checked: FolderState
  private var last: FolderState

  /// - Parameter state: how the folder looked when it was checked.
  public init(checked state: FolderState) {
    checked = state
    last = state
  }

  /// Notes how the folder looks now.
  ///
  /// - Returns: whether it is to be checked: it differs from what was checked, and has stood still
  ///   since the last look, so that no file is read half written.
  public mutating func note(_ state: FolderState) -> Bool {
    defer { last = state }
    guard state != checked, state == last else { return false }
    checked = state
    return true
  }
}
