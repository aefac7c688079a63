import Diagnostics
import Registry

/// From statements to what they say, in the order of `Registry.statements`.
struct StatementLowering: Sendable {
  let space: FlowSpace

  /// What `data: all` means in uses and sharings, once collections are lowered.
  private let allData: PointSet?

  private(set) var assertions: [Assertion] = []
  private(set) var promises: [Promise] = []
  private(set) var closures: [Closure] = []
  private(set) var undecided: [Int] = []
  private var next: Int

  /// - Parameter first: The place in `Registry.statements` of the statement that is lowered first.
  init(space: FlowSpace, from first: Int = 0, allData: PointSet? = nil) {
    self.space = space
    self.allData = allData
    next = first
  }

  /// The statements of a section, lowered on as many processors as there are.
  static func all<S: Statement>(
    _ statements: [S], in space: FlowSpace, from first: Int = 0, allData: PointSet? = nil,
    _ lower: @escaping @Sendable (inout StatementLowering, S) -> Void
  ) -> StatementLowering {
    var all = StatementLowering(space: space)
    let parts = statements.indices.inStretches.concurrentMap { stretch in
      var part = StatementLowering(
        space: space, from: first + stretch.lowerBound, allData: allData)
      for place in stretch { lower(&part, statements[place]) }
      return part
    }
    for part in parts { all.append(part) }
    return all
  }

  /// Adds what follows.
  mutating func append(_ other: StatementLowering) {
    assertions += other.assertions
    promises += other.promises
    closures += other.closures
    undecided += other.undecided
  }

  mutating func lower(_ statement: CollectionStatement) {
    let isOnDevice = statement.storage == .onDevice
    var deniers: Set<Action> = isOnDevice ? [] : [.process, .collect]
    if statement.storage != .transient, !isOnDevice { deniers.insert(.retain) }
    var undisclosed = missing(.via, in: statement)
    undisclosed.formUnion(missing(.purposes, in: statement))
    assert(statement, .collection, undisclosed, deniers: deniers)
    if statement.scope.slots.purposes != nil {
      assert(statement, .use, missing(.via, in: statement), deniers: [.process, .use])
    }
    next += 1
  }

  mutating func lower(_ statement: UseStatement) {
    var deniers: Set<Action> = [.process, .use]
    switch statement.operation {
    case .access: deniers.insert(.access)
    case .preserve: deniers.insert(.retain)
    default: break
    }
    var undisclosed: Set<Dimension> = [.methods]
    undisclosed.formUnion(missing(.from, in: statement))
    undisclosed.formUnion(missing(.purposes, in: statement))
    let traits = statement.operation.map { [Trait.operation($0)] } ?? []
    assert(
      statement, .use, undisclosed, traits: Set(traits), deniers: deniers, allData: allData)
    next += 1
  }

  mutating func lower(_ statement: SharingStatement) {
    var traits = Set(statement.inLaw.map { Trait.word($0.sense, in: $0.jurisdiction) })
    if statement.isSale { traits.insert(.sale) }
    var undisclosed: Set<Dimension> = [.sources]
    undisclosed.formUnion(missing(.via, in: statement))
    assert(
      statement, .sharing, undisclosed, traits: traits, deniers: [.process, .share, .sell],
      allData: allData)
    close(statement)
    next += 1
  }

  mutating func lower(_ statement: NeverStatement) {
    defer { next += 1 }
    guard let action = statement.action else { return }
    var lowering = ScopeLowering(space: space)
    lowering.defaults = space.promiseDefaults
    let scope = lowering.scopedRegion(statement.scope)
    guard let region = decided(scope) else { return }
    let precedence: Precedence =
      switch statement.precedence {
      case .prevails: .prevails
      case .yields: .yields
      case nil: .none
      }
    promises.append(
      Promise(
        statement: next, action: action, scope: scope, region: region, precedence: precedence,
        requires: statement.requiredTraits(for: action), isPublished: statement.isPublished))
  }

  private func missing(_ slot: Slot, in statement: some Statement) -> Set<Dimension> {
    guard statement.scope.slots[slot] == nil, let dimension = Dimension(slot: slot) else {
      return []
    }
    return [dimension]
  }

  private func lowering(allData: PointSet? = nil) -> ScopeLowering {
    ScopeLowering(space: space, allData: allData, defaults: space.positiveDefaults)
  }

  private mutating func assert(
    _ statement: some Statement, _ activity: Activity, _ undisclosed: Set<Dimension>,
    traits: Set<Trait> = [], deniers: Set<Action>, allData: PointSet? = nil
  ) {
    var lowering = lowering(allData: allData)
    let written = statement.scope
    let values = lowering.values(written)
    let scope = ScopedRegion(
      boxes: values.map(\.box), exceptions: lowering.exceptions(of: written))
    guard let region = decided(scope) else { return }
    // The exceptions of a gap are what is known not to be meant, so they are read as written.
    func widened(_ gaps: ScopeLowering.GapReading) -> Region? {
      lowering.gaps = gaps
      guard lowering.widens(somethingIn: written) else { return region }
      return decided(
        ScopedRegion(boxes: lowering.boxes(written), exceptions: scope.exceptions))
    }
    guard let potential = widened(.anything),
      let serving = widened(.anythingIn([.subjects, .purposes]))
    else { return }
    assertions.append(
      Assertion(
        statement: next, activity: activity, scope: scope, region: region, potential: potential,
        serving: serving, undisclosed: undisclosed, traits: traits, deniers: deniers, values: values
      ))
  }

  private mutating func close(_ statement: SharingStatement) {
    guard !statement.only.isEmpty else { return }
    let dimensions = statement.only.flatMap { slot in
      Dimension(slot: slot.value).map { [$0] } ?? Array(space.facets)
    }
    let boxes = lowering(allData: allData).boxes(statement.scope)
    closures.append(
      Closure(statement: next, region: Region(boxes.map { $0.opened(in: dimensions) })))
  }

  private mutating func decided(_ scope: ScopedRegion) -> Region? {
    do {
      return try scope.effective(in: space.space)
    } catch {
      if undecided.last != next { undecided.append(next) }
      return nil
    }
  }
}

extension NeverStatement {
  fileprivate func requiredTraits(for action: Action) -> Set<Trait> {
    var traits: Set<Trait> = []
    if let operation { traits.insert(.operation(operation)) }
    if let inLaw {
      traits.insert(LegalSense(rawValue: action.rawValue).map { .word($0, in: inLaw) } ?? .unheard)
    } else if action == .sell {
      traits.insert(.sale)
    }
    return traits
  }
}
