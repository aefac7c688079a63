#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// New bytes of a file, written beside it and safe on the disk.
struct StagedFile {
  private static let beginning = ".disclose-"
  private static let ending = ".new"

  private let path: String
  private let target: String

  /// - Parameters:
  ///   - target: the real path of the file that is to have the bytes.
  ///   - folder: the folder of the target.
  init(_ bytes: [UInt8], for target: String, in folder: String) throws(SystemError) {
    // A name of its own length: the target's may be as long as names can be.
    let name = Self.beginning + String(UInt64.random(in: 0 ... .max), radix: 36) + Self.ending
    path = "\(folder)/\(name)"
    self.target = target
    var status = stat()
    let isThere = stat(target, &status) == 0
    let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    do throws(SystemError) {
      if isThere { try file.adopt(status) }
      try file.append(bytes)
      try file.synchronize()
    } catch {
      discard()
      throw error
    }
  }

  /// Gives the target the new bytes, in one step.
  func place() throws(SystemError) {
    _ = try uninterrupted { rename(path, target) }
  }

  func discard() {
    unlink(path)
  }

  /// Whether a file is one of these, whoever made it.
  static func isLeftover(_ name: String) -> Bool {
    name.hasPrefix(beginning) && name.hasSuffix(ending)
  }
}
