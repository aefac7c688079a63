import Foundation
import SeededRegistry

/// Measures stage after stage over registries of growing size, and prints them beside each other.
struct Comparison {
  private let subjects: [Subject]
  private let layout: SeededRegistry.Layout
  private let runs: Int
  private let questions: Int

  init(_ subjects: [Subject], _ layout: SeededRegistry.Layout, runs: Int, questions: Int) {
    self.subjects = subjects
    self.layout = layout
    self.runs = runs
    self.questions = questions
  }

  func run() throws {
    var table = Table(layout)
    for subject in subjects {
      let folder = SeededFolder(
        path: NSTemporaryDirectory()
          + "disclosure-bench-\(ProcessInfo.processInfo.processIdentifier)")
      defer { folder.remove() }
      try folder.write(subject)
      var row = Table.Row(subject, bytes: folder.byteCount, questions: questions)
      for stage in Stage.allCases { row.best[stage] = try best(stage, over: folder) }
      table.add(row)
    }
  }

  /// The quickest run of a stage; the least memory of any.
  private func best(_ stage: Stage, over folder: SeededFolder) throws -> Measurement? {
    try (0..<max(1, runs)).compactMap { _ in try measure(stage, over: folder) }
      .min { $0.elapsed < $1.elapsed }
  }

  private func measure(_ stage: Stage, over folder: SeededFolder) throws -> Measurement? {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [
      "--stage", stage.rawValue, "--registry", folder.path, "--questions", "\(questions)",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Measurement(line: String(decoding: written, as: UTF8.self))
  }
}
