import ArgumentParser
import Queries

/// A question about where data comes from.
struct CollectionQuestionArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The data, by id, alias or label.", valueName: "data"))
  var data: [String]

  @Option(help: "Which sources answer.")
  var mode: QuestionMode = .may

  @OptionGroup var filters: QuestionOptions
  @OptionGroup var output: QueryOutput
  @OptionGroup var options: RegistryOptions

  func answer(_ kind: QuestionKind) throws {
    var request = try filters.request(kind, options)
    request.data = data
    request.mode = mode
    try output.write(output.answer(request, options), options)
  }
}
