import Diagnostics
import FlowAlgebra
import Queries
import Registry
import TestSupport
import Testing
import Validation

/// Pairs of statements and promises against a reading of the semantics point by point, and law 10.
struct PairTests {
  private struct Found: Hashable {
    let statement: String
    let promise: String
  }

  /// The pairs that a plain reading calls contradictions and undeclared limits.
  private func plainPairs(
    _ reading: PlainReading
  ) -> (contradictions: Set<Found>, limits: Set<Found>, unions: Set<String>) {
    let points = reading.points { _ in nil }
    var contradictions: Set<Found> = []
    var limits: Set<Found> = []
    var unions: Set<String> = []
    for flow in reading.flows {
      let candidates = reading.promises.enumerated().filter { _, promise in
        promise.never.precedence != .yields && flow.meets.contains(promise.never.action)
      }
      if candidates.isEmpty { continue }
      let covered = points.filter(flow.scope.covers)
      let cells = flow.cells.map { covered.filter($0.covers) }.filter { !$0.isEmpty }
      let meeting = candidates.filter { covered.contains(where: $1.scope.covers) }
      for (number, promise) in meeting {
        let found = Found(statement: flow.id, promise: "never.s\(number)")
        if cells.contains(where: { $0.allSatisfy(promise.scope.covers) }) {
          contradictions.insert(found)
        } else if promise.never.precedence == nil {
          limits.insert(found)
        }
      }
      let isCoveredByUnion = cells.contains { cell in
        cell.allSatisfy { point in meeting.contains { $1.scope.covers(point) } }
          && !meeting.contains { cell.allSatisfy($1.scope.covers) }
      }
      if isCoveredByUnion { unions.insert(flow.id) }
    }
    return (contradictions, limits, unions)
  }

  @Test(arguments: seeds)
  func everyPairHasItsPlainClass(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = PlainRegistry.randomOfEverySection(using: &random)
    let plain = plainPairs(PlainReading(registry, settles: false))
    let model = try model(registry.yaml)
    let analysis = PairAnalysis(model)
    #expect(analysis.undecided == [])

    func found(_ pairs: some Sequence<Pair>) -> Set<Found> {
      Set(
        pairs.lazy.map { pair in
          Found(
            statement: model.id(of: pair.statement),
            promise: model.id(of: model.promises[pair.promise].statement))
        })
    }
    let contradictions = analysis.contradictions.flatMap { [$0.pair] + $0.contained }
    let comment: Comment = "\(registry.yaml)"
    #expect(found(contradictions) == plain.contradictions, comment)
    #expect(found(analysis.limits) == plain.limits, comment)
    #expect(Set(analysis.unions.map { model.id(of: $0.statement) }) == plain.unions, comment)
    for cluster in analysis.contradictions {
      for pair in cluster.contained {
        #expect(try pair.region.isSubset(of: cluster.pair.region, in: model.space.space), comment)
      }
    }
  }

  @Test func theRandomRegistriesHavePairsOfEverySection() {
    var counts: [String: Int] = [:]
    for seed in seeds.prefix(40) {
      var random = SplitMix64(seed: seed)
      let registry = PlainRegistry.randomOfEverySection(using: &random)
      let pairs = plainPairs(PlainReading(registry, settles: false))
      for (kind, found) in [("contradiction", pairs.contradictions), ("limit", pairs.limits)] {
        for section in Set(found.map { $0.statement.prefix { $0 != "." } }) {
          counts["\(kind) \(section)", default: 0] += 1
        }
      }
    }
    #expect(counts.count >= 5, "\(counts)")
  }

  /// Law 10.
  @Test(arguments: 0..<40)
  func withoutFindingsNoQuestionAnswersBoth(seed: Int) throws {
    var random = SplitMix64(seed: 1_000 + seed)
    let registry = PlainRegistry.randomOfEverything(using: &random)
    guard let loaded = try loadedWithoutConflicts(registry) else { return }
    let model = FlowModel(loaded)
    let queries = Queries(loaded)
    for activity in Activity.allCases {
      let answer = try model.policy(for: activity).answer(to: Box(), in: model.space.space)
      #expect(answer.both.isEmpty, "\(activity)\n\(registry.yaml)")
    }
    for question in LawQuestion.ofEveryKind(in: registry, using: &random) {
      let result = try question.ask(queries, in: registry)
      let comment: Comment = "\(question)\n\(registry.yaml)"
      #expect(result.answer != .both, comment)
      #expect(!result.everyHit.contains { $0.answer == .both }, comment)
      #expect(!result.words.values.contains(.both), comment)
    }
  }

  @Test func aPartOfTheRandomRegistriesIsWithoutFindings() throws {
    var counts: [String: Int] = [:]
    for seed in 0..<40 {
      var random = SplitMix64(seed: 1_000 + seed)
      let registry = PlainRegistry.randomOfEverything(using: &random)
      guard try loadedWithoutConflicts(registry) != nil else { continue }
      if !registry.nevers.isEmpty { counts["promise", default: 0] += 1 }
      if !registry.sharings.flatMap(\.onward).isEmpty { counts["onward", default: 0] += 1 }
    }
    for word in ["promise", "onward"] { #expect(counts[word, default: 0] >= 8, "\(counts)") }
  }

  private func loadedWithoutConflicts(_ registry: PlainRegistry) throws -> Registry? {
    let loaded = Registry.load([SourceFile(path: "r.yaml", bytes: Array(registry.yaml.utf8))])
    try #require(loaded.isSound)
    let conflicts: [RuleID] = [.contradiction, .undeclaredLimit, .onwardAgainstPromise]
    let findings = Validator.validate(loaded, on: try day()).diagnostics
    let isConflicting = findings.contains { finding in conflicts.contains { finding.rule == $0 } }
    return isConflicting ? nil : loaded.registry
  }
}

/// PolicyLint's sixteen codes: how data and recipient of a statement lie to those of a promise
/// (B. Andow et al., USENIX Security 2019, table 1).
struct PolicyLintTests {
  enum Relation: String, CaseIterable {
    /// As in the promise, narrower, wider, or sharing something narrower.
    case same, narrower, wider, overlapping

