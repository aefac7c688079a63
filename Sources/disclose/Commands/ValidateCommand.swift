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

  func run() throws {
    let rules = try only.rules()
    let color = options.color.isColored(Console.resultIsTerminal)
    let renderer = try statistics ? format.statisticsRenderer() : format.renderer(color: color)
    let loaded = try options.load()
    let whole = try Validator.validate(loaded, on: options.date())
    let report = rules.isEmpty ? whole : whole.limited(to: rules, of: loaded)
    try Console.result(renderer.render(report))
    let limit: Severity = denyWarnings ? .warning : .error
    if let worst = report.worst, worst >= limit { throw ExitStatus.unclean }
  }
}
