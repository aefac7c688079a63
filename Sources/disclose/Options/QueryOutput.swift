import ArgumentParser
import Queries

/// How answers are written.
enum QueryFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv, markdown

  func renderer(color: Bool, width: Int?) -> any QueryRenderer {
    switch self {
    case .table: QueryTextRenderer(color: color, width: width)
    case .json: QueryJSONRenderer()
    case .csv: QueryCSVRenderer()
    case .markdown: QueryMarkdownRenderer()
    }
  }
}

/// Asks and writes the answer.
struct QueryOutput: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How to write the answer; a table fits the terminal, or the columns that COLUMNS names."))
  var format: QueryFormat = .table

  func answer(_ request: QuestionRequest, _ options: RegistryOptions) throws -> QueryResult {
    try Queries(options.loadSound()).answer(request)
  }

  func write(_ result: QueryResult, _ options: RegistryOptions) throws {
    let color = options.color.isColored(Console.resultIsTerminal)
    try Console.result(format.renderer(color: color, width: Console.resultWidth).render(result))
  }
}
