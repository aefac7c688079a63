import Diagnostics
import FlowAlgebra
import Pictures
import Queries
import Registry

extension Faults {
  private static let model = FlowModel(RegistryText.registry)

  mutating func ask(_ text: String) {
    let request = QuestionRequest(lines: text)
    do throws(JobError) {
      let queries = Queries(Self.model)
      let result = try queries.answer(request)
      let json = QueryJSONRenderer().render(result)
      expectJSON(json, "the answer")
      expectPlain(QueryTextRenderer().render(result), "the answer")
      expectPlain(QueryCSVRenderer().render(result), "the answer as CSV", but: "\r")
      expectPlain(QueryMarkdownRenderer().render(result), "the answer in Markdown")
      expect(
        json == QueryJSONRenderer().render(try queries.answer(request)), "a second answer differs")
      _ = try FlowPicture(Question(request, in: Self.model), in: Self.model)
    } catch {
      expectJSON(JSONRenderer().render(error), "the failure")
    }
  }
}

extension QuestionRequest {
  /// - Parameter lines: the kind, then lines of a flag and its value; what is neither is left out.
  fileprivate init(lines text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    let kind = lines.popFirst().flatMap(QuestionKind.init(rawValue:))
    self.init(kind ?? .whoReceives, on: Faults.day)
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      if words.count == 2 { set(words[0], String(words[1])) }
    }
  }

  private mutating func set(_ flag: Substring, _ value: String) {
    switch flag {
    case "data": data.append(value)
    case "recipient": recipient = value
    case "for": purposes.append(value)
    case "about": subjects.append(value)
    case "service": services.append(value)
    case "via": methods.append(value)
    case "with": with.append(value)
    case "where": conditions.append(value)
    case "country": country = value
    case "identifiability": identifiability.append(value)
    case "onward": isOnward = true
    case "mode": mode = QuestionMode(rawValue: value) ?? mode
    case "on":
      day = CalendarDate(value) ?? day
      isDated = true
    default: break
    }
  }
}
