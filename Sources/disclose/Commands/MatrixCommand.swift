import ArgumentParser

struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "Shows which recipients receive which data, in a table.",
    discussion: """
      Each cell is the answer to `disclose query does RECIPIENT receive DATA`. Data and recipients \
      have a line where statements tell them apart from something broader, or where `--data` or \
      `--with` names them.
      """)

  @OptionGroup var arguments: RelationArguments

  func run() throws { try arguments.answer(arguments.request(.matrix)) }
}
