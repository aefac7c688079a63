import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What lies in a folder.
public struct FolderEntry: Sendable {
  /// The bytes that are no UTF-8 replaced.
  public let name: String
  /// Whether programs can write the name in a line of text, and find the file by it again.
  public let hasPlainName: Bool
  /// Whether this is a folder, and no link to one, as far as the file system tells.
  public let isFolder: Bool

  init(nameBytes: [UInt8], isFolder: Bool) {
    self.isFolder = isFolder
    name = String(decoding: nameBytes, as: UTF8.self)
    hasPlainName =
      name.utf8.elementsEqual(nameBytes)
      && !name.unicodeScalars.contains {
        switch $0.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
  }

  /// What lies in a folder, `.` and `..` apart, in order of name.
  ///
  /// - Throws: `JobError` when the folder cannot be read.
  public static func all(in folder: String) throws(JobError) -> [FolderEntry] {
    guard let stream = opendir(folder) else {
      throw JobError(
        .unreadableFile, "the folder `\(folder)` cannot be read: \(SystemError.last.reason)")
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      // Only as far as the name goes: the system does not fill the whole field.
      let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let length = strlen(start.assumingMemoryBound(to: CChar.self))
      let name = Array(UnsafeRawBufferPointer(start: start, count: length))
      guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      entries.append(FolderEntry(nameBytes: name, isFolder: isFolder))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

/// The path of what a path leads to in the end; nil where that is nothing.
public func realPath(of path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(validatingCString: found)
}
