import FlowAlgebra
import Queries
import TestSupport
import Testing

/// Law 4 of SEMANTICS section 8.
struct SplittingTests {
  private func answers(
    _ questions: [PlainQuestion], _ registry: PlainRegistry
  ) throws -> [QueryResult] {
    let queries = try queries(registry.yaml)
    return try questions.map { try $0.ask(queries, in: registry) }
  }

  private func questions(
    _ registry: PlainRegistry, using random: inout SplitMix64
  ) -> [PlainQuestion] {
    (0..<4).map { _ in PlainQuestion.random(in: registry, using: &random) }
  }

  @Test(arguments: seeds)
  func splittingAStatementByItsValuesChangesNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    registry.promiseParts(using: &random)
    let questions = questions(registry, using: &random)
    let prevails = registry.nevers.contains { $0.precedence == .prevails }
    let before = try answers(questions, registry).map { whatIsSaid($0, prevails: prevails) }
    registry.splitStatements { $0.precedence != .prevails }
    let after = try answers(questions, registry).map { whatIsSaid($0, prevails: prevails) }
    #expect(after == before, "\(registry.yaml)")
  }

  /// Whether a promise that prevails limits a cell or contradicts it depends on all that it writes,
  /// so its parts may limit what the whole contradicts; they change nothing else.
  @Test(arguments: seeds)
  func splittingAPromiseThatPrevailsOnlySettlesWhatItContradicts(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    registry.promiseParts(using: &random)
    let isWritten = PlainReading(registry).everyCellThatAPromiseSwallowsLiesInItsCells
    let space = try model(registry.yaml).space.space
    func answer() throws -> Answer {
      try model(registry.yaml).policy(for: .sharing).answer(to: Box(), in: space)
    }
    let before = try answer()
    registry.splitStatements { _ in true }
    let after = try answer()

    let comment: Comment = "\(registry.yaml)"
    func expectSubset(_ part: Region, _ whole: Region) throws {
      #expect(try part.isSubset(of: whole, in: space), comment)
    }
    try expectSubset(before.yes, after.yes)
    try expectSubset(after.yes, before.yes)
    try expectSubset(after.both, before.both)
    try expectSubset(before.no(), after.no())
    if isWritten {
      try expectSubset(before.both, after.both)
      try expectSubset(after.no(), before.no())
    }
  }

  /// Of what several prevailing promises cover, each removes what it does not itself swallow.
  @Test(arguments: ["{data: [a, b], ", "{data: a, "])
  func aTermBelowTwoPromisesIsRemovedHoweverItIsWritten(_ first: String) throws {
    let second = first.contains("b") ? "" : "  s2: {data: b, with: r, purposes: p}\n"
    let model = try model(
      """
      registry: {format: 1, name: Test}
      data-categories:
        a: {label: a}
        b: {label: b}
        d: {label: d, broader: [a, b]}
      recipients: {r: {name: R, kind: vendor}}
      purposes: {p: {label: p}}
      never:
        n1: {action: share, data: a, with: r, precedence: prevails}
        n2: {action: share, data: b, with: r, precedence: prevails}
      sharing:
        s1: \(first)with: r, purposes: p}
      \(second)
      """)
    #expect(try model.does("r", receive: "d").answer == .no)
    for data in ["a", "b"] {
      let result = try model.whoReceives(data)
      #expect(result.answer == .both)
      #expect(result.hit("r")?.data.map(\.name) == [.term(data)])
      #expect(result.hit("r")?.data.map(\.isOtherwise) == [true])
    }
  }

  @Test(arguments: seeds)
  func splittingATermIntoItsNarrowerOnesChangesNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    // Only an abstract term is all of its narrower ones, and only where none of them is unnamed.
    for (axis, vocabulary) in registry.vocabularies where axis == .data || axis == .with {
      registry.vocabularies[axis]?.abstract =
        Set(vocabulary.parents.joined()).subtracting(vocabulary.gaps)
    }
    let questions = questions(registry, using: &random)
    let before = try answers(questions, registry).map(whatIsShared)
    let vocabularies = registry.vocabularies
    for index in registry.collections.indices {
      registry.collections[index].scope.splitTerms(vocabularies)
    }
    // What a promise that prevails contradicts depends on the terms that a sharing writes.
    let prevails = registry.nevers.contains { $0.precedence == .prevails }
    for index in registry.sharings.indices where !prevails {
      registry.sharings[index].scope.splitTerms(vocabularies)
    }
    for index in registry.nevers.indices {
      registry.nevers[index].scope.splitTerms(vocabularies)
    }
    #expect(try answers(questions, registry).map(whatIsShared) == before, "\(registry.yaml)")
  }

  /// What an answer says, apart from how near the written words are to the asked ones.
  private func whatIsShared(_ result: QueryResult) -> [String] {
    ["\(result.answer)"] + result.hits.map(whatIsShared).sorted()
  }

  private func whatIsShared(_ hit: Hit) -> String {
    "\(hit.party.id) \(hit.answer) \(hit.data) \(hit.purposes) \(hit.members) "
      + "\(hit.conditions.map { "\($0.key) \($0.value)" }.sorted())"
  }

  /// The same with how near the words are; where one cell is removed and another contradicted, which
  /// of a statement's words remain depends on whether they are told apart.
  private func whatIsSaid(_ result: QueryResult, prevails: Bool) -> [String] {
    ["\(result.answer)"]
      + result.hits.map { hit in
        let isContested = prevails && hit.answer == .both
        return whatIsShared(hit) + (isContested ? "" : " \(hit.isNamed) \(hit.coverage)")
      }.sorted()
  }
}

