import Diagnostics
import Foundation

/// What is measured: a registry that is made when it is needed.
struct Subject {
  let name: String
  let statements: Int
  let files: () -> [SourceFile]
}

/// A folder that holds a registry for as long as it is measured.
struct SeededFolder {
  let path: String

  func write(_ subject: Subject) throws {
    for file in subject.files() {
      let url = URL(filePath: path).appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }

  /// The number of bytes in all files of the registry.
  var byteCount: Int {
    let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return files.reduce(0) { count, file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(file)")
      guard attributes?[.type] as? FileAttributeType == .typeRegular else { return count }
      return count + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
