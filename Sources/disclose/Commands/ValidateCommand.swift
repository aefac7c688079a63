import ArgumentParser
import Diagnostics
import Validation

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Checks a registry and lists every finding.")

  @OptionGroup var options: RegistryOptions

  @Option(help: "How to write the findings.")
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp("Only the findings of this rule; may be given again.", valueName: "rule"))
  var only: [String] = []

  @Flag(help: "Write how often each rule speaks instead of the findings.")
  var statistics = false

  @Flag(help: "End with status 1 when there are warnings.")
  var denyWarnings = false

  @Flag(help: "Check again whenever a file changes, until interrupted.")
  var watch = false

  func run() throws {
    let folder = try options.folder()
    let check = try RegistryCheck(
      rules: only.rules(), renderer: renderer(), folder: folder, date: options.date(),
      limit: denyWarnings ? .warning : .error)
    guard watch else {
      if try !check.run() { throw ExitStatus.unclean }
      return
    }
    try FolderWatcher(folder: folder).run { () throws(JobError) in _ = try check.run() }
  }

  private func renderer() throws(JobError) -> any DiagnosticRenderer {
    if statistics { return try format.statisticsRenderer() }
    return format.renderer(color: options.color.isColored(Console.resultIsTerminal))
  }
}
