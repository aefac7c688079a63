import ArgumentParser
import Diagnostics
import FlowAlgebra
import Pictures
import Queries
import Registry

struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draws where data comes from, who receives it, and to whom they pass it on.",
    discussion: """
      It shows what the registry discloses on a day, today unless `--on` names one; what a \
      prevailing promise removes is not drawn, nor is any promise. `dot` is the language of \
      Graphviz, which draws `svg` and has to be installed for it.
      """)

  @Option(help: ArgumentHelp("Only this data, by id, alias or label.", valueName: "data"))
  var data: [String] = []

  @Option(
    help: ArgumentHelp("Only this recipient, or `kind:vendor`.", valueName: "kind-or-recipient"))
  var with: [String] = []

  @OptionGroup var filters: QuestionOptions

  @Option(help: ArgumentHelp("The language; else the registry's default.", valueName: "locale"))
  var locale: LocaleTag?

  @Option(help: "How to write the picture.")
  var format: PictureFormat = .dot

  @OptionGroup var output: OutputOptions

  @OptionGroup var options: RegistryOptions

  func run() throws {
    let graphviz = format == .svg ? try Graphviz() : nil
    var request = try filters.request(.whoReceives, options)
    request.data = data
    request.with = with
    let model = FlowModel(try options.loadSound())
    let picture = try FlowPicture(Question(request, in: model), in: model, locale: locale)
    let text = format.renderer.render(picture)
    let drawn = try graphviz?.svg(text) ?? text
    try output.write(drawn)
  }
}

/// How pictures are written.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
  case dot, mermaid, svg

  var renderer: any PictureRenderer {
    switch self {
    case .dot, .svg: DOTRenderer()
    case .mermaid: MermaidRenderer()
    }
  }
}
