import Queries
import Registry
import TestSupport

/// Questions of every kind about the terms of a registry.
struct SeededQuestions {
  let requests: [QuestionRequest]

  init(_ registry: Registry, count: Int, on day: CalendarDate) {
    var random = SplitMix64(seed: 1)
    func ids<T: Term>(_ vocabulary: Vocabulary<T>) -> [String] {
      vocabulary.terms.map { registry.id($0.header) }
    }
    let data = ids(registry.dataCategories)
    let recipients = ids(registry.recipients)
    let purposes = ids(registry.purposes)
    guard !data.isEmpty, !recipients.isEmpty, !purposes.isEmpty else {
      requests = []
      return
    }
    requests = (0..<count).map { number in
      let kinds: [QuestionKind] = [.doesReceive, .whoReceives, .whatReceives, .whoCollects]
      var request = QuestionRequest(kinds[number % kinds.count], on: day)
      if request.kind != .whatReceives { request.data = [data[random.below(data.count)]] }
      if request.kind == .doesReceive || request.kind == .whatReceives {
        request.recipient = recipients[random.below(recipients.count)]
      }
      if random.oneIn(3) { request.purposes = [purposes[random.below(purposes.count)]] }
      return request
    }
  }
}
