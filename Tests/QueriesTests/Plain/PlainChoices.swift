import TestSupport

/// The ids of the choices that apply to a hit.
struct PlainChoices {
  /// Those that apply whichever way the data goes.
  var certain: Set<String> = []
  /// Those that apply on one of the ways that it may go.
  var possible: Set<String> = []
}

/// The choices that apply to a hit, point by point.
extension PlainQuestion {
  /// By the hits' ids.
  func choices(
    by reading: PlainReading, onward: PlainOnward? = nil
  ) -> [String: PlainChoices] {
    let registry = reading.registry
    var choices: [String: PlainChoices] = [:]
    for point in points(reading) {
      guard case .term(let term) = reading.coordinates[free.rawValue][point[free.rawValue]] else {
        continue
      }
      let id = registry.id(.term(term), free)
      func add(_ statements: Set<Int>, _ way: Set<Int>, _ unsaid: Set<Axis>) {
        for (number, choice) in registry.choices.enumerated() {
          let name = "choices.s\(number)"
          if reading.applies(choice, to: statements, unsaid: unsaid, at: point) {
            choices[id, default: PlainChoices()].certain.insert(name)
          }
          if reading.applies(choice, to: way, unsaid: unsaid, at: point) {
            choices[id, default: PlainChoices()].possible.insert(name)
          }
        }
      }
      for positive in reading.heard(at: point, naming: named)
      where country == nil || isReached(positive, at: point, reading) {
        let statements = [positive.statement]
        add(Set(statements), Set(statements), positive.undisclosed)
      }
      guard let onward, isPassed(to: point, by: reading, onward) else { continue }
      for (statement, way) in onward.ways(to: point) { add([statement], way, []) }
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
  }

  /// Gives recipients kinds and countries, and some statements countries of their own.
  ///
  /// - Parameter inherits: Whether recipients may leave both to broader ones.
  mutating func place(inherits: Bool = false, using random: inout SplitMix64) {
    let codes = [["CH"], ["FR"], ["CH", "FR"], ["US"]]
    for parents in vocabularies[.with]?.parents ?? [] {
      let isInherited = inherits && !parents.isEmpty && random.oneIn(2)
      kinds.append(isInherited ? "" : random.oneIn(2) ? "vendor" : "partner")
      // What a recipient does not say it has from a broader one.
      let isUnsaid = isInherited || parents.isEmpty && random.oneIn(3)
      countries.append(isUnsaid ? [] : codes[random.below(4)])
    }
    for index in sharings.indices where random.oneIn(3) {
      sharings[index].countries = codes[random.below(4)]
    }
    for index in collections.indices where !random.oneIn(3) {
      collections[index].countries = codes[random.below(4)]
    }
  }
}
