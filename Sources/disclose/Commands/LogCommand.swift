import ArgumentParser
import Changes

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Tells when disclosures began, ended or changed, from revision to revision.",
    discussion: """
      Reads the revisions of the current git branch that touch the registry, and leaves the work tree \
      alone. `disclose log acme-desk contact-details` tells the changes that are about both: about \
      them, a part of them, or something wider. Of a merge the branch that took it in is followed. A \
      revision that cannot be read is named, and what it changed is told with the next one.
      """)

  @Argument(
    help: ArgumentHelp(
      "Terms or statements, by id or name, that the changes must be about; else all.",
      valueName: "id"))
  var ids: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what changed behind this revision: a tag, a branch, `HEAD~3`.", valueName: "revision"))
  var since: String?

  @Option(help: "How to write the history.")
  var format: HistoryFormat = .text

  @OptionGroup var options: RegistryOptions

  func run() throws {
    let history = try VersionReader(options: options).history(about: ids, since: since)
    let color = options.color.isColored(Console.resultIsTerminal)
    try Console.result(format.renderer(color: color).render(history))
  }
}

enum HistoryFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown

  func renderer(color: Bool) -> any HistoryRenderer {
    switch self {
    case .text: ChangeTextRenderer(color: color)
    case .json: HistoryJSONRenderer()
    case .markdown: ChangeMarkdownRenderer()
    }
  }
}
