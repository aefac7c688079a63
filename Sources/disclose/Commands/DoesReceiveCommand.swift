import ArgumentParser
import Queries

struct DoesReceiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "does", abstract: "Says whether a recipient receives some data.",
    usage: "disclose query does <recipient> receive <data> … [<options>]",
    discussion: "Exit status: 0 for yes, or for the answer that `--expect` names; 1 for any other.")

  @Argument(help: "The recipient, by id, alias or label.")
  var recipient: String

  @Argument(help: "The word itself.")
  var receive: ReceiveWord

  @Argument(help: ArgumentHelp("The data, by id, alias or label.", valueName: "data"))
  var data: [String]

  @Option(help: "The answer that ends with status 0.")
  var expect: ExpectedAnswer = .yes

  @Flag(help: "Count what recipients pass on, too.")
  var onward = false

  @OptionGroup var filters: QuestionOptions
  @OptionGroup var output: QueryOutput
  @OptionGroup var options: RegistryOptions

  func run() throws {
    var request = try filters.request(.doesReceive, options)
    request.recipient = recipient
    request.isOnward = onward
    request.data = data
    let result = try output.answer(request, options)
    try output.write(result, options)
    if result.answer.code != expect.rawValue { throw ExitStatus.unclean }
  }
}

enum ReceiveWord: String, CaseIterable, ExpressibleByArgument {
  case receive
}

enum ExpectedAnswer: String, CaseIterable, ExpressibleByArgument {
  case yes, no, both
  case notDisclosed = "not-disclosed"
}
