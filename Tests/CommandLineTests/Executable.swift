import Foundation
import Testing

/// The folder of Package.swift.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// `disclose`, which lies beside the test bundle.
func executable() throws -> URL {
  let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    .map { URL(filePath: $0) }
  let folders = [bundle?.deletingLastPathComponent(), Bundle.main.bundleURL].compactMap { $0 }
  let found = folders.map { $0.appending(path: "disclose") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  return try #require(found, "`disclose` is not built: run `swift build`")
}
