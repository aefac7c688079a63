#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What stands at a path, links followed.
public enum FileKind: Sendable, Equatable {
  case file, folder, pipe, socket, device
  /// A link to nothing, or in a circle.
  case brokenLink

  /// Nil where nothing is, or nothing that can be seen.
  public init?(path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      self.init(status)
    } else if lstat(path, &status) == 0 {
      self = .brokenLink
    } else {
      return nil
    }
  }

  /// Whether a link stands at a path, wherever it leads.
  public static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = .file
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }

  /// With its article.
  public var noun: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    case .brokenLink: "a link that leads nowhere"
    }
  }
}
