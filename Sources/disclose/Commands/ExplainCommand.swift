import ArgumentParser
import Validation

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows what a rule or a rule pack says, and why.")

  @Argument(
    help: "The rule, a requirement of a rule pack, or a pack as `CH`; without it, the list of all.")
  var rule: String?

  @Option(help: "How to write the page.")
  var format: ExplainFormat = .text

  @Option(help: "When to write colours.")
  var color: ColorChoice = .auto

  func run() throws {
    let color = color.isColored(Console.resultIsTerminal)
    if let rule {
      try Console.result(ExplainTopic(named: rule).render(format, color: color))
    } else {
      let packs =
        format == .text ? "\n" + RulePackTextRenderer(color: color).render(list: RulePack.all) : ""
      try Console.result(format.renderer(color: color).render(list: RuleBook.pages) + packs)
    }
  }
}
