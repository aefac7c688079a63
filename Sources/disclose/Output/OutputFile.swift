import Diagnostics
import Files

/// A file that a result goes to instead of standard output.
struct OutputFile {
  let path: String

  /// Writes the file in one step: it has the whole text or what it had before.
  ///
  /// - Throws: `JobError` when the file cannot be written.
  func write(_ text: String) throws(JobError) {
    try FileWriting().write([NewFile(path: path, bytes: Array(text.utf8))])
  }
}
