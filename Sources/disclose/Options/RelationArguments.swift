import ArgumentParser
import Queries

/// A question about all data and all recipients, or some of them.
struct RelationArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Only this data, by id, alias or label.", valueName: "data"))
  var data: [String] = []

  @Option(
    help: ArgumentHelp("Only this recipient, or `kind:vendor`.", valueName: "kind-or-recipient"))
  var with: [String] = []

  @Flag(help: "Count what recipients pass on, too.")
  var onward = false

  @OptionGroup var filters: QuestionOptions
  @OptionGroup var output: QueryOutput
  @OptionGroup var options: RegistryOptions

  func request(_ kind: QuestionKind) throws -> QuestionRequest {
    var request = try filters.request(kind, options)
    request.data = data
    request.with = with
    request.isOnward = onward
    return request
  }

  func answer(_ request: QuestionRequest) throws {
    try output.write(output.answer(request, options), options)
  }
}
