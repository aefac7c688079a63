import ArgumentParser
import Queries

struct WhereFromCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "where-from", abstract: "Lists where some data comes from, how and why.")

  @OptionGroup var question: CollectionQuestionArguments

  func run() throws { try question.answer(.whereFrom) }
}
