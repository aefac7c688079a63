import FlowAlgebra
import Registry
import TestSupport
import Testing

/// What changes between versions with statements of every section and values in every slot, against
/// a reading point by point; change between vocabularies is tested with the algebra.
struct ChangeTests {
  typealias Axis = PlainRegistry.Axis

  struct Versions {
    let old: PlainRegistry
    let new: PlainRegistry

    init(using random: inout SplitMix64) {
      var old = PlainRegistry.randomOfEverySection(using: &random)
      var new = old
      new.collections.removeAll { _ in random.oneIn(4) }
      new.uses.removeAll { _ in random.oneIn(4) }
      new.sharings.removeAll { _ in random.oneIn(4) }
      new.nevers.removeAll { _ in random.oneIn(4) }
      new.changeScopes { $0.change(using: &random) }
      if random.oneIn(2) { new.collections.append(new.collection(using: &random)) }
      if random.oneIn(2) { new.uses.append(new.use(using: &random)) }
      if random.oneIn(2) { new.sharings.append(new.sharing(using: &random)) }
      if random.oneIn(2) { new.nevers.append(new.neverAtOurs(using: &random)) }
      new.sharings.shuffle(using: &random)
      new.nevers.shuffle(using: &random)
      if random.oneIn(4), !old.notCovered.isEmpty { new.notCovered = [] }
      // Both are read over the gaps of either.
      new.countGaps()
      old.vocabularies = new.vocabularies
      self.old = old
      self.new = new
    }

    var readings: (PlainReading, PlainReading) {
      (PlainReading(old, settles: false), PlainReading(new, settles: false))
    }
  }

  /// What one part holds at a point, by statement.
  typealias Saying = (statement: Int, scope: PlainReading.Scope)

  private func sayings(_ reading: PlainReading, of activity: Activity) -> [Saying] {
    reading.flows.filter { $0.activity == activity }.map { ($0.statement, $0.scope) }
  }

  private func sayings(
    _ reading: PlainReading, of action: PlainRegistry.Never.Action, arePublished: Bool
  ) -> [Saying] {
    let registry = reading.registry
    let first = registry.collections.count + registry.uses.count + registry.sharings.count
    return reading.promises.enumerated()
      .filter { $1.never.action == action && $1.never.isPublished == arePublished }
      .map { (first + $0, $1.scope) }
  }

  /// Parts of a change, each with what its version says and what the other does.
  func parts(
    _ change: Change, _ old: PlainReading, _ new: PlainReading
  ) throws -> [(name: String, part: Change.Part, said: [Saying], others: [Saying])] {
    var parts: [(name: String, part: Change.Part, said: [Saying], others: [Saying])] = []
    for activity in Activity.allCases {
      let found = try #require(change.disclosures[activity])
      let (before, after) = (sayings(old, of: activity), sayings(new, of: activity))
      parts.append(("new \(activity)", found.new, after, before))
      parts.append(("ended \(activity)", found.ended, before, after))
    }
    for (action, isPublished) in Action.allCases.flatMap({ [($0, true), ($0, false)] }) {
      let promises = isPublished ? change.promises : change.guardrails
      let found = try #require(promises[action])
      let plain = try #require(PlainRegistry.Never.Action(rawValue: action.rawValue))
      let before = sayings(old, of: plain, arePublished: isPublished)
      let after = sayings(new, of: plain, arePublished: isPublished)
      parts.append(("new \(action) \(isPublished)", found.new, after, before))
      parts.append(("withdrawn \(action) \(isPublished)", found.withdrawn, before, after))
    }
    return parts
  }

