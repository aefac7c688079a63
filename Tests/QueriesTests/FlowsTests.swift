import FlowAlgebra
import Queries
import TestSupport
import Testing

/// The whole relation agrees with a reading point by point.
struct FlowsTests {
  typealias Axis = PlainRegistry.Axis

  /// The two questions that flows are made of, and what they are answered from.
  private struct Plain {
    let sharing: PlainReading
    let onward: PlainOnward?
    let collection: PlainReading
    let recipients: PlainQuestion
    let sources: PlainQuestion

    init(_ question: PlainQuestion, _ registry: PlainRegistry) {
      sharing = PlainReading(registry)
      collection = PlainReading(registry, .collection)
      onward = question.isOnward ? PlainOnward(sharing) : nil
      var recipients = question
      recipients.kind = .whoReceives
      var sources = question
      sources.kind = .whereFrom
      if question.asked[.with] != nil || !question.kinds.isEmpty {
        let matrix = PlainMatrix(reading: sharing, onward: onward, question: recipients)
        sources.limits[.data] = Set(
          recipients.points(sharing).filter(matrix.isSaid).map { $0[Axis.data.rawValue] })
      }
      sources.asked[.with] = nil
      sources.others[.with] = nil
      sources.kinds = []
      self.recipients = recipients
      self.sources = sources
    }
  }

  private func question(
    _ registry: PlainRegistry, using random: inout SplitMix64
  ) -> PlainQuestion {
    var question = PlainQuestion.randomOfEveryFlag(.flows, in: registry, using: &random)
    question.isOnward = random.oneIn(3)
    return question
  }

  private func registry(using random: inout SplitMix64) -> PlainRegistry {
    var registry = PlainRegistry.randomOfRelation(using: &random)
    registry.place(using: &random)
    return registry
  }

  @Test(arguments: 0..<16)
  func flowsAreWhatThePointsSay(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = registry(using: &random)
    let queries = try queries(registry.yaml)
    let question = question(registry, using: &random)
    let plain = Plain(question, registry)
    let result = try question.ask(queries, in: registry)
    let (word, recipients) = plain.recipients.answer(by: plain.sharing, onward: plain.onward)
    let (other, sources) = plain.sources.answer(by: plain.collection)
    let words = [word, other]
    let whole: FlowAlgebra.Word =
      words.contains(.both)
      ? .both : words.contains(.yes) ? .yes : words == [.no, .no] ? .no : .notDisclosed
    #expect(result.answer == whole, "\(question) \(registry.yaml)")
    #expect(Set(result.recipients) == Set(recipients.keys), "\(question) \(registry.yaml)")
    #expect(Set(result.sources) == Set(sources.keys), "\(question) \(registry.yaml)")
    for hit in result.hits {
      let isSource = hit.party.source != nil
      let expected = try #require(isSource ? sources[hit.party.id] : recipients[hit.party.id])
      let reading = isSource ? plain.collection : plain.sharing
      #expect((hit.answer == .both) == expected.isBoth)
      let asked = Set(plain.recipients.points(reading).map { $0[Axis.data.rawValue] })
      #expect(
        question.places(hit.data, .data, reading).intersection(asked) == expected.data,
        "\(hit.party.id) \(question) \(registry.yaml)")
    }
  }

  @Test(arguments: 0..<16)
  func modesChooseWhatThePointsSay(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = registry(using: &random)
    let queries = try queries(registry.yaml)
    let question = question(registry, using: &random)
    let plain = Plain(question, registry)
    for mode in [QuestionMode.exact, .all, .never, .unknown] {
      let result = try question.ask(queries, in: registry, mode: mode)
      let recipients = plain.recipients.parties(mode, by: plain.sharing, onward: plain.onward)
      #expect(Set(result.recipients) == recipients, "\(mode) \(question) \(registry.yaml)")
      let sources = plain.sources.parties(mode, by: plain.collection)
      #expect(Set(result.sources) == sources, "\(mode) \(question) \(registry.yaml)")
    }
  }
}
