import FlowAlgebra
import Registry

extension EchoedQuestion {
  init(_ question: Question, _ reader: TermReader) {
    func terms(_ dimension: Dimension) -> [AnsweredTerm] {
      reader.terms(question.asked[dimension] ?? [], in: dimension)
    }
    let isAboutRecipient = question.kind.namesRecipient
    kind = question.kind
    mode = question.mode
    data = terms(.data)
    recipient = isAboutRecipient ? terms(.recipients).first : nil
    with = isAboutRecipient ? [] : terms(.recipients)
    kinds = question.kinds.sorted { $0.rawValue < $1.rawValue }
    purposes = terms(.purposes)
    subjects = terms(.subjects)
    services = terms(.services)
    methods = terms(.methods)
    identifiability = terms(.identifiability)
    conditions = Dictionary(
      uniqueKeysWithValues: question.asked.keys.filter { $0.facetIndex != nil }.map {
        (reader.facetID($0), terms($0))
      })
    isOnward = question.isOnward
    country = question.country
    day = question.day
    isDated = question.isDated
  }
}
