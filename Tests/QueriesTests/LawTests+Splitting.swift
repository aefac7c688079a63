import Queries
import TestSupport
import Testing

/// Law 4.
extension LawTests {
  @Test(arguments: seeds)
  func splittingAStatementByItsValuesChangesNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    let questions = questions(registry, using: &random)
    let before = try answers(questions, registry).map(whatIsShared)
    registry.collections = registry.collections.flatMap { collection in
      collection.scope.cells.map { PlainRegistry.Collection(scope: $0) }
    }
    registry.sharings = registry.sharings.flatMap { sharing in
      sharing.scope.cells.map { cell in
        var part = sharing
        part.scope = cell
        return part
      }
    }
    registry.nevers = registry.nevers.flatMap { never in
      // Whether a promise that prevails limits or contradicts depends on all that it writes.
      if never.precedence == .prevails { return [never] }
      return never.scope.cells.map { cell in
        var part = never
        part.scope = cell
        return part
      }
    }
    #expect(try answers(questions, registry).map(whatIsShared) == before, "\(registry.yaml)")
  }

  @Test(arguments: seeds)
  func splittingATermIntoItsNarrowerOnesChangesNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var registry = PlainRegistry.random(using: &random)
    for index in registry.nevers.indices { registry.nevers[index].precedence = nil }
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
    for index in registry.sharings.indices {
      registry.sharings[index].scope.splitTerms(vocabularies)
    }
    for index in registry.nevers.indices {
      registry.nevers[index].scope.splitTerms(vocabularies)
    }
    #expect(try answers(questions, registry).map(whatIsShared) == before, "\(registry.yaml)")
  }

  /// What an answer says, apart from how near the written words are to the asked ones.
  private func whatIsShared(_ result: QueryResult) -> [String] {
    ["\(result.answer)"]
      + result.hits.map {
        "\($0.recipient) \($0.answer) \($0.data) \($0.purposes) \($0.members) "
          + "\($0.conditions.map { "\($0.key) \($0.value)" }.sorted())"
      }.sorted()
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
