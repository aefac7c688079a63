import Diagnostics
import FlowAlgebra
import Queries
import Registry
import TestSupport
import Testing

/// The laws of SEMANTICS section 8, on random registries, of questions of every kind with every mode
/// and flag.
struct LawTests {
  static let seeds = 0..<30

  /// A registry with questions to it.
  private static func questions(
    using random: inout SplitMix64
  ) -> (registry: PlainRegistry, questions: [LawQuestion]) {
    let registry = PlainRegistry.randomOfEverything(using: &random)
    return (registry, LawQuestion.ofEveryKind(in: registry, using: &random))
  }

  /// By seed, the answers before a registry is rewritten: the same for all laws.
  private static let answers = seeds.map { seed in
    Once {
      Result {
        var random = SplitMix64(seed: seed)
        let (registry, questions) = questions(using: &random)
        let queries = try queries(registry.yaml)
        return try questions.map { (question: $0, answer: try $0.ask(queries, in: registry)) }
      }
    }
  }

  /// A question before and after a registry is rewritten.
  struct Comparison {
    let asked: LawQuestion
    let before: QueryResult
    let after: QueryResult
    let comment: Comment

    var mode: QuestionMode { asked.mode }

    /// Where only some recipients are asked about, flows tell of no other data, so that the question
    /// about sources is not the same in both.
    func parties(_ result: QueryResult) -> Set<String> {
      let question = asked.question
      let isBound = question.asked[.with] != nil || !question.kinds.isEmpty
      return isBound && asked.kind == .flows ? Set(result.recipients) : result.parties
    }

