import ArgumentParser
import Queries

struct WhoReceivesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who-receives", abstract: "Lists the recipients of some data.")

  @Argument(help: ArgumentHelp("The data, by id, alias or label.", valueName: "data"))
  var data: [String]

  @Option(
    help: ArgumentHelp("Only this recipient, or `kind:vendor`.", valueName: "kind-or-recipient"))
  var with: [String] = []

  @Option(help: "Which recipients answer.")
  var mode: QuestionMode = .may

  @Flag(help: "Count what recipients pass on, too.")
  var onward = false

  @OptionGroup var filters: QuestionOptions
  @OptionGroup var output: QueryOutput
  @OptionGroup var options: RegistryOptions

  func run() throws {
    var request = try filters.request(.whoReceives, options)
    request.data = data
    request.with = with
    request.mode = mode
    request.isOnward = onward
    try output.write(output.answer(request, options), options)
  }
}

extension QuestionMode: ExpressibleByArgument {}
