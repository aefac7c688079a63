import TestSupport

/// The choices that apply to a hit, point by point.
extension PlainQuestion {
  /// The ids of those that apply on any of the ways that the data may go, by the hits' ids.
  func choices(
    by reading: PlainReading, onward: PlainOnward? = nil
  ) -> [String: Set<String>] {
    let registry = reading.registry
    var choices: [String: Set<String>] = [:]
    for point in points(reading) {
      guard case .term(let term) = reading.coordinates[free.rawValue][point[free.rawValue]] else {
        continue
      }
      let id = registry.id(.term(term), free)
      func add(_ way: Set<Int>, _ unsaid: Set<Axis>) {
        for (number, choice) in registry.choices.enumerated()
        where reading.applies(choice, to: way, unsaid: unsaid, at: point) {
          choices[id, default: []].insert("choices.s\(number)")
        }
      }
      for positive in reading.heard(at: point, naming: named)
      where country == nil || isReached(positive, at: point, reading) {
        add([positive.statement], positive.undisclosed)
      }
      guard let onward, isPassed(to: point, by: reading, onward) else { continue }
      add(onward.way(to: point), [])
    }
    return choices
  }
}

extension PlainReading {
  /// - Parameters:
  ///   - statements: Those by which the data goes.
  ///   - unsaid: What they do not disclose.
  fileprivate func applies(
    _ choice: PlainRegistry.Choice, to statements: Set<Int>, unsaid: Set<Axis>, at point: Point
  ) -> Bool {
    let day = point[Axis.time.rawValue]
    guard day >= choice.since ?? 0, day < choice.until ?? 4 else { return false }
    let isVague = statements.contains { registry.scope(ofStatement: $0).slots[.purposes] == nil }
    let uses = isVague ? purposefulUses(at: point) : []
    guard let scope = choice.scope else {
      return choice.statements.isEmpty
        || !Set(choice.statements).isDisjoint(with: uses.union(statements))
    }
    let boxes = boxes(scope, isPositive: false, isException: true)
    let unsaid = unsaid.union(activity == .sharing ? [.from] : [.with])
      .intersection(scope.slots.keys)
    return boxes.contains { Self.covers($0, point) }
      && (unsaid.isEmpty || unsaid == [.purposes] && !uses.isEmpty)
  }
}

extension PlainRegistry {
  /// Adds choices about slots, statements, and everything.
  mutating func addChoices(using random: inout SplitMix64) {
    let count = collections.count + uses.count + sharings.count
    for _ in 0..<1 + random.below(3) {
      switch random.below(4) {
      case 0: choices.append(Choice())
      case 1 where count > 0: choices.append(Choice(statements: [random.below(count)]))
      default:
        var scope = Scope()
        for axis in [Axis.data, .with, .from, .purposes, .via, .subjects] {
          let terms = vocabularies[axis]?.parents.count ?? 0
          if terms > 0, random.oneIn(3) { scope.slots[axis] = [.term(random.below(terms))] }
        }
        let facet = vocabularies[.f]?.parents.count ?? 0
        if facet > 0, random.oneIn(3) { scope.circumstances = [[.f: [.term(random.below(facet))]]] }
        if !scope.slots.isEmpty { choices.append(Choice(scope: scope)) }
      }
    }
    for index in choices.indices {
      if random.oneIn(4) { choices[index].since = 1 + random.below(2) }
      if random.oneIn(4) { choices[index].until = 3 }
    }
  }

  static let obligationCount = 3

  private func someObligations(using random: inout SplitMix64) -> Set<Int> {
    Set((0..<Self.obligationCount).filter { _ in random.oneIn(4) })
  }

  /// Gives recipients kinds and countries, which some leave to broader ones, and obligations; and
  /// some statements countries and obligations of their own.
  mutating func place(using random: inout SplitMix64) {
    let codes = [["CH"], ["FR"], ["CH", "FR"], ["US"]]
    for parents in vocabularies[.with]?.parents ?? [] {
      let isInherited = !parents.isEmpty && random.oneIn(2)
      kinds.append(isInherited ? "" : random.oneIn(2) ? "vendor" : "partner")
      countries.append(isInherited || random.oneIn(3) ? [] : codes[random.below(4)])
      obligations.append(someObligations(using: &random))
    }
    for index in sharings.indices {
      if random.oneIn(3) { sharings[index].countries = codes[random.below(4)] }
      sharings[index].obligations = someObligations(using: &random)
      sharings[index].isPossible = random.oneIn(2)
    }
    for index in collections.indices { collections[index].isPossible = random.oneIn(2) }
    for index in collections.indices where !random.oneIn(3) {
      collections[index].countries = codes[random.below(4)]
    }
  }
}
