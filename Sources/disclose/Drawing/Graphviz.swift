import Diagnostics
import Foundation

/// The program `dot` of Graphviz (graphviz.org), as far as it is installed.
struct Graphviz {
  private let program: URL

  /// - Throws: `JobError` where no folder of `PATH` has the program.
  init() throws(JobError) {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    let candidates = folders.map { URL(filePath: String($0)).appending(path: "dot") }
    guard
      let program = candidates.first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
      })
    else {
      throw JobError(
        .missingProgram,
        "`dot` of Graphviz, which draws SVG, is not installed: install Graphviz, or write "
          + "`--format dot` or `--format mermaid`")
    }
    self.program = program
  }

  /// The drawing of a text in the DOT language.
  ///
  /// - Throws: `JobError` where the program fails.
  func svg(_ text: String) throws(JobError) -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "disclose-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      return try draw(text, in: folder)
    } catch let error as JobError {
      throw error
    } catch {
      throw JobError(.missingProgram, "`dot` of Graphviz cannot be run")
    }
  }

  /// Files instead of pipes: none of the two programs can wait for the other.
  private func draw(_ text: String, in folder: URL) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let (input, output, errors) = (
      folder.appending(path: "flows.dot"), folder.appending(path: "flows.svg"),
      folder.appending(path: "errors")
    )
    try Data(text.utf8).write(to: input)
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "-Tsvg", "-o", output.path(percentEncoded: false), input.path(percentEncoded: false),
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0,
      let drawn = FileManager.default.contents(atPath: output.path(percentEncoded: false)),
      !drawn.isEmpty
    else {
      let said = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
        .replacing(folder.path(percentEncoded: false), with: "")
      let reason = said.split(whereSeparator: \.isNewline).first.map { ": \($0)" } ?? ""
      throw JobError(.missingProgram, "`dot` of Graphviz fails\(reason.escapedForTerminal)")
    }
    return String(decoding: drawn, as: UTF8.self)
  }
}
