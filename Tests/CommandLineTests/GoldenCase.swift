import Foundation

/// A whole case on one page: commands with what they print, and the files they find.
///
///     # What the case shows.
///     $ disclose validate
///     what goes to standard output
///     [stderr]
///     what goes to standard error
///     [status 1]
///
///     -- Registry/registry.yaml --
///     registry: {format: 1, name: Example}
///
/// A line after `$` is run by the shell in a new folder that holds the files. `[stderr]` is left out
/// where nothing goes there, `[status]` where it is 0.
struct GoldenCase {
  struct Command {
    var line: String
    /// What is printed, with `[stderr]` and `[status]`.
    var outcome: String
  }

  var introduction: [String] = []
  var commands: [Command] = []
  var files: [(path: String, text: String)] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      } else if line.hasPrefix("$ ") {
        commands.append(Command(line: String(line.dropFirst(2)), outcome: ""))
      } else if !commands.isEmpty {
        commands[commands.count - 1].outcome += line + "\n"
      } else {
        introduction.append(line)
      }
    }
    // Each part of the page ends with an empty line, or with the page.
    for index in commands.indices { commands[index].outcome.keepOneLineBreak() }
    for index in files.indices { files[index].text.keepOneLineBreak() }
    while introduction.last == "" { introduction.removeLast() }
  }

  var text: String {
    let pages =
      [introduction.joined(separator: "\n") + "\n"]
      + commands.map { "$ \($0.line)\n\($0.outcome)" }
      + files.map { "-- \($0.path) --\n\($0.text)" }
    return pages.joined(separator: "\n")
  }
}

extension String {
  fileprivate mutating func keepOneLineBreak() {
    while hasSuffix("\n") { removeLast() }
    if !isEmpty { self += "\n" }
  }
}

extension GoldenCase {
  /// The case with what its commands do now.
  func run(_ executable: URL) throws -> GoldenCase {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "disclose-case-\(UUID().uuidString)", directoryHint: .isDirectory)
      .resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: folder) }
    let work = folder.appending(path: "work", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    for file in files {
      let url = work.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    var result = self
    for index in commands.indices {
      result.commands[index].outcome = try outcome(of: commands[index].line, executable, in: folder)
    }
    return result
  }

  private func outcome(of line: String, _ executable: URL, in folder: URL) throws -> String {
    // Files instead of pipes: no command can fill one and wait for the other.
    let outputs = [folder.appending(path: "stdout"), folder.appending(path: "stderr")]
    for output in outputs { try Data().write(to: output) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder.appending(path: "work")
    // What a sanitizer is told holds for the program too.
    process.environment = ProcessInfo.processInfo.environment
      .filter { $0.key.hasSuffix("SAN_OPTIONS") }
      .merging([
        "PATH": executable.deletingLastPathComponent().path + ":/usr/bin:/bin", "TZ": "UTC",
        "PACKAGE": packageFolder.path,
      ]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputs[0])
    process.standardError = try FileHandle(forWritingTo: outputs[1])
    try process.run()
    process.waitUntilExit()
    let texts = try outputs.map { output in
      String(decoding: try Data(contentsOf: output), as: UTF8.self)
        .replacing(folder.appending(path: "work").path, with: "$WORK")
        .replacing(packageFolder.path, with: "$PACKAGE")
    }
    var outcome = texts[0]
    if !texts[1].isEmpty { outcome += "[stderr]\n" + texts[1] }
    if process.terminationStatus != 0 { outcome += "[status \(process.terminationStatus)]\n" }
    outcome.keepOneLineBreak()
    return outcome
  }
}
