import ArgumentParser

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Answers questions about who receives what.",
    subcommands: [WhoReceivesCommand.self, WhatReceivesCommand.self, DoesReceiveCommand.self])
}
