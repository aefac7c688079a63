import ArgumentParser

@main
struct Disclose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclose",
    abstract: "Declares which personal data an organization handles and who receives it.",
    discussion: """
      Exit status: 0 clean; 1 errors found, or any answer but "yes" to a yes-or-no question; \
      2 the job could not be done.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ValidateCommand.self, FixCommand.self, FormatCommand.self,
      ExplainCommand.self,
      GenerateCommand.self, InjectCommand.self, TraceCommand.self, StatsCommand.self,
      QueryCommand.self, DiffCommand.self, LogCommand.self, CompareTextCommand.self,
      WhatIfCommand.self,
      GraphCommand.self,
      SchemaCommand.self,
    ])

  static func main() {
    Console.exit(status(of: Array(CommandLine.arguments.dropFirst())))
  }

  private static func status(of arguments: [String]) -> ExitStatus {
    Console.prepare()
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return .clean
    } catch let status as ExitStatus {
      return status
    } catch {
      return Failure(error, arguments: arguments).report()
    }
  }
}
