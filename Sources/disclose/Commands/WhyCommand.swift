import ArgumentParser

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Shows the whole chain by which a recipient receives some data.",
    discussion: """
      Where the data comes from, what it is used for, the statements that disclose it with their \
      terms, and the promises that bear on it. What recipients pass on counts, and is marked.
      """)

  @Argument(help: "The recipient, by id, alias or label.")
  var recipient: String

  @Argument(help: ArgumentHelp("The data, by id, alias or label.", valueName: "data"))
  var data: [String]

  @OptionGroup var filters: QuestionOptions
  @OptionGroup var output: QueryOutput
  @OptionGroup var options: RegistryOptions

  func run() throws {
    var request = try filters.request(.why, options)
    request.recipient = recipient
    request.data = data
    try output.write(output.answer(request, options), options)
  }
}
