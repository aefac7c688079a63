import FlowAlgebra
import Queries
import Registry
import TestSupport
import Testing

/// Answers against a reading of the semantics point by point.
struct MayTests {
  @Test(arguments: seeds)
  func everySourceHasItsPlainAnswer(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = PlainRegistry.randomOfCollections(using: &random)
    let reading = PlainReading(registry, .collection)
    let queries = try queries(registry.yaml)
    for kind in [QuestionKind.whoCollects, .whoCollects, .whereFrom] {
      let question = PlainQuestion.random(kind, in: registry, using: &random)
      let plain = question.answer(by: reading)
      let result = try question.ask(queries, in: registry)
      let comment: Comment = "\(question)\n\(registry.yaml)"

      #expect(result.answer == plain.word, comment)
      #expect(Set(result.sources) == Set(plain.hits.keys), comment)
      for hit in result.hits {
        guard let expected = plain.hits[hit.party.id] else { continue }
        #expect(hit.answer == (expected.isBoth ? .both : .yes), comment)
        #expect(question.places(hit.data, .data, reading) == expected.data, comment)
        #expect(question.places(hit.purposes, .purposes, reading) == expected.purposes, comment)
        #expect(question.places(hit.methods, .via, reading) == expected.methods, comment)
      }
      for mode in [QuestionMode.all, .never, .unknown] {
        let sources = try Set(question.ask(queries, in: registry, mode: mode).sources)
        #expect(sources == question.parties(mode, by: reading), "\(mode) \(comment)")
      }
    }
  }

  @Test(arguments: seeds)
  func everyRecipientHasItsPlainAnswer(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = PlainRegistry.random(using: &random)
    let reading = PlainReading(registry)
    let queries = try queries(registry.yaml)
    for _ in 0..<4 {
      let question = PlainQuestion.random(in: registry, using: &random)
      let plain = question.answer(by: reading)
      let result = try question.ask(queries, in: registry)
      let comment: Comment = "\(question)\n\(registry.yaml)"

      #expect(result.answer == plain.word, comment)
      #expect(Set(result.recipients) == Set(plain.hits.keys), comment)
      for hit in result.hits {
        guard let expected = plain.hits[hit.party.id] else { continue }
        #expect(hit.answer == (expected.isBoth ? .both : .yes), comment)
        #expect(question.places(hit.data, .data, reading) == expected.data, comment)
        #expect(question.places(hit.purposes, .purposes, reading) == expected.purposes, comment)
      }
      for mode in [QuestionMode.all, .never, .unknown] {
        let recipients = try Set(question.ask(queries, in: registry, mode: mode).recipients)
        #expect(recipients == question.parties(mode, by: reading), "\(mode) \(comment)")
      }
    }
  }
}
