import ArgumentParser
import Diagnostics
import Registry
import Statement

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Counts what is declared and measures how the documents read.",
    discussion: """
      Reading ease is Flesch's in English and Amstad's in German, where 100 is easy. Headings, \
      tables, links, addresses and proper names are not measured. For reading ease a list is one \
      sentence with the line that announces it; lengths take its parts by themselves.

      Gates: Flesch at least 50 or Amstad at least 45, in the whole and in each section of 100 words \
      or more; a mean of at most 18 words; no sentence above 35 words; at most 4 hedges in 1,000 \
      words.
      """)

  @OptionGroup var options: RegistryOptions

  @Option(help: ArgumentHelp("Only this document; may be given again.", valueName: "id"))
  var document: [String] = []

  @Option(help: ArgumentHelp("Only this language; may be given again.", valueName: "locale"))
  var locale: [LocaleTag] = []

  @Option(help: "How to write the figures.")
  var format: StatsFormat = .text

  @Flag(help: "Add each sentence as it was measured; in JSON only.")
  var sentences = false

  @Flag(help: "Only what misses the gates; ends with status 1 where something does.")
  var check = false

  func run() throws {
    let renderer = try format.renderer(listsSentences: sentences)
    let generation = Generation(
      documents: document.isEmpty ? nil : document, locales: locale.isEmpty ? nil : locale,
      on: options.on)
    let statistics = try StatementStatistics(options.loadSound(), generation)
    try Console.result(
      check ? renderer.renderMisses(statistics) : renderer.render(statistics))
    if check, !statistics.meetsGates { throw ExitStatus.unclean }
  }
}

enum StatsFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json

  /// - Throws: `JobError` where sentences are asked of a form that has no place for them.
  func renderer(listsSentences: Bool) throws(JobError) -> any StatementStatisticsRenderer {
    switch self {
    case .json: return StatementStatisticsJSONRenderer(listsSentences: listsSentences)
    case .text:
      guard !listsSentences else {
        throw JobError(.badFlags, "`--sentences` takes the format `json`")
      }
      return StatementStatisticsTextRenderer()
    }
  }
}
