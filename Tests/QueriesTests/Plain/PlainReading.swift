import FlowAlgebra

/// The semantics read off point by point, with lists and loops only: what answers are checked against.
struct PlainReading {
  typealias Axis = PlainRegistry.Axis
  /// One place in `coordinates` for each axis.
  typealias Point = [Int]

  enum Coordinate: Hashable {
    case root
    case term(Int)
    case gap(Int)
    case day(Int)
  }

  enum Answer { case yes, no, both, notDisclosed }

  /// By axis, for each coordinate whether it is covered; nil covers all.
  typealias Box = [[Bool]?]

  struct Scope {
    var boxes: [Box]
    var exceptions: [Scope]

    func covers(_ point: Point) -> Bool {
      boxes.contains { PlainReading.covers($0, point) }
        && !exceptions.contains { $0.covers(point) }
    }
  }

  struct Positive {
    var scope: Scope
    var cells: [Cell]
    /// The actions whose promises meet it.
    var meets: Set<PlainRegistry.Never.Action>
    /// Where it answers no question that names a term there.
    var undisclosed: Set<Axis>
    /// Its number among the statements of all sections.
    var statement: Int
  }

  /// One written value in each slot, in one alternative.
  struct Cell {
    var scope: Scope
    /// The promises in which all its points lie.
    var swallowing: Set<Int> = []
  }

  struct Negative {
    var scope: Scope
    var precedence: PlainRegistry.Never.Precedence?
    var action: PlainRegistry.Never.Action

    func meets(_ positive: Positive) -> Bool { positive.meets.contains(action) }
  }

  /// What is said at a point, by place among positives and negatives.
  private struct Said {
    var standing: [Int]
    var covering: [Int]
  }

  /// What was read once is not read again.
  private final class Memory {
    var said: [Int: Said] = [:]
  }

  let registry: PlainRegistry
  let activity: Activity
  private let memory = Memory()
  let coordinates: [[Coordinate]]
  private(set) var positives: [Positive] = []
  private(set) var negatives: [Negative] = []
  private(set) var closures: [[Box]] = []
  /// What positive statements of all sections say, in their order.
  private(set) var flows: [Flow] = []
  /// What all promises say, guardrails too.
  private(set) var promises: [Promise] = []
  private var allData: [Bool]?
  /// For questions about collection, what gives a purpose to collections that name none.
  private var uses: [PlainReading] = []

  /// - Parameters:
  ///   - activity: What the questions are about that it answers.
  ///   - settles: Whether it is to answer questions, so that promises that prevail matter.
  init(_ registry: PlainRegistry, _ activity: Activity = .sharing, settles: Bool = true) {
    self.registry = registry
    self.activity = activity
    coordinates = Axis.allCases.map { axis in
      switch axis {
      case .identifiability: return [.term(0), .term(1), .term(2), .term(3)]
      case .time: return (0...3).map { .day($0) }
      default:
        let vocabulary = registry.vocabularies[axis] ?? .init(prefix: "")
        let terms = vocabulary.parents.indices.filter { !vocabulary.abstract.contains($0) }
        return [.root] + terms.map { .term($0) } + vocabulary.gaps.sorted().map { .gap($0) }
      }
    }
    flows = registry.collections.enumerated().flatMap { collectionFlows($1, number: $0) }
    let collected = registry.collections.map { boxes($0.scope, isPositive: true) }.joined()
    let scopes = registry.collections.map { scope($0.scope, isPositive: true) }
    allData = coordinates[Axis.data.rawValue].indices.map { place in
      collected.contains { $0[Axis.data.rawValue]?[place] ?? true }
        && scopes.contains { scope in
          scope.boxes.contains { box in
            var box = box
            box[Axis.data.rawValue] = coordinates[Axis.data.rawValue].indices.map { $0 == place }
            return hasPoint(in: box, where: scope.covers)
          }
        }
    }
    for (number, use) in registry.uses.enumerated() { flows.append(flow(use, number: number)) }
    for (number, sharing) in registry.sharings.enumerated() {
      flows.append(flow(sharing, number: number))
    }
    promises = registry.nevers.map { never in
      Promise(scope: scope(never.scope, isPositive: false), never: never)
    }
    // The purposes that a collection names are its own affair.
    positives = flows.filter { flow in
      flow.activity == activity && (activity != .use || flow.id.hasPrefix("uses."))
    }.map(positive)
    negatives = publishedDenials.map { never in
      Negative(
        scope: scope(never.scope, isPositive: false), precedence: never.precedence,
        action: never.action)
    }
    closures = (activity == .sharing ? registry.sharings : []).filter { !$0.only.isEmpty }.map {
      sharing in
      boxes(sharing.scope, isPositive: true).map { box in
        var box = box
        for axis in sharing.only { box[axis.rawValue] = nil }
        return box
      }
    }
    if activity == .collection {
      uses = [PlainReading(registry, .use)]
    }
    guard settles else { return }
    let prevailing = negatives.indices.filter { negatives[$0].precedence == .prevails }
    for place in positives.indices {
      for number in positives[place].cells.indices {
        let cell = positives[place].cells[number].scope
        positives[place].cells[number].swallowing = Set(
          prevailing.filter { index in
            !cell.boxes.contains { box in
              hasPoint(in: box) { cell.covers($0) && !negatives[index].scope.covers($0) }
            }
          })
      }
    }
  }

