import Diagnostics
import Foundation

/// The only place that writes and exits: results go to standard output, all else to standard error.
enum Console {
  /// A reader that goes away must not end the program by a signal, nor a file that is to be larger
  /// than the user's limit.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes what was asked for.
  ///
  /// - Throws: `JobError` when standard output takes no more, as on a full disk; not when its reader
  ///   went away.
  static func result(_ text: String) throws(JobError) {
    guard write(text, to: STDOUT_FILENO) || errno == EPIPE else {
      throw JobError(.unwritableFile, "standard output cannot be written")
    }
  }

  /// Writes what is not the result.
  static func remark(_ text: String) {
    // Where even this fails there is nobody left to tell.
    _ = write(text, to: STDERR_FILENO)
  }

  static func exit(_ status: ExitStatus) -> Never {
    Foundation.exit(status.rawValue)
  }

  static let resultIsTerminal = isatty(STDOUT_FILENO) == 1
  static let remarkIsTerminal = isatty(STDERR_FILENO) == 1

  /// The columns that the result has: those that `COLUMNS` names, or the terminal's; nil where it goes
  /// to a file or another program.
  static var resultWidth: Int? {
    let named = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    if let named, named > 0 { return named }
    guard resultIsTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }
}
