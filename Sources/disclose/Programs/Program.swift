import Foundation

/// Another program that a command runs.
struct Program {
  struct Outcome {
    let succeeded: Bool
    let output: Data
    /// The first line of what it complains about; empty where it does not.
    let complaint: String
  }

  private let file: URL

  /// Nil where no folder of `PATH` has the program.
  init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    let candidates = folders.map { URL(filePath: String($0)).appending(path: name) }
    guard
      let file = candidates.first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
      })
    else { return nil }
    self.file = file
  }

  /// Runs the program to its end, without a shell.
  ///
  /// - Parameters:
  ///   - input: What it reads.
  ///   - environment: What it is told beside what this program is.
  /// - Throws: where it cannot be run, or its input or output not be kept.
  func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "disclose-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files instead of pipes: none of the two programs can wait for the other.
    let files = ["input", "output", "errors"].map { folder.appending(path: $0) }
    try input.write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let said = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    return Outcome(
      succeeded: process.terminationReason == .exit && process.terminationStatus == 0,
      output: try Data(contentsOf: files[1]),
      complaint: said.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
  }
}
