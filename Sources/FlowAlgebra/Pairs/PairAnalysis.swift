import Registry

/// All that positive statements and promises are to each other, found without comparing every
/// statement with every promise.
public struct PairAnalysis: Sendable {
  public let model: FlowModel

  /// Over ``FlowModel/assertions``.
  public let assertions: RegionIndex

  /// One for each contradiction that lies in no other.
  public private(set) var contradictions: [PairCluster] = []

  /// Statements that a promise without precedence limits; a statement and a promise stand once.
  public private(set) var limits: [Pair] = []

  /// Cells that only several promises together cover.
  public private(set) var unions: [UnionCover] = []

  /// The statements of which something stays open, ascending.
  public private(set) var undecided: [Int]

  /// - Parameter isolates: Whether a contradiction stands for itself, also where it lies in another
  ///   or another in it.
  public init(_ model: FlowModel, isolates: (Pair) -> Bool = { _ in false }) {
    self.model = model
    assertions = RegionIndex(model.assertions.map(\.region), in: model.space.space)
    undecided = model.undecided

    let promises = RegionIndex(
      model.promises.map { $0.precedence == .yields ? Region() : $0.region },
      in: model.space.space)
    var pairs: [Pair] = []
    var last = (statement: -1, promises: Set<Int>())
    for assertion in model.assertions {
      do {
        let met = promises.meeting(assertion.region)
          .filter { assertion.isMet(by: model.promises[$0]) }
        var found: [Pair] = []
        for promise in met { found.append(try model.pair(assertion, promise)) }
        // A collection's purposes have its region: they add only what speaks of use alone.
        if last.statement == assertion.statement {
          found.removeAll { last.promises.contains($0.promise) }
        }
        last = (assertion.statement, Set(found.lazy.map(\.promise)))
        pairs += found
        if let cover = try model.unionCover(of: assertion, by: met),
          unions.last?.statement != assertion.statement
        {
          unions.append(cover)
        }
      } catch {
        if undecided.last != assertion.statement { undecided.append(assertion.statement) }
      }
    }
    limits = pairs.filter {
      $0.kind == .limit && model.promises[$0.promise].precedence == .none
    }
    cluster(pairs.filter { $0.kind == .contradiction }, isolates)
    undecided = Array(Set(undecided)).sorted()
  }

  private mutating func cluster(_ pairs: [Pair], _ isolates: (Pair) -> Bool) {
    let index = RegionIndex(
      pairs.map { isolates($0) ? Region() : $0.region }, in: model.space.space)
    var clusters: [Int: PairCluster] = [:]
    var heads: [Int?] = Array(repeating: nil, count: pairs.count)
    for (place, pair) in pairs.enumerated() {
      var head: Int?
      if !isolates(pair) {
        let holders = (try? index.holding(pair.region)) ?? []
        head = holders.first { other in
          other != place && pairs[other].activity == pair.activity
            && (other < place || !isWithin(pairs[other], pair))
        }
      }
      heads[place] = head
      if head == nil { clusters[place] = PairCluster(pair: pair) }
    }
    for (place, pair) in pairs.enumerated() {
      guard var head = heads[place] else { continue }
      while let next = heads[head] { head = next }
      clusters[head]?.contained.append(pair)
    }
    contradictions = clusters.sorted { $0.key < $1.key }.map(\.value)
  }

  private func isWithin(_ pair: Pair, _ other: Pair) -> Bool {
    (try? pair.region.isSubset(of: other.region, in: model.space.space)) ?? false
  }
}
