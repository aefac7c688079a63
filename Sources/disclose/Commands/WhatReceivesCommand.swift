import ArgumentParser

struct WhatReceivesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-receives", abstract: "Lists the data that a recipient receives.")

  @Argument(help: "The recipient, by id, alias or label.")
  var recipient: String

  @Flag(help: "Count what recipients pass on, too.")
  var onward = false

  @OptionGroup var filters: QuestionOptions
  @OptionGroup var output: QueryOutput
  @OptionGroup var options: RegistryOptions

  func run() throws {
    var request = try filters.request(.whatReceives, options)
    request.recipient = recipient
    request.isOnward = onward
    try output.write(output.answer(request, options), options)
  }
}