  /// Whether no cell lies in a prevailing promise but crosses one of the promise's own cells.
  var everyCellThatAPromiseSwallowsLiesInItsCells: Bool {
    let everywhere = points { _ in nil }
    return zip(publishedDenials, negatives).enumerated().allSatisfy { index, pair in
      guard pair.0.precedence == .prevails else { return true }
      let parts = cells(pair.0.scope, isPositive: false)
      return positives.filter(pair.1.meets).flatMap(\.cells).allSatisfy { cell in
        guard cell.swallowing.contains(index) else { return true }
        let covered = everywhere.filter(cell.scope.covers)
        return parts.allSatisfy { part in
          covered.allSatisfy(part.covers) || !covered.contains(where: part.covers)
        }
      }
    }
  }

  /// The promises that deny the activity to readers.
  private var publishedDenials: [PlainRegistry.Never] {
    let actions: Set<PlainRegistry.Never.Action> =
      switch activity {
      case .sharing: [.share, .process, .sell]
      case .collection: [.collect, .process]
      case .use: [.use, .process, .access, .retain]
      }
    return registry.nevers.filter { $0.isPublished && actions.contains($0.action) }
  }

  private func positive(_ flow: Flow) -> Positive {
    Positive(
      scope: flow.scope, cells: flow.cells.map { Cell(scope: $0) }, meets: flow.meets,
      undisclosed: flow.undisclosed, statement: flow.statement)
  }

  static func covers(_ box: Box, _ point: Point) -> Bool {
    zip(box, point).allSatisfy { set, place in set?[place] ?? true }
  }

  /// All points, or those at some coordinates of an axis.
  func points(_ places: (Axis) -> [Int]?) -> [Point] {
    Axis.allCases.reduce([[]]) { points, axis in
      let choices = places(axis) ?? Array(coordinates[axis.rawValue].indices)
      return points.flatMap { point in choices.map { point + [$0] } }
    }
  }

  /// Whether some point of a box is of a kind.
  func hasPoint(in box: Box, where matches: (Point) -> Bool) -> Bool {
    let places = zip(coordinates, box).map { coordinates, set in
      coordinates.indices.filter { set?[$0] ?? true }
    }
    if places.contains(where: \.isEmpty) { return false }
    var turns = Array(repeating: 0, count: places.count)
    var point = places.map { $0[0] }
    while !matches(point) {
      guard let axis = turns.indices.last(where: { turns[$0] + 1 < places[$0].count }) else {
        return false
      }
      turns[axis] += 1
      point[axis] = places[axis][turns[axis]]
      for later in turns.indices where later > axis {
        turns[later] = 0
        point[later] = places[later][0]
      }
    }
    return true
  }

  private func said(at point: Point) -> Said {
    let number = zip(coordinates, point).reduce(0) { $0 * $1.0.count + $1.1 }
    if let said = memory.said[number] { return said }
    let said = Said(
      standing: positives.indices.filter { stands(positives[$0], at: point) },
      covering: negatives.indices.filter { negatives[$0].scope.covers(point) })
    memory.said[number] = said
    return said
  }

  /// What stands at a point.
  func standing(at point: Point) -> [Positive] { said(at: point).standing.map { positives[$0] } }

  /// Whether a statement covers a point and no prevailing promise takes it away there.
  func stands(_ positive: Positive, at point: Point) -> Bool {
    positive.cells.contains { cell in
      cell.scope.covers(point)
        && !negatives.indices.contains { index in
          let negative = negatives[index]
          return negative.precedence == .prevails && !cell.swallowing.contains(index)
            && negative.meets(positive) && negative.scope.covers(point)
        }
    }
  }

  /// Whether a statement says what is asked in the slots that a question names.
  private func discloses(_ positive: Positive, _ named: Set<Axis>, at point: Point) -> Bool {
    let unsaid = positive.undisclosed.intersection(named)
    guard activity == .collection, unsaid == [.purposes] else { return unsaid.isEmpty }
    // However far the data points at a person once it is used.
    return coordinates[Axis.identifiability.rawValue].indices.contains { place in
      var used = point
      used[Axis.identifiability.rawValue] = place
      return uses.contains { $0.hasPurpose(at: used) }
    }
  }

  /// What stands at a point and says what is asked in the slots that a question names.
  func heard(at point: Point, naming named: Set<Axis>) -> [Positive] {
    standing(at: point).filter { discloses($0, named, at: point) }
  }

