import TestSupport

/// The choices that apply to a hit, point by point.
extension PlainQuestion {
  /// By the hits' ids, the numbers of the choices.
  func choices(by reading: PlainReading) -> [String: Set<Int>] {
    var choices: [String: Set<Int>] = [:]
    for point in points(reading) {
      guard case .term(let term) = reading.coordinates[free.rawValue][point[free.rawValue]] else {
        continue
      }
      let id = reading.registry.id(.term(term), free)
      for positive in reading.heard(at: point, naming: named) {
        for (number, choice) in reading.registry.choices.enumerated()
        where reading.applies(choice, to: positive, at: point) {
          choices[id, default: []].insert(number)
        }
      }
    }
    return choices
  }
}

extension PlainReading {
  fileprivate func applies(
    _ choice: PlainRegistry.Choice, to positive: Positive, at point: Point
  ) -> Bool {
    let isVague = registry.scope(ofStatement: positive.statement).slots[.purposes] == nil
    let uses = isVague ? purposefulUses(at: point) : []
    guard let scope = choice.scope else {
      return choice.statements.isEmpty
        || !Set(choice.statements).isDisjoint(with: uses.union([positive.statement]))
    }
    let boxes = boxes(scope, isPositive: false, isException: true)
    let unsaid = positive.undisclosed.union(activity == .sharing ? [.from] : [.with])
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
  }

  /// Gives recipients kinds and countries, and some sharings countries of their own.
  mutating func placeRecipients(using random: inout SplitMix64) {
    let codes = [["CH"], ["FR"], ["CH", "FR"], ["US"]]
    for parents in vocabularies[.with]?.parents ?? [] {
      kinds.append(random.oneIn(2) ? "vendor" : "partner")
      // What a recipient does not say it has from a broader one.
      countries.append(parents.isEmpty && random.oneIn(3) ? [] : codes[random.below(4)])
    }
    for index in sharings.indices where random.oneIn(3) {
      sharings[index].countries = codes[random.below(4)]
    }
  }
}