extension PlainRegistry {
  /// Adds promises that prevail, each about all or more of what one of a sharing's cells says.
  fileprivate mutating func promiseParts(using random: inout SplitMix64) {
    guard let sharing = sharings.randomElement(using: &random) else { return }
    for cell in sharing.scope.cells.shuffled(using: &random).prefix(random.below(5)) {
      var slots: [Axis: [Item]] = [:]
      for axis in [Axis.data, .with, .purposes] {
        if axis == .purposes, random.oneIn(2) { continue }
        slots[axis] = cell.slots[axis]?.map { if case .gap = $0 { .all } else { $0 } }
      }
      nevers.append(
        Never(scope: Scope(slots: slots), action: .share, precedence: .prevails))
    }
  }

  /// Writes each statement once for each of its cells.
  ///
  /// - Parameter splits: Which promises are written so too.
  mutating func splitStatements(_ splits: (Never) -> Bool) {
    collections = collections.flatMap { collection in
      collection.scope.cells.map { cell in
        var part = collection
        part.scope = cell
        return part
      }
    }
    sharings = sharings.flatMap { sharing in
      sharing.scope.cells.map { cell in
        var part = sharing
        part.scope = cell
        return part
      }
    }
    nevers = nevers.flatMap { never in
      if !splits(never) { return [never] }
      return never.scope.cells.map { cell in
        var part = never
        part.scope = cell
        return part
      }
    }
  }
}

extension PlainRegistry.Scope {
  /// The same with one written value per slot, in one alternative.
  fileprivate var cells: [Self] {
    let alternatives =
      circumstances.isEmpty ? [[]] : circumstances.flatMap(Self.choices).map { [$0] }
    return Self.choices(slots).flatMap { slots in
      alternatives.map { alternative in
        var cell = self
        cell.slots = slots
        cell.circumstances = alternative
        return cell
      }
    }
  }

  private static func choices(
    _ slots: [PlainRegistry.Axis: [PlainRegistry.Item]]
  ) -> [[PlainRegistry.Axis: [PlainRegistry.Item]]] {
    slots.reduce([[:]]) { choices, slot in
      choices.flatMap { choice in
        slot.value.map { item in choice.merging([slot.key: [item]]) { _, new in new } }
      }
    }
  }

  /// Writes the narrower terms of abstract ones instead of these.
  fileprivate mutating func splitTerms(
    _ vocabularies: [PlainRegistry.Axis: PlainRegistry.Vocabulary]
  ) {
    for (axis, items) in slots {
      guard let vocabulary = vocabularies[axis] else { continue }
      let split = items.flatMap { item -> [PlainRegistry.Item] in
        guard case .term(let term) = item, vocabulary.abstract.contains(term) else {
          return [item]
        }
        return vocabulary.parents.indices.filter { vocabulary.parents[$0].contains(term) }
          .map { .term($0) }
      }
      slots[axis] = split.enumerated().filter { !split[..<$0.offset].contains($0.element) }
        .map(\.element)
    }
    for index in exceptions.indices { exceptions[index].splitTerms(vocabularies) }
  }
}
