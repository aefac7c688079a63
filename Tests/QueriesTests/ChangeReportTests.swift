import Changes
import Diagnostics
import FlowAlgebra
import Queries
import Registry
import TestSupport
import Testing

/// What is reported of changes between random versions: the four sets as they read, against a
/// reading point by point.
extension ChangeTests {
  private func report(_ old: PlainRegistry, _ new: PlainRegistry) throws -> ChangeReport {
    try ChangeReport(from: model(old.yaml).registry, to: model(new.yaml).registry)
  }

  @Test(arguments: seeds)
  func theReportSaysExactlyWhatChanges(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let versions = Versions(using: &random)
    let (old, new) = versions.readings
    let (before, after) = try (
      model(versions.old.yaml).registry, model(versions.new.yaml).registry
    )
    let change = try Change(from: before, to: after)
    let report = try ChangeReport(from: before, to: after)
    let parts = try parts(change, old, new).compactMap { part in
      ReportReading(part.name, report, change).map { (part: part, reading: $0) }
    }
    for point in (0..<200).map({ _ in randomPoint(old, using: &random) }) {
      let place = try coordinates(point, old, in: change.new.space)
      for ((name, part, said, others), reading) in parts {
        let isSaid = others.contains { $0.scope.covers(point) }
        let expected = isSaid ? [] : said.filter { $0.scope.covers(point) }.map(\.statement)
        #expect(
          reading.statements(at: place) == Set(expected.map(reading.model.id)),
          "\(name) \(point) \(part.isEmpty)\n\(versions.old.yaml)\n\(versions.new.yaml)")
      }
    }
  }

  @Test(arguments: seeds)
  func anAddedFlowIsReportedAsItself(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var old = PlainRegistry.randomOfEverySection(using: &random)
    // What an only narrower term of an abstract one is called is a matter of taste.
    for axis in old.vocabularies.keys { old.vocabularies[axis]?.abstract = [] }
    var new = old
    var scope = PlainRegistry.Scope()
    for axis in [Axis.data, .with, .purposes] {
      scope.slots[axis] = [.term(random.below(old.vocabularies[axis]?.parents.count ?? 1))]
    }
    // Nobody was given data to this end before.
    new.vocabularies[.purposes]?.parents.append([])
    let purpose = (new.vocabularies[.purposes]?.parents.count ?? 1) - 1
    scope.slots[.purposes] = [.term(purpose)]
    new.sharings.append(PlainRegistry.Sharing(scope: scope))
    let isWide = old.sharings.contains { $0.scope.slots[.purposes]?.contains(.all) ?? true }
    guard !isWide else { return }

    let found = try report(old, new)
    let added = try #require(found.newDisclosures.first)
    #expect(found.newDisclosures.count == 1)
    #expect(added.rule.weight == .material)
    #expect(added.action == .share)
    for (slot, axis) in [(Slot.data, Axis.data), (.with, .with), (.purposes, .purposes)] {
      let ids = (scope.slots[axis] ?? []).map { new.id($0, axis) }
      #expect(added.slots[slot]?.map(\.name) == ids.map { .term($0) })
      #expect(added.slots[slot]?.contains { $0.isOtherwise } == false)
    }
    #expect(added.slots.count == 3 && added.conditions.isEmpty)
    #expect(
      added.statements.map(\.reference.id) == ["sharing.s\(new.sharings.count - 1)"])
    let rest =
      found.endedDisclosures + found.withdrawnPromises + found.newPromises + found.attributes
    #expect(rest.map(\.rule) == [], "\(old.yaml)\n\(new.yaml)")
  }

  // MARK: Rewrites that keep the meaning

  @Test(arguments: seeds)
  func orderAndDuplicatesAreEditorial(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let old = PlainRegistry.randomOfEverySection(using: &random)
    var new = old
    new.sharings += old.sharings.prefix(1)
    new.nevers += old.nevers.prefix(1)
    new.collections += old.collections.prefix(1)
    new.uses += old.uses.prefix(1)
    for index in new.sharings.indices {
      new.sharings[index].scope = new.sharings[index].scope.shuffled(using: &random)
    }
    new.sharings.shuffle(using: &random)
    new.nevers.shuffle(using: &random)
    new.collections.shuffle(using: &random)
    try expectEditorial(old, new)
  }

  @Test(arguments: seeds)
  func splitStatementsAreEditorial(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var old = PlainRegistry.randomOfEverySection(using: &random)
    // What a promise that prevails contradicts depends on all that a statement writes.
    old.nevers.removeAll { $0.precedence == .prevails }
    old.countGaps()
    var new = old
    new.splitStatements { _ in true }
    try expectEditorial(old, new)
    try expectEditorial(new, old)
  }

  @Test(arguments: seeds)
  func aliasesAndNewIdsAreEditorial(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = PlainRegistry.randomOfEverySection(using: &random)
    var written = registry
    written.writesAliases = true
    try expectEditorial(registry, written)
    // The ids of the older version are the aliases of the newer one.
    var (older, newer) = (registry, registry)
    for (axis, vocabulary) in registry.vocabularies where axis != .identifiability {
      newer.vocabularies[axis]?.prefix = "n\(vocabulary.prefix)"
      older.vocabularies[axis]?.prefix = "\(PlainRegistry.aliasMark)n\(vocabulary.prefix)"
    }
    newer.writesAliases = true
    try expectEditorial(older, newer)
  }

  @Test(arguments: seeds)
  func impliedEdgesAreEditorial(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let fewer = PlainRegistry.randomOfEverySection(using: &random)
    var more = fewer
    for (axis, vocabulary) in fewer.vocabularies where axis != .identifiability {
      more.vocabularies[axis]?.parents = vocabulary.parents.indices.map { term in
        vocabulary.parents.indices.filter { $0 != term && vocabulary.isWithin(term, $0) }
      }
    }
    try expectEditorial(fewer, more)
    try expectEditorial(more, fewer)
  }

  @Test(arguments: seeds)
  func movedEntriesAreEditorial(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let registry = PlainRegistry.randomOfEverySection(using: &random)
    var sections: [String] = []
    for line in registry.yaml.split(separator: "\n") {
      if line.hasPrefix(" ") {
        sections[sections.count - 1] += "\(line)\n"
      } else {
        sections.append("\(line)\n")
      }
    }
    let report = try ChangeReport(
      from: model(registry.yaml).registry,
      to: model(sections.shuffled(using: &random)).registry)
    #expect(report.all.map(\.rule) == [], "\(registry.yaml)")
  }

  private func expectEditorial(_ old: PlainRegistry, _ new: PlainRegistry) throws {
    let report = try report(old, new)
    let found = report.all.filter { $0.rule.weight > .editorial }
    #expect(found.map(\.rule) == [], "\(old.yaml)\n\(new.yaml)")
  }
}

