import FlowAlgebra
import Queries
import Registry
import TestSupport
import Testing

/// The laws of SEMANTICS section 8 that concern answers to `may`, on random registries.
struct LawTests {
  /// What an answer says, apart from where it is declared.
  func summary(_ result: QueryResult) -> [String] {
    ["\(result.answer)"]
      + result.hits.map {
        "\($0.party.id) \($0.answer) \($0.isNamed) \($0.coverage) \($0.data) \($0.purposes) "
          + "\($0.members) \($0.conditions.map { "\($0.key) \($0.value)" }.sorted())"
      }
  }

  func answers(
    _ questions: [PlainQuestion], _ registry: PlainRegistry
  ) throws -> [QueryResult] {
    let model = try model(registry.yaml)
    return try questions.map { try $0.ask(model, in: registry) }
  }

  func questions(
    _ registry: PlainRegistry, using random: inout SplitMix64
  ) -> [PlainQuestion] {
    (0..<4).map { _ in PlainQuestion.random(in: registry, using: &random) }
  }

  @Test(arguments: seeds)
  func orderAndDuplicatesChangeNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    let questions = questions(registry, using: &random)
    let before = try answers(questions, registry).map(summary)
    registry.sharings += registry.sharings.shuffled(using: &random).prefix(1)
    registry.nevers += registry.nevers.shuffled(using: &random).prefix(1)
    registry.collections += registry.collections.prefix(1)
    registry.sharings.shuffle(using: &random)
    registry.nevers.shuffle(using: &random)
    for index in registry.sharings.indices {
      registry.sharings[index].scope = registry.sharings[index].scope.shuffled(using: &random)
    }
    for index in registry.nevers.indices {
      registry.nevers[index].scope = registry.nevers[index].scope.shuffled(using: &random)
    }
    #expect(try answers(questions, registry).map(summary) == before, "\(registry.yaml)")
  }

  @Test(arguments: seeds)
  func theOrderOfFilesAndTermsChangesNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = PlainRegistry.random(using: &random)
    let questions = questions(registry, using: &random)
    let before = try answers(questions, registry).map(summary)
    // Every section into a file of its own, every vocabulary backwards.
    var sections: [[Substring]] = []
    for line in registry.yaml.split(separator: "\n") {
      if line.hasPrefix(" ") {
        sections[sections.count - 1].append(line)
      } else {
        sections.append([line])
      }
    }
    let files = sections.map { lines in
      (lines.prefix(1) + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    }
    let model = try model(files.shuffled(using: &random))
    let after = try questions.map { summary(try $0.ask(model, in: registry)) }
    #expect(after == before, "\(registry.yaml)")
  }

  @Test(arguments: seeds)
  func addingAPositiveKeepsEveryYes(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    let questions = questions(registry, using: &random)
    let before = try answers(questions, registry)
    registry.sharings.append(registry.sharing(using: &random))
    registry.countGaps()
    for (old, new) in zip(before, try answers(questions, registry)) {
      if old.answer == .yes { #expect(new.answer == .yes || new.answer == .both) }
      #expect(Set(old.recipients).isSubset(of: new.recipients), "\(registry.yaml)")
    }
  }

  @Test(arguments: seeds)
  func addingAPromiseThatDoesNotYieldKeepsEveryNo(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    let questions = questions(registry, using: &random)
    let before = try answers(questions, registry)
    var promise = registry.never(using: &random)
    if promise.precedence == .yields { promise.precedence = nil }
    registry.nevers.append(promise)
    registry.countGaps()
    for (old, new) in zip(before, try answers(questions, registry)) where old.answer == .no {
      #expect(new.answer == .no, "\(registry.yaml)")
    }
  }

  @Test(arguments: seeds)
  func aFreshUnusedTermChangesNoOldPoint(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    let count = registry.vocabularies[.data]?.parents.count ?? 0
    let before = try wordsAtPoints(registry, terms: count)
    let abstract = registry.vocabularies[.data]?.abstract ?? []
    let parents = (0..<count).filter { !abstract.contains($0) }
    let parent = try #require(parents.randomElement(using: &random))
    registry.vocabularies[.data]?.parents.append([parent])
    #expect(try wordsAtPoints(registry, terms: count) == before, "\(registry.yaml)")
  }

  /// The answer at each data term's own point, whoever receives it.
  private func wordsAtPoints(_ registry: PlainRegistry, terms: Int) throws -> [String] {
    let model = try model(registry.yaml)
    let policy = try model.policy(for: .sharing)
    let taxonomy = try #require(model.space.taxonomy(of: .data))
    return try (1...max(1, terms)).compactMap { taxonomy.point(of: Node(Int32($0))) }.map {
      let answer = try policy.answer(to: Box([.data: PointSet($0)]), in: model.space.space)
      let hits = answer.hits(on: .recipients)
      return "\(try answer.word()) \(hits.yes) \(hits.both)"
    }
  }

  @Test(arguments: seeds)
  func anExceptionOutsideItsParentChangesNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    let questions = questions(registry, using: &random)
    let before = try answers(questions, registry).map(summary)
    for index in registry.sharings.indices {
      // A statement without identifiability speaks of identified data only.
      guard registry.sharings[index].scope.slots[.identifiability] == nil else { continue }
      registry.sharings[index].scope.exceptions.append(
        PlainRegistry.Scope(slots: [.identifiability: [.term(3)]]))
    }
    #expect(try answers(questions, registry).map(summary) == before, "\(registry.yaml)")
  }

  @Test(arguments: seeds)
  func widerDataNeverLosesARecipientNorGainsOneInAllOrNever(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = PlainRegistry.random(using: &random)
    let model = try model(registry.yaml)
    let parents = registry.vocabularies[.data]?.parents ?? []
    var question = PlainQuestion.random(in: registry, using: &random)
    for term in parents.indices {
      for parent in parents[term] {
        func recipients(_ data: Int, _ mode: QuestionMode) throws -> Set<String> {
          question.asked[.data] = data
          return try Set(question.ask(model, in: registry, mode: mode).recipients)
        }
        #expect(try recipients(term, .may).isSubset(of: recipients(parent, .may)))
        #expect(try recipients(parent, .all).isSubset(of: recipients(term, .all)))
        #expect(try recipients(parent, .never).isSubset(of: recipients(term, .never)))
      }
    }
  }
}

extension PlainRegistry.Scope {
  /// The same with its lists in another order.
  func shuffled(using random: inout SplitMix64) -> Self {
    var scope = self
    for axis in PlainRegistry.Axis.allCases {
      scope.slots[axis] = slots[axis]?.shuffled(using: &random)
    }
    scope.circumstances.shuffle(using: &random)
    scope.exceptions = exceptions.shuffled(using: &random)
    return scope
  }
}