  /// The uses, by number, that say what the data at a point is for, however far it points at a
  /// person once it is used.
  func purposefulUses(at point: Point) -> Set<Int> {
    let places = coordinates[Axis.identifiability.rawValue].indices
    return uses.reduce(into: []) { found, reading in
      for place in places {
        var used = point
        used[Axis.identifiability.rawValue] = place
        let uses = reading.standing(at: used).filter { !$0.undisclosed.contains(.purposes) }
        found.formUnion(uses.map(\.statement))
      }
    }
  }

  /// Whether some use is for the purpose of a point.
  private func hasPurpose(at point: Point) -> Bool {
    standing(at: point).contains { !$0.undisclosed.contains(.purposes) }
  }

  /// What the statements say of a point, asked by a question that names terms on some axes.
  func answer(at point: Point, naming named: Set<Axis>) -> Answer {
    let said = said(at: point)
    let standing = said.standing.map { positives[$0] }
    let denying = said.covering.map { negatives[$0] }.filter { negative in
      // A promise about sales says nothing where nothing is sold.
      if negative.action == .sell,
        !positives.contains(where: { negative.meets($0) && $0.scope.covers(point) })
      {
        return false
      }
      return negative.precedence != .yields || !standing.contains(where: negative.meets)
    }
    let heard = standing.filter { discloses($0, named, at: point) }
    if heard.contains(where: { positive in denying.contains { $0.meets(positive) } }) {
      return .both
    }
    if !heard.isEmpty { return .yes }
    if !denying.isEmpty { return .no }
    let isClosed = closures.contains { $0.contains { Self.covers($0, point) } }
    return isClosed && standing.isEmpty ? .no : .notDisclosed
  }

  // MARK: What slots mean

  /// Which coordinates an item covers.
  func covered(_ item: PlainRegistry.Item, _ axis: Axis) -> [Bool] {
    coordinates[axis.rawValue].map { coordinate in
      switch (item, coordinate) {
      case (.all, _): true
      case (.gap(let bound), .gap(let other)): bound == other
      case (.gap, _): false
      case (.term(let term), .term(let other)):
        axis == .identifiability
          ? term == other : registry.vocabularies[axis]?.isWithin(other, term) ?? false
      case (.term(let term), .gap(let bound)):
        bound >= 0 && (registry.vocabularies[axis]?.isWithin(bound, term) ?? false)
      case (.term, _): false
      }
    }
  }

  private func union(_ sets: [[Bool]]) -> [Bool] {
    guard let first = sets.first else { return [] }
    return sets.dropFirst().reduce(first) { zip($0, $1).map { $0 || $1 } }
  }

  /// By axis the choices that a scope writes; a missing slot is one choice.
  private func choices(
    _ scope: PlainRegistry.Scope, isPositive: Bool, isException: Bool = false
  ) -> [[[[Bool]]?]] {
    var common: [[[Bool]]?] = Axis.allCases.map { axis in
      guard let items = scope.slots[axis] else {
        if isException { return nil }
        switch axis {
        case .services where !registry.notCovered.isEmpty: return [coveredServices]
        case .identifiability where isPositive: return [covered(.term(0), axis)]
        default: return nil
        }
      }
      return items.map { item in
        axis == .data && item == .all && isPositive && !isException
          ? allData ?? covered(item, axis) : covered(item, axis)
      }
    }
    if scope.since != nil || scope.until != nil {
      common[Axis.time.rawValue] = [
        (0...3).map { $0 >= scope.since ?? 0 && $0 < scope.until ?? 4 }
      ]
    }
    if scope.circumstances.isEmpty { return [common] }
    return scope.circumstances.map { alternative in
      var choices = common
      for (facet, items) in alternative {
        choices[facet.rawValue] = items.map { covered($0, facet) }
      }
      return choices
    }
  }

  private var coveredServices: [Bool] {
    let outside = union(registry.notCovered.map { covered(.term($0), .services) })
    return outside.map { !$0 }
  }

  func boxes(
    _ scope: PlainRegistry.Scope, isPositive: Bool, isException: Bool = false
  ) -> [Box] {
    choices(scope, isPositive: isPositive, isException: isException).map { choices in
      choices.map { $0.map(union) }
    }
  }

  func scope(
    _ scope: PlainRegistry.Scope, isPositive: Bool, isException: Bool = false
  ) -> Scope {
    Scope(
      boxes: boxes(scope, isPositive: isPositive, isException: isException),
      exceptions: exceptions(of: scope))
  }

  private func exceptions(of scope: PlainRegistry.Scope) -> [Scope] {
    scope.exceptions.map { self.scope($0, isPositive: false, isException: true) }
  }

  func cells(_ scope: PlainRegistry.Scope, isPositive: Bool = true) -> [Scope] {
    choices(scope, isPositive: isPositive).flatMap { choices in
      choices.reduce([[]] as [Box]) { boxes, sets in
        boxes.flatMap { box in
          sets.map { sets in sets.map { box + [$0] } } ?? [box + [nil]]
        }
      }
    }.map { Scope(boxes: [$0], exceptions: exceptions(of: scope)) }
  }
}
