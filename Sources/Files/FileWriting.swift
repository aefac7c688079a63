import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file with the bytes that it is to have.
public struct NewFile: Sendable {
  public let path: String
  public let bytes: [UInt8]
  /// The bytes that it must have until then; nil where they do not matter.
  public let replaced: [UInt8]?

  public init(path: String, bytes: [UInt8], replacing replaced: [UInt8]? = nil) {
    self.path = path
    self.bytes = bytes
    self.replaced = replaced
  }
}

/// Writes files, all or none, so that whatever happens each has its old bytes or its new ones.
///
/// The new bytes are written beside each file and brought to the disk; only then they take the old
/// ones' places. A run that is killed in between leaves a hidden file, which the next one removes.
/// Runs in the same folders take turns. Permissions stay; a link keeps pointing at the file that
/// changes.
public struct FileWriting: Sendable {
  /// How long to wait for another run in the same folder.
  let patience: Duration

  public init(patience: Duration = .seconds(10)) {
    self.patience = patience
  }

  /// - Throws: `JobError` when a file does not have the bytes that it must have, when one cannot be
  ///   written, and when another run keeps its folder; nothing has changed then.
  public func write(_ files: [NewFile]) throws(JobError) {
    let places = try files.map { file throws(JobError) in try Place(file.path) }
    let locks = try FolderLocks(Set(places.map(\.folder)), patience: patience)
    locks.sweep()
    var staged: [(file: NewFile, place: Place, new: StagedFile, old: [UInt8]?)] = []
    defer { for file in staged { file.new.discard() } }
    for (file, place) in zip(files, places) {
      let old = try place.present(file)
      if old == file.bytes { continue }
      do throws(SystemError) {
        staged.append((file, place, try StagedFile(file.bytes, for: place.target, in: place.folder), old))
      } catch {
        throw .unwritable(file.path, error)
      }
    }
    for index in staged.indices {
      do throws(SystemError) {
        try staged[index].new.place()
      } catch {
        for file in staged[..<index] { file.place.restore(file.old) }
        throw .unwritable(staged[index].file.path, error)
      }
    }
    do throws(SystemError) {
      try locks.synchronize()
    } catch {
      throw JobError(.unwritableFile, "the files are written, but the disk does not confirm it")
    }
  }
}

/// Where a file is to be written.
private struct Place {
  /// The real path, links followed.
  let target: String
  let folder: String

  init(_ path: String) throws(JobError) {
    switch FileKind(path: path) {
    case .file?, nil: break
    case let kind?: throw JobError(.unwritableFile, "`\(path)` is \(kind.noun)")
    }
    if let target = realPath(of: path) {
      self.target = target
      folder = target.droppingLastComponent
      return
    }
    guard let folder = realPath(of: path.droppingLastComponent) else {
      throw .unwritable(path, SystemError(number: ENOENT))
    }
    self.folder = folder
    target = (folder == "/" ? "" : folder) + "/" + path.lastComponent
  }

  /// The bytes that the file has; nil while it is not there.
  func present(_ file: NewFile) throws(JobError) -> [UInt8]? {
    guard FileKind(path: target) != nil else {
      guard file.replaced == nil else { throw .changed(file.path) }
      return nil
    }
    guard access(target, W_OK) == 0 else { throw .unwritable(file.path, .last) }
    let present = try FileReading.bytes(of: target)
    guard file.replaced == nil || present == file.replaced || present == file.bytes else {
      throw .changed(file.path)
    }
    return present
  }

  /// Gives a file its old bytes back, as far as the disk allows.
  func restore(_ bytes: [UInt8]?) {
    guard let bytes else {
      unlink(target)
      return
    }
    let staged = try? StagedFile(bytes, for: target, in: folder)
    do throws(SystemError) {
      try staged?.place()
    } catch {
      staged?.discard()
    }
  }
}

extension JobError {
  fileprivate static func unwritable(_ path: String, _ error: SystemError) -> JobError {
    JobError(
      .unwritableFile, "`\(path)` cannot be written: \(error.reason); nothing was changed")
  }

  fileprivate static func changed(_ path: String) -> JobError {
    JobError(.unwritableFile, "`\(path)` has changed since it was read: nothing was changed")
  }
}

extension String {
  /// By bytes: a mark that combines with the slash before it is no part of it.
  private var lastSlash: Index? { utf8.lastIndex(of: UInt8(ascii: "/")) }

  fileprivate var lastComponent: String {
    lastSlash.map { String(self[utf8.index(after: $0)...]) } ?? self
  }

  fileprivate var droppingLastComponent: String {
    guard let lastSlash else { return "." }
    return lastSlash == startIndex ? "/" : String(self[..<lastSlash])
  }
}
