import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why the system did not do what it was asked for.
struct SystemError: Error {
  let number: Int32

  /// What the last call left behind.
  static var last: SystemError { SystemError(number: errno) }

  /// In a few words, where they help; empty for what people cannot change.
  var reason: String {
    switch number {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the quota of the disk is used up"
    case EFBIG: "it would be larger than a file may be"
    case EROFS: "the disk is read-only"
    case EACCES, EPERM: "permission is missing"
    case ENOENT, ENOTDIR: "its folder does not exist"
    case ENAMETOOLONG: "its name is too long"
    case ELOOP: "it is a link in a circle"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk fails"
    default: "the system's error \(number)"
    }
  }
}

/// Repeats a call that a signal interrupted.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let error = SystemError.last
    guard error.number == EINTR else { throw error }
  }
}
