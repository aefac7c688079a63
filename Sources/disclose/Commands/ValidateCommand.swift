import ArgumentParser
import Diagnostics
import Validation

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Checks a registry and lists every finding.")

  @OptionGroup var options: RegistryOptions

  @Option(help: "How to write the findings.")
  var format: ReportFormat = .text

  @Flag(help: "End with status 1 when there are warnings.")
  var denyWarnings = false

  func run() throws {
    let report = try Validator.validate(options.load(), on: options.date())
    let color = options.color.isColored(Console.resultIsTerminal)
    try Console.result(format.renderer(color: color).render(report))
    let limit: Severity = denyWarnings ? .warning : .error
    if let worst = report.worst, worst >= limit { throw ExitStatus.unclean }
  }
}
