import ArgumentParser
import Diagnostics
import Queries
import Registry

/// What a question is limited to; a value that is given twice is either.
struct QuestionOptions: ParsableArguments {
  @Option(help: "Only to this end.")
  var `for`: [String] = []

  @Option(help: "Only about these people.")
  var about: [String] = []

  @Option(help: "Only in this service.")
  var service: [String] = []

  @Option(help: "Only what is collected by this method.")
  var via: [String] = []

  @Option(help: ArgumentHelp("Only in these circumstances.", valueName: "facet=value"))
  var `where`: [String] = []

  @Option(help: ArgumentHelp("Only in this country.", valueName: "code"))
  var country: String?

  @Option(help: "Only data that points at a person this far.")
  var identifiability: [String] = []

  func request(_ kind: QuestionKind, _ options: RegistryOptions) throws(JobError) -> QuestionRequest
  {
    var request = QuestionRequest(kind, on: try options.date())
    request.isDated = options.on != nil
    request.purposes = `for`
    request.subjects = about
    request.services = service
    request.methods = via
    request.conditions = `where`
    request.country = country
    request.identifiability = identifiability
    return request
  }
}
