import ArgumentParser

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Answers questions about who receives what, and where it comes from.",
    subcommands: [
      WhoReceivesCommand.self, WhatReceivesCommand.self, DoesReceiveCommand.self,
      WhoCollectsCommand.self, WhereFromCommand.self, FlowsCommand.self, MatrixCommand.self,
      WhyCommand.self, AccessReportCommand.self,
    ])
}
