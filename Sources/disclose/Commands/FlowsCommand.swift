import ArgumentParser
import Queries

struct FlowsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flows", abstract: "Lists where data comes from, and who receives it.",
    discussion: """
      `--with` leaves the data that the recipients receive, wherever it comes from; `--country` \
      is where data goes, and where what we collect is kept.
      """)

  @Option(help: "Which sources and recipients answer.")
  var mode: QuestionMode = .may

  @OptionGroup var arguments: RelationArguments

  func run() throws {
    var request = try arguments.request(.flows)
    request.mode = mode
    try arguments.answer(request)
  }
}