    /// Whatever was yes still is, though it may now contradict a promise.
    func expectEveryYes() {
      func isSaid(_ word: FlowAlgebra.Word) -> Bool { word == .yes || word == .both }
      if before.answer == .yes { #expect(isSaid(after.answer), comment) }
      let words = after.words
      for (cell, word) in before.words where word == .yes {
        if let word = words[cell] { #expect(isSaid(word), comment) }
      }
      guard mode == .may || mode == .exact else { return }
      #expect(before.uncontestedParties.isSubset(of: after.parties), comment)
    }

    func expectEveryNo() {
      if before.answer == .no { #expect(after.answer == .no, comment) }
      let words = after.words
      for (cell, word) in before.words where word == .no {
        if let word = words[cell] { #expect(word == .no, comment) }
      }
      if mode == .never { #expect(parties(before).isSubset(of: parties(after)), comment) }
    }

    func expectTheSame(omitting omitted: Set<String> = []) throws {
      let before = try WholeAnswer(before, omitting: omitted)
      let after = try WholeAnswer(after, omitting: omitted)
      #expect(after.difference(from: before) == "", comment)
    }
  }

  /// - Parameter files: The texts of the files after the rewriting, where they are not made from the
  ///   registry alone.
  func compare(
    seed: Int, _ rewrite: (inout PlainRegistry, inout SplitMix64) -> Void,
    files: (PlainRegistry, inout SplitMix64) -> [String] = { registry, _ in [registry.yaml] },
    _ check: (Comparison) throws -> Void
  ) throws {
    var random = SplitMix64(seed: seed)
    let (registry, _) = Self.questions(using: &random)
    var rewritten = registry
    rewrite(&rewritten, &random)
    rewritten.countGaps()
    let queries = try queries(files(rewritten, &random))
    let texts = "\(registry.yaml)---\n\(rewritten.yaml)"
    for (question, before) in try Self.answers[seed].value.get() {
      try check(
        Comparison(
          asked: question, before: before, after: try question.ask(queries, in: rewritten),
          comment: "\(question)\n\(texts)"))
    }
  }

  // MARK: Laws 1, 2 and 7

  /// With the order of what recipients pass on, which is of law 9.
  @Test(arguments: seeds)
  func theOrderOfFilesEntriesAndItemsChangesNothing(seed: Int) throws {
    try compare(
      seed: seed, { $0.shuffleItems(using: &$1) },
      files: { registry, random in
        // Every section into a file of its own, every entry before those that it stood behind.
        var sections: [[Substring]] = []
        for line in registry.yaml.split(separator: "\n") {
          if line.hasPrefix(" ") {
            sections[sections.count - 1].append(line)
          } else {
            sections.append([line])
          }
        }
        return sections.map { lines in
          (lines.prefix(1) + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
        }.shuffled(using: &random)
      },
      { try $0.expectTheSame() })
  }

  @Test(arguments: seeds)
  func duplicatesChangeNothing(seed: Int) throws {
    try compare(
      seed: seed,
      { registry, random in
        registry.sharings += registry.sharings.shuffled(using: &random).prefix(1)
        registry.nevers += registry.nevers.shuffled(using: &random).prefix(1)
        registry.append(registry.collections[0])
      },
      { #expect($0.after.summary() == $0.before.summary(), $0.comment) })
  }

  @Test(arguments: seeds)
  func anExceptionOutsideItsParentChangesNothing(seed: Int) throws {
    // A statement without identifiability speaks of identified data only.
    let outside = PlainRegistry.Scope(slots: [.identifiability: [.term(3)]])
    func add(_ scope: inout PlainRegistry.Scope) {
      if scope.slots[.identifiability] == nil { scope.exceptions.append(outside) }
    }
    try compare(
      seed: seed,
      { registry, _ in
        for index in registry.sharings.indices { add(&registry.sharings[index].scope) }
        for index in registry.collections.indices { add(&registry.collections[index].scope) }
        for index in registry.uses.indices { add(&registry.uses[index].scope) }
      },
      { #expect($0.after.summary() == $0.before.summary(), $0.comment) })
  }

  // MARK: Law 3

  @Test(arguments: seeds)
  func addingAPositiveKeepsEveryYes(seed: Int) throws {
    try compare(
      seed: seed,
      { registry, random in
        switch random.below(4) {
        case 0: registry.append(registry.collection([.data, .from], using: &random))
        case 1: registry.append(registry.use(using: &random))
        default: registry.sharings.append(registry.sharing(using: &random))
        }
      },
      { $0.expectEveryYes() })
  }

  @Test(arguments: seeds)
  func addingAPromiseThatDoesNotYieldKeepsEveryNo(seed: Int) throws {
    try compare(
      seed: seed,
      { registry, random in
        var promise =
          random.oneIn(3) ? registry.neverAtOurs(using: &random) : registry.never(using: &random)
        if promise.precedence == .yields { promise.precedence = nil }
        registry.nevers.append(promise)
      },
      { $0.expectEveryNo() })
  }

  // MARK: Law 6

  @Test(arguments: seeds)
  func aFreshUnusedTermChangesNoOldPoint(seed: Int) throws {
    var fresh = ""
    try compare(
      seed: seed,
      { registry, random in
        let places = registry.vocabularies.flatMap { axis, vocabulary in
          vocabulary.parents.indices.filter { !vocabulary.abstract.contains($0) }
            .map { (axis: axis, term: $0) }
        }.sorted { ($0.axis.rawValue, $0.term) < ($1.axis.rawValue, $1.term) }
        let (axis, parent) = places[random.below(places.count)]
        fresh = registry.id(.term(registry.vocabularies[axis]?.parents.count ?? 0), axis)
        registry.vocabularies[axis]?.parents.append([parent])
        if axis == .with {
          registry.kinds.append("")
          registry.countries.append([])
          registry.obligations.append([])
        }
      },
      { #expect($0.after.summary(without: fresh) == $0.before.summary(), $0.comment) })
  }

  // MARK: Law 8

  @Test(arguments: seeds)
  func widerDataNeverLosesARecipientNorGainsOneInAllOrNever(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let (registry, questions) = Self.questions(using: &random)
    let queries = try queries(registry.yaml)
    let parents = registry.vocabularies[.data]?.parents ?? []
    let edges = parents.indices.flatMap { term in parents[term].map { (term, $0) } }
    guard let (term, parent) = edges.randomElement(using: &random) else { return }
    for question in questions {
      func answer(_ data: Int) throws -> QueryResult {
        var question = question
        question.question.asked[.data] = data
        question.question.others[.data] = nil
        return try question.ask(queries, in: registry)
      }
      let comparison = Comparison(
        asked: question, before: try answer(term), after: try answer(parent),
        comment: "\(term) \(parent) \(question)\n\(registry.yaml)")
      let (narrow, wide) = (comparison.before, comparison.after)
      switch question.mode {
      case .may:
        comparison.expectEveryYes()
        #expect(narrow.parties.isSubset(of: wide.parties), comparison.comment)
      case .all, .never:
        #expect(
          comparison.parties(wide).isSubset(of: comparison.parties(narrow)), comparison.comment)
      case .exact, .unknown: break
      }
    }
  }

  // MARK: Law 9

  @Test(arguments: seeds)
  func anotherOnwardEntryLosesNothing(seed: Int) throws {
    try compare(
      seed: seed,
      { registry, random in
        let index = random.below(registry.sharings.count)
        registry.sharings[index].onward.append(registry.onward(using: &random))
      },
      { comparison in
        comparison.expectEveryYes()
        guard comparison.mode == .may else { return }
        let before = comparison.before.parties
        #expect(before.isSubset(of: comparison.after.parties), comparison.comment)
      })
  }

  // MARK: What the registries hold

  /// The laws mean little where nothing is answered.
  @Test func questionsOfEveryKindAndModeHaveHits() throws {
    var counts: [String: Int] = [:]
    for answers in Self.answers {
      for (question, result) in try answers.value.get() {
        let (kind, mode) = (question.kind, question.mode)
        counts["\(result.answer)", default: 0] += 1
        let hits = result.everyHit
        if hits.isEmpty { continue }
        counts[mode == .may ? "\(kind)" : "\(mode)", default: 0] += 1
        if hits.contains(where: { !$0.path.isEmpty }) { counts["passed on", default: 0] += 1 }
      }
    }
    let expected =
      QuestionKind.allCases.map { "\($0)" }
      + QuestionMode.allCases.filter { $0 != .may }.map { "\($0)" }
      + ["yes", "no", "both", "notDisclosed", "passed on"]
    for word in expected { #expect(counts[word, default: 0] >= 5, "\(word): \(counts)") }
  }
}

extension PlainRegistry {
  /// Adds a collection behind the others.
  mutating func append(_ collection: Collection) {
    makeRoom(behind: collections.count)
    collections.append(collection)
  }

  /// Adds a use behind the others.
  mutating func append(_ use: Use) {
    makeRoom(behind: collections.count + uses.count)
    uses.append(use)
  }

  private mutating func makeRoom(behind number: Int) {
    for index in choices.indices {
      choices[index].statements = choices[index].statements.map { $0 < number ? $0 : $0 + 1 }
    }
  }

  /// Writes all lists in another order.
  fileprivate mutating func shuffleItems(using random: inout SplitMix64) {
    for index in collections.indices {
      collections[index].scope = collections[index].scope.shuffled(using: &random)
    }
    for index in uses.indices { uses[index].scope = uses[index].scope.shuffled(using: &random) }
    for index in nevers.indices {
      nevers[index].scope = nevers[index].scope.shuffled(using: &random)
    }
    for index in sharings.indices {
      sharings[index].scope = sharings[index].scope.shuffled(using: &random)
      sharings[index].onward = sharings[index].onward.map { $0.shuffled(using: &random) }
        .shuffled(using: &random)
    }
    for index in sharings.indices { sharings[index].countries.shuffle(using: &random) }
    for index in collections.indices { collections[index].countries.shuffle(using: &random) }
    for index in countries.indices { countries[index].shuffle(using: &random) }
    for index in choices.indices {
      choices[index].scope = choices[index].scope?.shuffled(using: &random)
    }
    for axis in Axis.allCases {
      for term in vocabularies[axis]?.parents.indices ?? 0..<0 {
        vocabularies[axis]?.parents[term].shuffle(using: &random)
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
    scope.exceptions = exceptions.map { $0.shuffled(using: &random) }.shuffled(using: &random)
    return scope
  }
}
