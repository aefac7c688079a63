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
    let sharing: Int
    let promise: Int
  }

  /// The pairs that a plain reading calls contradictions and undeclared limits.
  private func plainPairs(
    _ registry: PlainRegistry, _ reading: PlainReading
  ) -> (contradictions: Set<Found>, limits: Set<Found>, unions: Set<Int>) {
    let points = reading.points { _ in nil }
    let published = registry.nevers.indices.filter { registry.nevers[$0].isPublished }
    var contradictions: Set<Found> = []
    var limits: Set<Found> = []
    var unions: Set<Int> = []
    for (sharing, positive) in reading.positives.enumerated() {
      let covered = points.filter(positive.scope.covers)
      let cells = positive.cells.map { covered.filter($0.scope.covers) }.filter { !$0.isEmpty }
      let meeting = zip(published, reading.negatives).filter { _, negative in
        negative.precedence != .yields && negative.meets(positive)
          && covered.contains(where: negative.scope.covers)
      }
      for (promise, negative) in meeting {
        if cells.contains(where: { $0.allSatisfy(negative.scope.covers) }) {
          contradictions.insert(Found(sharing: sharing, promise: promise))
        } else if negative.precedence == nil {
          limits.insert(Found(sharing: sharing, promise: promise))
        }
      }
      let isCoveredByUnion = cells.contains { cell in
        cell.allSatisfy { point in meeting.contains { $0.1.scope.covers(point) } }
          && !meeting.contains { cell.allSatisfy($0.1.scope.covers) }
      }
      if isCoveredByUnion { unions.insert(sharing) }
    }
    return (contradictions, limits, unions)
  }

  @Test(arguments: seeds)
  func everyPairHasItsPlainClass(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    for index in registry.nevers.indices { registry.nevers[index].isPublished = true }
    let plain = plainPairs(registry, PlainReading(registry))
    let model = try model(registry.yaml)
    let analysis = PairAnalysis(model)
    #expect(analysis.undecided == [])

    func found(_ pairs: some Sequence<Pair>) -> Set<Found> {
      Set(
        pairs.lazy.filter { model.statements[$0.statement] is SharingStatement }.map { pair in
          Found(
            sharing: number(model.id(of: pair.statement)),
            promise: number(model.id(of: model.promises[pair.promise].statement)))
        })
    }
    let contradictions = analysis.contradictions.flatMap { [$0.pair] + $0.contained }
    let comment: Comment = "\(registry.yaml)"
    #expect(found(contradictions) == plain.contradictions, comment)
    #expect(found(analysis.limits) == plain.limits, comment)
    let unions = analysis.unions.filter { model.statements[$0.statement] is SharingStatement }
    #expect(Set(unions.map { number(model.id(of: $0.statement)) }) == plain.unions, comment)
    for cluster in analysis.contradictions {
      for pair in cluster.contained {
        #expect(try pair.region.isSubset(of: cluster.pair.region, in: model.space.space), comment)
      }
    }
  }

  private func number(_ id: String) -> Int { Int(id.split(separator: ".s").last ?? "") ?? -1 }

  /// Law 10.
  @Test(arguments: 0..<120)
  func withoutFindingsNoQuestionAnswersBoth(seed: Int) throws {
    var random = SplitMix64(seed: 1_000 + seed)
    let registry = PlainRegistry.random(using: &random)
    let loaded = Registry.load([SourceFile(path: "r.yaml", bytes: Array(registry.yaml.utf8))])
    try #require(loaded.isSound)
    let report = Validator.validate(loaded, on: try day())
    let conflicts: [RuleID] = [.contradiction, .undeclaredLimit, .onwardAgainstPromise]
    guard
      !report.diagnostics.contains(where: { finding in
        conflicts.contains { finding.rule == $0 }
      })
    else { return }
    let model = FlowModel(loaded.registry)
    for activity in Activity.allCases {
      let answer = try model.policy(for: activity).answer(to: Box(), in: model.space.space)
      #expect(answer.both.isEmpty, "\(activity)\n\(registry.yaml)")
    }
    for _ in 0..<3 {
      let question = PlainQuestion.random(in: registry, using: &random)
      #expect(try question.ask(model, in: registry).answer != .both, "\(registry.yaml)")
    }
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
