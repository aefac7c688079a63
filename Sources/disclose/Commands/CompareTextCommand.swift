import ArgumentParser
import Diagnostics
import Files
import PublishedText
import Registry

struct CompareTextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare-text",
    abstract: "Holds a published statement against what the registry generates.",
    discussion: """
      Names the sentences of the page that no declaration backs, and what is declared and the page \
      does not state. What the registry generates word for word is known by its words, all else by \
      the terms: their labels, titles, other names and ids. Menus, headings and tables of others are \
      not judged. Exit status 1 where the page says more or less than the registry.
      """)

  @Argument(
    help: ArgumentHelp(
      "The published page: HTML, Markdown or plain text.", valueName: "published"))
  var published: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("What the page is; else by the file's name.", valueName: "format"))
  var pageFormat: PageFormat?

  @Option(
    help: ArgumentHelp(
      "The document to compare with; else the one that the page's name or heading names, or the first.",
      valueName: "id"))
  var document: String?

  @Option(help: ArgumentHelp("The page's language; else as the page tells.", valueName: "locale"))
  var locale: LocaleTag?

  @Flag(help: "List everything, not only what fits a screen.")
  var all = false

  @Option(help: "How to write the comparison.")
  var format: ComparisonFormat = .text

  @OptionGroup var options: RegistryOptions

  func run() throws {
    let registry = try options.loadSound()
    let file = SourceFile(path: published, bytes: try FileReading.bytes(of: published))
    let page = try PublishedPage(
      file, as: pageFormat, of: registry, document: document, locale: locale, on: options.on)
    let comparison = page.comparison
    let color = options.color.isColored(Console.resultIsTerminal)
    try Console.result(
      format.renderer(color: color, isWhole: all, width: Console.resultWidth).render(comparison))
    if !comparison.agrees { throw ExitStatus.unclean }
  }
}

extension PageFormat: ExpressibleByArgument {}

enum ComparisonFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown

  func renderer(color: Bool, isWhole: Bool, width: Int?) -> any ComparisonRenderer {
    switch self {
    case .text:
      ComparisonTextRenderer(color: color, isWhole: isWhole, width: width ?? Self.width)
    case .json: ComparisonJSONRenderer()
    case .markdown: ComparisonMarkdownRenderer()
    }
  }

  /// The columns of a result that goes to no terminal.
  private static let width = 120
}
