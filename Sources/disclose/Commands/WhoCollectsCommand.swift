import ArgumentParser
import Queries

struct WhoCollectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who-collects", abstract: "Lists from whom we collect some data, how and why.")

  @OptionGroup var question: CollectionQuestionArguments

  func run() throws { try question.answer(.whoCollects) }
}
