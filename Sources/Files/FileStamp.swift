#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How a file looks from outside: two that differ are not the same bytes, most likely.
public struct FileStamp: Sendable, Equatable {
  let size: Int64
  /// Since 1970, in seconds and nanoseconds.
  let modified: [Int]
  /// Another one when an editor puts a new file in the old one's place.
  let number: UInt64

  /// Nil where no file is; links are followed.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    size = Int64(status.st_size)
    modified = [Int(time.tv_sec), Int(time.tv_nsec)]
    number = UInt64(status.st_ino)
  }
}
