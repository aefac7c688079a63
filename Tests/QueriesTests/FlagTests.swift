import FlowAlgebra
import Queries
import TestSupport
import Testing

/// Every kind of question, with every mode and flag that it takes, against the plain reading.
struct FlagTests {
  private static let seeds = 0..<16

  @Test(arguments: seeds, [QuestionKind.whoReceives, .whatReceives, .doesReceive])
  func everyRecipientHasItsPlainAnswer(seed: Int, kind: QuestionKind) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    registry.place(using: &random)
    registry.addChoices(using: &random)
    try check(kind, PlainReading(registry), using: &random)
  }

  @Test(arguments: 0..<24)
  func everySourceHasItsPlainAnswer(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.randomOfCollections(using: &random)
    registry.place(using: &random)
    registry.addChoices(using: &random)
    let kind = random.oneIn(2) ? QuestionKind.whoCollects : .whereFrom
    try check(kind, PlainReading(registry, .collection), using: &random)
  }

  @Test(arguments: 0..<8, [QuestionKind.whoReceives, .whatReceives, .doesReceive])
  func everyRecipientOfWhatIsPassedOnHasItsPlainAnswer(seed: Int, kind: QuestionKind) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.randomOfOnward(using: &random)
    registry.place(using: &random)
    registry.addChoices(using: &random)
    let reading = PlainReading(registry)
    try check(kind, reading, onward: PlainOnward(reading), using: &random)
  }

  private func check(
    _ kind: QuestionKind, _ reading: PlainReading, onward: PlainOnward? = nil,
    using random: inout SplitMix64
  ) throws {
    let registry = reading.registry
    let queries = try queries(registry.yaml)
    for _ in 0..<2 {
      var question = PlainQuestion.randomOfEveryFlag(kind, in: registry, using: &random)
      question.isOnward = onward != nil
      let result = try question.ask(queries, in: registry)
      let plain = question.answer(by: reading, onward: onward)
      let comment: Comment = "\(question)\n\(registry.yaml)"
      #expect(result.answer == plain.word, comment)
      #expect(Set(result.hits.map(\.party.id)) == Set(plain.hits.keys), comment)
      for hit in result.hits {
        #expect((hit.answer == .both) == plain.hits[hit.party.id]?.isBoth, comment)
      }
      let choices = question.choices(by: reading, onward: onward)
      for hit in result.hits {
        #expect(Set(hit.choices.map(\.reference.id)) == choices[hit.party.id] ?? [], comment)
      }
      if onward == nil {
        let terms = question.terms(by: reading)
        for hit in result.hits {
          let said = PlainQuestion.PlainTerms(
            obligations: Set(hit.obligations.map(\.plainID)), isPossible: hit.isPossible)
          #expect(said == terms[hit.party.id], comment)
        }
      }
      guard !kind.namesRecipient else { continue }
      for mode in [QuestionMode.exact, .all, .never, .unknown] {
        let parties = try question.ask(queries, in: registry, mode: mode).hits.map(\.party.id)
        let expected = question.parties(mode, by: reading, onward: onward)
        #expect(Set(parties) == expected, "\(mode) \(comment)")
      }
    }
  }

  @Test func theRandomRegistriesLetSomethingThroughEveryFlag() throws {
    var exact = 0
    var elsewhere = 0
    var choices = 0
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      var registry = PlainRegistry.random(using: &random)
      registry.place(using: &random)
      registry.addChoices(using: &random)
      let reading = PlainReading(registry)
      for _ in 0..<6 {
        let question = PlainQuestion.randomOfEveryFlag(.whoReceives, in: registry, using: &random)
        exact += question.exactParties(by: reading).count
        choices += question.choices(by: reading).values.map(\.count).reduce(0, +)
        elsewhere += question.points(reading).count {
          !question.reaches($0, by: reading, onward: nil)
        }
      }
    }
    #expect(exact >= 5)
    #expect(elsewhere >= 5)
    #expect(choices >= 5)
  }
}