  @Test(arguments: seeds)
  func everySlotIsReadAsWritten(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let versions = Versions(using: &random)
    let (old, new) = versions.readings
    let change = try Change(
      from: model(versions.old.yaml).registry, to: model(versions.new.yaml).registry)
    let parts = try parts(change, old, new)
    for point in (0..<200).map({ _ in randomPoint(old, using: &random) }) {
      let place = try coordinates(point, old, in: change.new.space)
      for (name, part, said, others) in parts {
        let isSaid = others.contains { $0.scope.covers(point) }
        let expected = isSaid ? [] : said.filter { $0.scope.covers(point) }.map(\.statement)
        let found = part.contributions.filter { $0.region.contains(place) }.map(\.statement)
        #expect(
          found == expected, "\(name) \(point)\n\(versions.old.yaml)\n\(versions.new.yaml)")
      }
    }
  }

  @Test func theVersionsDifferInEveryWay() throws {
    var counts: [String: Int] = [:]
    for seed in seeds.prefix(30) {
      var random = SplitMix64(seed: seed)
      let versions = Versions(using: &random)
      let (old, new) = versions.readings
      let change = try Change(
        from: model(versions.old.yaml).registry, to: model(versions.new.yaml).registry)
      let parts = try parts(change, old, new)
      for point in (0..<200).map({ _ in randomPoint(old, using: &random) }) {
        for (name, _, said, others) in parts
        where !others.contains(where: { $0.scope.covers(point) })
          && said.contains(where: { $0.scope.covers(point) })
        {
          counts[name, default: 0] += 1
        }
      }
    }
    for activity in Activity.allCases {
      #expect(counts["new \(activity)", default: 0] >= 5, "\(counts)")
      #expect(counts["ended \(activity)", default: 0] >= 5, "\(counts)")
    }
    for action in Action.allCases {
      #expect(counts["withdrawn \(action) true", default: 0] >= 1, "\(counts)")
    }
  }

  func randomPoint(
    _ reading: PlainReading, using random: inout SplitMix64
  ) -> PlainReading.Point {
    reading.coordinates.map { random.below($0.count) }
  }

  /// The point's place in the algebra; what is collected comes from you.
  func coordinates(
    _ point: PlainReading.Point, _ reading: PlainReading, in space: FlowSpace
  ) throws -> [Int32] {
    var places: [Dimension: PlainReading.Coordinate] = [.sources: .term(0)]
    for axis in Axis.allCases where axis != .from {
      places[try dimension(axis, in: space)] =
        reading.coordinates[axis.rawValue][point[axis.rawValue]]
    }
    return try space.space.dimensions.map { dimension in
      let coordinate = places[dimension] ?? .root
      if case .day(let day) = coordinate {
        return Int32(try QueriesTests.day(1).dayNumber - 1 + day)
      }
      let taxonomy = try #require(space.taxonomy(of: dimension))
      let node: Node? =
        switch coordinate {
        case .term(let term): Node(Int32(term + 1))
        case .gap(let bound): taxonomy.gap(under: Node(Int32(bound + 1)))
        default: .root
        }
      return try #require(node.flatMap(taxonomy.point))
    }
  }

  private func dimension(_ axis: Axis, in space: FlowSpace) throws -> Dimension {
    switch axis {
    case .data: .data
    case .with: .recipients
    case .from: .sources
    case .purposes: .purposes
    case .via: .methods
    case .subjects: .subjects
    case .services: .services
    case .identifiability: .identifiability
    case .time: .time
    case .f, .g: .facet(space.facetIDs.firstIndex(of: "\(axis)") ?? space.facetIDs.count)
    }
  }
}

extension PlainRegistry {
  fileprivate mutating func changeScopes(_ change: (inout Scope) -> Void) {
    for index in collections.indices { change(&collections[index].scope) }
    for index in uses.indices { change(&uses[index].scope) }
    for index in sharings.indices { change(&sharings[index].scope) }
    for index in nevers.indices { change(&nevers[index].scope) }
  }
}

extension PlainRegistry.Scope {
  /// Sometimes without a slot that may be missing, an exception, the circumstances or a date.
  fileprivate mutating func change(using random: inout SplitMix64) {
    switch random.below(12) {
    case 0: slots[.identifiability] = slots[.identifiability] == nil ? [.term(3)] : nil
    case 1: slots[.services] = nil
    case 2: slots[.subjects] = nil
    case 3: since = since == nil ? 2 : nil
    case 4: until = until == nil ? 3 : nil
    case 5: exceptions = []
    case 6: circumstances = []
    default: break
    }
  }
}
