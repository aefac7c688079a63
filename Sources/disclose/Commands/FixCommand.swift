import ArgumentParser
import Diagnostics
import Files
import Rewriting

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Mends what can be mended without asking.",
    discussion: """
      Only the bytes of the fixes change. All files are written or none, and none when the registry \
      would have more errors than before. Exit status 1 while errors remain.
      """)

  @OptionGroup var options: RegistryOptions

  @Option(
    help: ArgumentHelp("Only the findings of this rule; may be given again.", valueName: "rule"))
  var only: [String] = []

  @Flag(help: "Make fixes too that may change meaning.")
  var unsafe = false

  @Flag(help: "Write the changes as a unified diff, and no file.")
  var diff = false

  func run() throws {
    let rules = try only.rules()
    let fixer = try Fixer(
      allowsUnsafe: unsafe, rules: rules.isEmpty ? nil : rules, on: options.date())
    let outcome = try fixer.fix(options.files())
    let files = outcome.files
    if diff { try Console.result(files.map { UnifiedDiff($0).text }.joined()) }
    guard !outcome.isWorse else { throw JobError.worse(outcome) }
    if !diff {
      try FileWriting().write(files.map(\.new))
      try Console.result(outcome.listing)
    }
    if outcome.after.errorCount > 0 { throw ExitStatus.unclean }
  }
}

extension JobError {
  fileprivate static func worse(_ outcome: FixOutcome) -> JobError {
    JobError(
      .invalidRegistry,
      "the fixes would leave \(outcome.after.errorCount.counted("error")) where there "
        + (outcome.before.errorCount == 1 ? "is " : "are ")
        + "\(outcome.before.errorCount): nothing was changed; `--diff` and `--only` help to see why"
    )
  }
}

extension FixOutcome {
  fileprivate var listing: String {
    let lines = applied.map { fix in
      "\(fix.path.escapedForTerminal):\(fix.position.line):\(fix.position.column): "
        + "fixed[\(fix.rule.rawValue)]: \(fix.title.escapedForTerminal)\n"
    }
    let remaining =
      "\(after.errorCount.counted("error")) and \(after.warningCount.counted("warning")) remain."
    let mended =
      applied.isEmpty
      ? "nothing to fix: "
      : "\(applied.count.counted("fix", "fixes")) in \(files.count.counted("file")): "
    return lines.joined() + mended + remaining + "\n"
  }
}