    func term(_ prefix: String) -> String { "\(prefix)-\(rawValue)" }
  }

  struct Code: CustomTestStringConvertible, Sendable {
    let name: String
    let recipient: Relation
    let data: Relation
    let kind: Pair.Kind
    let lie: Pair.Lie
    var testDescription: String { name }
  }

  static let codes: [Code] = [
    Code(name: "C1", recipient: .same, data: .same, kind: .contradiction, lie: .equal),
    Code(name: "C2", recipient: .same, data: .narrower, kind: .contradiction, lie: .swallowed),
    Code(name: "C3", recipient: .narrower, data: .same, kind: .contradiction, lie: .swallowed),
    Code(name: "C4", recipient: .narrower, data: .narrower, kind: .contradiction, lie: .swallowed),
    Code(name: "C5", recipient: .wider, data: .narrower, kind: .limit, lie: .crossing),
    Code(name: "C6", recipient: .same, data: .overlapping, kind: .limit, lie: .crossing),
    Code(name: "C7", recipient: .narrower, data: .overlapping, kind: .limit, lie: .crossing),
    Code(name: "C8", recipient: .overlapping, data: .same, kind: .limit, lie: .crossing),
    Code(name: "C9", recipient: .overlapping, data: .narrower, kind: .limit, lie: .crossing),
    Code(name: "C10", recipient: .wider, data: .overlapping, kind: .limit, lie: .crossing),
    Code(name: "C11", recipient: .overlapping, data: .wider, kind: .limit, lie: .crossing),
    Code(name: "C12", recipient: .overlapping, data: .overlapping, kind: .limit, lie: .crossing),
    Code(name: "N1", recipient: .same, data: .wider, kind: .limit, lie: .carveOut),
    Code(name: "N2", recipient: .narrower, data: .wider, kind: .limit, lie: .crossing),
    Code(name: "N3", recipient: .wider, data: .same, kind: .limit, lie: .carveOut),
    Code(name: "N4", recipient: .wider, data: .wider, kind: .limit, lie: .carveOut),
  ]

  private static func terms(_ prefix: String, _ fields: String = "") -> String {
    """
      \(prefix)-wider: {label: wider\(fields)}
      \(prefix)-same: {label: same, broader: \(prefix)-wider}
      \(prefix)-narrower: {label: narrower, broader: \(prefix)-same}
      \(prefix)-overlapping: {label: overlapping\(fields)}
      \(prefix)-common: {label: common, broader: [\(prefix)-same, \(prefix)-overlapping]}
    """
  }

  private func yaml(_ code: Code, precedence: String = "") -> String {
    """
    registry: {format: 1, name: Test}
    data-categories:
    \(Self.terms("data"))
    recipients:
    \(Self.terms("recipient", ", kind: vendor"))
    purposes:
      service: {label: serve}
    sharing:
      share: {data: \(code.data.term("data")), with: \(code.recipient.term("recipient")), purposes: service}
    never:
      promise: {action: share, data: data-same, with: recipient-same\(precedence)}
    """
  }

  @Test func thereIsACodeForEveryWayToLie() {
    #expect(Set(Self.codes.map { "\($0.recipient) \($0.data)" }).count == 16)
  }

  @Test(arguments: codes)
  func aCodeIsAContradictionACarveOutOrACrossing(_ code: Code) throws {
    let analysis = PairAnalysis(try model(yaml(code)))
    let pairs = analysis.contradictions.map(\.pair) + analysis.limits
    #expect(pairs.map(\.kind) == [code.kind])
    #expect(pairs.map(\.lie) == [code.lie])
    let pair = try #require(pairs.first)
    let share = try #require(analysis.model.assertions.first)
    let promise = try #require(analysis.model.promises.first)
    // With one value in each slot, all that both cover is what the finding shows.
    let both = try share.region.intersection(promise.region)
    #expect(try both.isSubset(of: pair.region, in: analysis.model.space.space))
    #expect(try pair.region.isSubset(of: both, in: analysis.model.space.space))
  }

  @Test(arguments: codes)
  func aCodeHasItsFindingAndItsAnswer(_ code: Code) throws {
    let isContradiction = code.kind == .contradiction
    let expected: [(String, String?, FlowAlgebra.Word)] = [
      ("", isContradiction ? "contradiction" : "undeclared-limit", .both),
      (
        ", precedence: prevails", isContradiction ? "contradiction" : nil,
        isContradiction ? .both : .no
      ),
      (", precedence: yields", nil, .yes),
    ]
    for (precedence, rule, word) in expected {
      let text = yaml(code, precedence: precedence)
      let loaded = Registry.load([SourceFile(path: "r.yaml", bytes: Array(text.utf8))])
      let found = Validator.validate(loaded, on: try day()).diagnostics
        .filter { $0.rule == .contradiction || $0.rule == .undeclaredLimit }
      #expect(found.map(\.rule.rawValue) == [rule].compactMap { $0 }, "\(text)")
      #expect(found.allSatisfy { $0.witness != nil })

      let model = FlowModel(loaded.registry)
      let share = try #require(model.assertions.first?.region)
      let promise = try #require(model.promises.first?.region)
      let common = try #require(share.intersection(promise).boxes.first)
      let answer = try model.policy(for: .sharing).answer(to: common, in: model.space.space)
      #expect(try answer.word() == word, "\(text)")
    }
  }
}