/// One of the four sets of a report, read as a reader does: term by term.
private struct ReportReading {
  let model: FlowModel
  private let version: Version
  private let changes: [ReportedChange]
  private let nodes: [Dimension: [NodeName: Node]]
  private let defaults: Box

  /// - Parameter name: As ``ChangeTests/parts(_:_:_:)`` names parts; nil for what no report has.
  init?(_ name: String, _ report: ChangeReport, _ change: Change) {
    let words = name.split(separator: " ").map(String.init)
    let isNewer = words[0] == "new"
    version = isNewer ? .new : .old
    model = isNewer ? change.new : change.old
    if words.count == 2 {
      let actions = ["collection": Action.collect, "use": .use, "sharing": .share]
      changes = (isNewer ? report.newDisclosures : report.endedDisclosures)
        .filter { $0.action == actions[words[1]] }
      defaults = model.space.positiveDefaults
    } else {
      guard words[2] == "true" else { return nil }
      changes = (isNewer ? report.newPromises : report.withdrawnPromises)
        .filter { $0.action?.rawValue == words[1] }
      defaults = model.space.promiseDefaults
    }
    nodes = Self.nodes(model.space)
  }

  private static func nodes(_ space: FlowSpace) -> [Dimension: [NodeName: Node]] {
    var nodes: [Dimension: [NodeName: Node]] = [:]
    for dimension in space.space.dimensions {
      guard let taxonomy = space.taxonomy(of: dimension) else { continue }
      for node in taxonomy.nodes {
        nodes[dimension, default: [:]][space.name(of: node, in: dimension)] = node
      }
    }
    return nodes
  }

  func statements(at place: [Int32]) -> Set<String> {
    Set(
      changes.filter { covers($0, place) }.flatMap(\.statements)
        .filter { $0.version == version }.map(\.reference.id))
  }

  private func covers(_ change: ReportedChange, _ place: [Int32]) -> Bool {
    model.space.space.dimensions.allSatisfy { dimension in
      let point = place[dimension.index]
      guard let taxonomy = model.space.taxonomy(of: dimension) else {
        return (change.since.map { $0.dayNumber <= Int(point) } ?? true)
          && (change.until.map { Int(point) < $0.dayNumber } ?? true)
      }
      let written =
        dimension.facetIndex.map { change.conditions[model.space.facetIDs[$0]] }
        ?? dimension.slot.flatMap { change.slots[$0] }
      guard let written else { return defaults[dimension]?.contains(point) ?? true }
      return written.contains { term in
        guard let node = nodes[dimension]?[term.name] else { return false }
        return term.isOtherwise
          ? taxonomy.point(of: node) == point : taxonomy.down(node).contains(point)
      }
    }
  }
}
