import ArgumentParser
import Diagnostics
import FlowAlgebra
import Registry
import Statement

struct AccessReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access-report",
    abstract: "Writes what a person of some group is told who asks about their data.",
    discussion: """
      It answers a request under GDPR Art. 15 or DSG Art. 25 from what the registry declares of the \
      group, of narrower and of wider ones. What has to be completed or checked before the report is \
      sent goes to standard error, or with `--output` to standard output; in JSON it is `toComplete`.
      """)

  @Option(
    help: ArgumentHelp(
      "The group to which the person belongs; may be given again.", valueName: "subject"))
  var about: [String]

  @Option(help: "Only what holds in this service; may be given again.")
  var service: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what holds in these circumstances; may be given again.", valueName: "facet=value"))
  var `where`: [String] = []

  @Option(help: ArgumentHelp("The language; else the registry's default.", valueName: "locale"))
  var locale: LocaleTag?

  @Option(help: "How to write the report.")
  var format: DocumentFormat = .text

  @OptionGroup var output: OutputOptions

  @OptionGroup var options: RegistryOptions

  func run() throws {
    var request = AccessRequest(about: about, on: try options.date())
    request.isDated = options.on != nil
    request.services = service
    request.conditions = `where`
    request.locale = locale
    let report = try AccessReport(request, in: FlowModel(options.loadSound()))
    let text =
      format == .json
      ? AccessJSONRenderer().render(report) : format.renderer.render(report.document).text
    let toComplete = format == .json ? "" : CompletionTextRenderer().render(report.toComplete)
    try output.write(text, remark: toComplete)
  }
}
