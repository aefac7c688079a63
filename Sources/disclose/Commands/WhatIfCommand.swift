import ArgumentParser
import Changes
import Diagnostics
import Statement

struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "Says what would change without a recipient, a purpose, another term or a statement.",
    discussion: """
      A term goes with everything that is narrower than it alone. A slot loses the values that go; \
      where it keeps none, its statement, exception, choice or section goes too. The report lists \
      which disclosures end and begin, which promises are withdrawn, what `validate` would say, and \
      which sentences go and come. Nothing is written.
      """)

  @Option(
    help: ArgumentHelp(
      "What to leave out, by id, alias, label or as `sharing.helpdesk`; may be given again.",
      valueName: "id"))
  var without: [String]

  @Option(help: "How to write the report.")
  var format: WhatIfFormat = .text

  @OptionGroup var options: RegistryOptions

  func run() throws {
    let whatIf = try WhatIf(
      options.loadSoundly(), without: without, on: options.date(), Generation(on: options.on))
    let color = options.color.isColored(Console.resultIsTerminal)
    try Console.result(format.renderer(color: color).render(whatIf))
  }
}

enum WhatIfFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown

  func renderer(color: Bool) -> any WhatIfRenderer {
    switch self {
    case .text: ChangeTextRenderer(color: color)
    case .json: WhatIfJSONRenderer()
    case .markdown: ChangeMarkdownRenderer()
    }
  }
}
