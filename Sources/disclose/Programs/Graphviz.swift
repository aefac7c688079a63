import Diagnostics
import Foundation

/// The program `dot` of Graphviz (graphviz.org), as far as it is installed.
struct Graphviz {
  private let program: Program

  /// - Throws: `JobError` where no folder of `PATH` has the program.
  init() throws(JobError) {
    guard let program = Program("dot") else {
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
    let outcome: Program.Outcome
    do {
      outcome = try program.run(["-Tsvg"], input: Data(text.utf8))
    } catch {
      throw JobError(.missingProgram, "`dot` of Graphviz cannot be run")
    }
    guard outcome.succeeded, !outcome.output.isEmpty else {
      let reason = outcome.complaint.isEmpty ? "" : ": \(outcome.complaint)"
      throw JobError(.missingProgram, "`dot` of Graphviz fails\(reason.escapedForTerminal)")
    }
    return String(decoding: outcome.output, as: UTF8.self)
  }
}
