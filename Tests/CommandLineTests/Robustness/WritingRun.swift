import Foundation
import TestSupport
import Testing

/// A run of the program that rewrites many files.
struct WritingRun: Sendable, CustomTestStringConvertible {
  let arguments: [String]

  var testDescription: String { arguments[0] }

  static let all = [
    WritingRun(arguments: ["generate"]),
    WritingRun(arguments: ["fix"]),
    WritingRun(arguments: ["format"]),
    WritingRun(arguments: ["inject"] + (0..<12).map { "page\($0).md" }),
  ]

  /// Fills a folder with a registry, pages and what was generated before: nothing is as it will be.
  func prepare(_ folder: TemporaryFolder) throws {
    let documents = (0..<6).map { index in
      "  paper-\(index): {title: Paper \(index), sections: [{generate: collection, heading: What}]}\n"
    }
    try folder.write(
      """
      registry: {format: 1, name: Example}
      organization: {name: Example}
      data-categories: {mail: {label: your e-mail address}}
      sources: {you: {kind: data-subject}}
      purposes: {help: {label: help you}}
      collection: {form: {data: mail, from: you, purposes: help}}
      documents:
      \(documents.joined())
      """, to: "Registry/registry.yaml")
    let isFix = arguments[0] == "fix"
    for index in 0..<24 {
      let field = isFix ? "lable" : "label"
      try folder.write(
        "services:\n     shop-\(index):   {\(field): our shop \(index)}\n\n\n\n",
        to: "Registry/services-\(index).yaml")
    }
    for index in 0..<12 {
      try folder.write(
        "# Page \(index)\n\n<!-- disclose:collection -->\nold\n<!-- /disclose:collection -->\n",
        to: "page\(index).md")
    }
    for index in 0..<6 {
      for suffix in ["md", "html", "txt", "sources.json"] {
        try folder.write("old\n", to: "Generated/paper-\(index).en.\(suffix)")
      }
    }
  }

  /// Starts the program in a folder.
  func start(_ executable: URL, in folder: TemporaryFolder) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs the program to its end.
  ///
  /// - Returns: its status.
  func finish(_ executable: URL, in folder: TemporaryFolder) throws -> Int32 {
    let process = try start(executable, in: folder)
    process.waitUntilExit()
    return process.terminationStatus
  }
}

extension TemporaryFolder {
  /// The bytes of every file, by path.
  func contents() -> [String: Data] {
    let paths = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    var contents: [String: Data] = [:]
    for path in paths {
      // A folder has none.
      if let data = FileManager.default.contents(atPath: self.path(path)) { contents[path] = data }
    }
    return contents
  }
}
