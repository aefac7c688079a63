import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads files that anybody may have put there.
public enum FileReading {
  /// How many bytes a file may hold: 256 MiB.
  public static let byteLimit = 256 << 20

  /// The bytes of a file, links followed.
  ///
  /// - Parameter limit: how many there may be.
  /// - Throws: `JobError` when there is none, when it is a folder, a pipe, a socket or a device, when
  ///   it holds too much, and when it cannot be read.
  public static func bytes(
    of path: String, atMost limit: Int = byteLimit
  ) throws(JobError) -> [UInt8] {
    guard let kind = FileKind(path: path) else {
      throw JobError(.noSuchFile, "there is no file `\(path)`")
    }
    guard kind == .file else { throw JobError(.unreadableFile, "`\(path)` is \(kind.noun)") }
    do throws(SystemError) {
      // Should a pipe take the file's place at this moment, nobody waits for it.
      let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
      let size = Int(clamping: try file.status().st_size)
      if size <= limit {
        let bytes = try file.bytes(expecting: size, atMost: limit)
        if bytes.count <= limit { return bytes }
      }
    } catch {
      throw JobError(.unreadableFile, "`\(path)` cannot be read: \(error.reason)")
    }
    throw JobError(.tooLarge, "`\(path)` is too large: at most \(limit) bytes are read")
  }
}
