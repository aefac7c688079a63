import Files

/// How a registry's folder looks from outside: the names of its files, their sizes and times.
public struct FolderState: Sendable, Equatable {
  /// By path; nil while the folder is not there, or holds what cannot be read.
  private let stamps: [String: FileStamp]?

  init(stamps: [String: FileStamp]?) {
    self.stamps = stamps
  }
}

extension RegistryFolder {
  /// Looks at the folder without reading its files; what goes away meanwhile is not there.
  public func state() -> FolderState {
    guard FileKind(path: path) == .folder, let paths = try? filePaths() else {
      return FolderState(stamps: nil)
    }
    var stamps: [String: FileStamp] = [:]
    for path in paths { stamps[path] = FileStamp(path: path) }
    return FolderState(stamps: stamps)
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
