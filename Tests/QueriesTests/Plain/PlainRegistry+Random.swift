import TestSupport

extension PlainRegistry {
  static func random(using random: inout SplitMix64) -> PlainRegistry {
    var registry = PlainRegistry()
    func vocabulary(_ prefix: String, _ count: Int, abstract: Bool = false) -> Vocabulary {
      var vocabulary = Vocabulary(prefix: prefix)
      for term in 0..<count {
        let parents = (0..<term).filter { _ in random.oneIn(2) }
        vocabulary.parents.append(Array(parents.prefix(2)))
      }
      let inner = Set(vocabulary.parents.joined())
      if abstract { vocabulary.abstract = Set(inner.sorted().filter { _ in random.oneIn(2) }) }
      return vocabulary
    }
    registry.vocabularies = [
      .data: vocabulary("d", 2 + random.below(3), abstract: true),
      .with: vocabulary("r", 2 + random.below(2), abstract: true),
      .purposes: vocabulary("p", 1 + random.below(2)),
      .via: vocabulary("v", random.below(2)),
      .subjects: vocabulary("u", random.below(2)),
      .services: vocabulary("s", random.oneIn(2) ? 2 : 0),
      .f: vocabulary("f", random.below(3)),
      .g: vocabulary("g", random.oneIn(2) ? 1 : 0),
    ]
    if registry.vocabularies[.services]?.parents.isEmpty == false, random.oneIn(2) {
      registry.notCovered = [1]
    }
    for _ in 0..<random.below(3) {
      let scope = registry.scope([.data, .subjects], isPositive: true, depth: 0, using: &random)
      registry.collections.append(Collection(scope: scope))
    }
    for _ in 0..<1 + random.below(3) { registry.sharings.append(registry.sharing(using: &random)) }
    for _ in 0..<random.below(3) { registry.nevers.append(registry.never(using: &random)) }
    registry.countGaps()
    return registry
  }

  /// With uses, and with promises about every action that the other statements meet.
  static func randomOfEverySection(using random: inout SplitMix64) -> PlainRegistry {
    var registry = PlainRegistry.random(using: &random)
    if random.oneIn(2) { registry.collections.append(registry.collection(using: &random)) }
    for index in registry.collections.indices {
      if random.oneIn(2) {
        registry.collections[index].scope.slots[.purposes] = registry.items(
          .purposes, isPositive: true, isRequired: true, using: &random)
      }
      registry.collections[index].storage = [nil, .stored, .transient, .onDevice][random.below(4)]
    }
    for _ in 0..<random.below(3) { registry.uses.append(registry.use(using: &random)) }
    for _ in 0..<1 + random.below(2) {
      registry.nevers.append(registry.neverAtOurs(using: &random))
    }
    registry.countGaps()
    return registry
  }

  /// Collections from several sources, uses, and promises that meet them.
  static func randomOfCollections(using random: inout SplitMix64) -> PlainRegistry {
    var registry = PlainRegistry.random(using: &random)
    registry.vocabularies[.with] = nil
    registry.sharings = []
    registry.collections = []
    registry.nevers = []
    registry.uses = []
    for axis in registry.vocabularies.keys { registry.vocabularies[axis]?.gaps = [] }
    registry.vocabularies[.from] = Vocabulary(
      prefix: "o", parents: [[], random.oneIn(2) ? [0] : []])
    for _ in 0..<1 + random.below(3) {
      var collection = registry.collection([.data, .from], using: &random)
      collection.storage = [nil, .stored, .transient, .onDevice][random.below(4)]
      registry.collections.append(collection)
    }
    for _ in 0..<random.below(3) { registry.uses.append(registry.use(using: &random)) }
    for _ in 0..<random.below(3) { registry.nevers.append(registry.neverAtOurs(using: &random)) }
    for index in registry.nevers.indices {
      guard registry.nevers[index].action == .collect, random.oneIn(2) else { continue }
      registry.nevers[index].scope.slots[.from] = [.term(random.below(2))]
    }
    registry.countGaps()
    return registry
  }

  /// Few dimensions, and recipients that pass on what they receive, in circles too.
  static func randomOfOnward(using random: inout SplitMix64) -> PlainRegistry {
    var registry = PlainRegistry.random(using: &random)
    for axis in [Axis.via, .subjects, .services, .g] {
      registry.vocabularies[axis] = Vocabulary(prefix: "\(axis)")
    }
    registry.vocabularies[.with] = Vocabulary(prefix: "r", parents: [[], [], [0], []])
    registry.notCovered = []
    registry.collections = []
    for axis in registry.vocabularies.keys { registry.vocabularies[axis]?.gaps = [] }
    registry.sharings = (0..<1 + random.below(3)).map { _ in
      var sharing = registry.sharing(using: &random)
      sharing.onward = (0..<1 + random.below(2)).map { _ in registry.onward(using: &random) }
      return sharing
    }
    registry.nevers = (0..<random.below(3)).map { _ in registry.never(using: &random) }
    registry.countGaps()
    return registry
  }

  /// Few dimensions, with all links of a chain: collections from several sources, uses, and
  /// recipients that pass on what they receive.
  static func randomOfRelation(using random: inout SplitMix64) -> PlainRegistry {
    var registry = PlainRegistry.randomOfOnward(using: &random)
    registry.vocabularies[.from] = Vocabulary(
      prefix: "o", parents: [[], random.oneIn(2) ? [0] : []])
    for _ in 0..<1 + random.below(2) {
      var collection = registry.collection([.data, .from], using: &random)
      collection.storage = [nil, .stored, .transient, .onDevice][random.below(4)]
      registry.collections.append(collection)
    }
    for _ in 0..<random.below(3) { registry.uses.append(registry.use(using: &random)) }
    if random.oneIn(2) { registry.nevers.append(registry.neverAtOurs(using: &random)) }
    registry.countGaps()
    return registry
  }

  /// With everything that a registry may say, which is too much to be read point by point.
  static func randomOfEverything(using random: inout SplitMix64) -> PlainRegistry {
    var registry = PlainRegistry.random(using: &random)
    registry.vocabularies[.from] = Vocabulary(
      prefix: "o", parents: [[], random.oneIn(2) ? [0] : []])
    registry.collections = (0..<1 + random.below(2)).map { _ in
      var collection = registry.collection([.data, .from], using: &random)
      collection.storage = [nil, .stored, .transient, .onDevice][random.below(4)]
      return collection
    }
    for _ in 0..<random.below(3) { registry.uses.append(registry.use(using: &random)) }
    for index in registry.sharings.indices where random.oneIn(2) {
      registry.sharings[index].onward = (0..<1 + random.below(2)).map { _ in
        registry.onward(using: &random)
      }
    }
    if random.oneIn(2) { registry.nevers.append(registry.neverAtOurs(using: &random)) }
    registry.countGaps()
    registry.place(using: &random)
    registry.addChoices(using: &random)
    return registry
  }

  func onward(using random: inout SplitMix64) -> Scope {
    var entry = Scope()
    entry.slots[.with] = items(.with, isPositive: true, isRequired: true, using: &random)
    // Whatever is received goes far.
    for axis in [Axis.data, .purposes] where random.oneIn(2) { entry.slots[axis] = [.all] }
    for axis in [Axis.data, .purposes, .identifiability] where random.oneIn(4) {
      let items = items(axis, isPositive: true, isRequired: false, using: &random)
      if !items.isEmpty { entry.slots[axis] = items }
    }
    if random.oneIn(3) { entry.circumstances = circumstances(true, using: &random) }
    return entry
  }

  func collection(
    _ required: [Axis] = [.data], using random: inout SplitMix64
  ) -> Collection {
    Collection(
      scope: scope(required, isPositive: true, depth: 1, barred: [.with], using: &random))
  }

  func use(using random: inout SplitMix64) -> Use {
    let operations: [Use.Operation?] = [nil, .access, .preserve, .combine]
    return Use(
      scope: scope(
        [.data, .purposes], isPositive: true, depth: 1, barred: [.with, .via], using: &random),
      operation: operations[random.below(4)])
  }

  /// A promise about what we do with data ourselves.
  func neverAtOurs(using random: inout SplitMix64) -> Never {
    let action: Never.Action = [.collect, .use, .access, .retain, .process][random.below(5)]
    let barred: Set<Axis> =
      switch action {
      case .collect, .process: [.with, .purposes]
      case .use: [.with, .via]
      default: [.with, .via, .purposes]
      }
    let scope = scope(
      action == .use ? [.data, .purposes] : [.data], isPositive: false, depth: 1, barred: barred,
      using: &random)
    let precedence: [Never.Precedence?] = [nil, .prevails, .yields]
    return Never(
      scope: scope, action: action, precedence: precedence[random.below(3)],
      isPublished: !random.oneIn(6))
  }

  func sharing(using random: inout SplitMix64) -> Sharing {
    let scope = scope([.data, .with, .purposes], isPositive: true, depth: 1, using: &random)
    let only: [Axis] =
      random.oneIn(4) ? [[.with], [.data], [.with, .purposes]][random.below(3)] : []
    return Sharing(scope: scope, only: only, isSale: random.oneIn(3))
  }

  func never(using random: inout SplitMix64) -> Never {
    let action: Never.Action = [.share, .share, .process, .sell, .sell][random.below(5)]
    let required: [Axis] = action == .process ? [.data] : [.data, .with]
    let scope = scope(
      required, isPositive: false, depth: 1, takesRest: action != .process, using: &random)
    let precedence: [Never.Precedence?] = [nil, .prevails, .yields]
    return Never(
      scope: scope, action: action, precedence: precedence[random.below(3)],
      isPublished: !random.oneIn(6))
  }

  /// - Parameters:
  ///   - required: what a statement must write; an exception writes what it likes.
  ///   - barred: what neither the statement nor its exceptions may write.
  ///   - takesRest: whether purposes and recipients may be written though they are not required.
  private func scope(
    _ required: [Axis], isPositive: Bool, depth: Int, isException: Bool = false,
    takesRest: Bool = true, barred: Set<Axis> = [], using random: inout SplitMix64
  ) -> Scope {
    var scope = Scope()
    var optional: [Axis] = [.via, .subjects, .services, .identifiability]
    if takesRest, depth > 0 || isException { optional += [.with, .purposes] }
    for axis in Axis.allCases where axis != .f && axis != .g && axis != .time {
      let isRequired = required.contains(axis) && !isException
      let mayWrite = isRequired || required.contains(axis) || optional.contains(axis)
      guard mayWrite, !barred.contains(axis), isRequired || random.oneIn(4) else { continue }
      let items = items(axis, isPositive: isPositive, isRequired: isRequired, using: &random)
      if !items.isEmpty { scope.slots[axis] = items }
    }
    if random.oneIn(3) { scope.circumstances = circumstances(isPositive, using: &random) }
    if random.oneIn(6) { scope.since = 1 + random.below(2) }
    if random.oneIn(6) { scope.until = 3 }
    if depth > 0 {
      for _ in 0..<(random.oneIn(2) ? 0 : 1 + random.below(2)) {
        scope.exceptions.append(
          self.scope(
            required, isPositive: !isPositive, depth: isException ? 0 : depth, isException: true,
            takesRest: takesRest, barred: barred, using: &random))
      }
    }
    return scope
  }

  private func circumstances(
    _ isPositive: Bool, using random: inout SplitMix64
  ) -> [[Axis: [Item]]] {
    (0..<1 + random.below(2)).compactMap { _ in
      var alternative: [Axis: [Item]] = [:]
      for facet in [Axis.f, .g]
      where !(vocabularies[facet]?.parents.isEmpty ?? true) && random.oneIn(2) {
        let items = items(facet, isPositive: isPositive, isRequired: false, using: &random)
        if !items.isEmpty { alternative[facet] = items }
      }
      return alternative.isEmpty ? nil : alternative
    }
  }

  private func items(
    _ axis: Axis, isPositive: Bool, isRequired: Bool, using random: inout SplitMix64
  ) -> [Item] {
    if axis == .identifiability { return [.term(random.oneIn(2) ? 0 : 3)] }
    let count = vocabularies[axis]?.parents.count ?? 0
    if random.oneIn(10) { return [.all] }
    var items = (0..<count).filter { _ in random.oneIn(count + 1) }.map { Item.term($0) }
    if isPositive, random.oneIn(5) {
      items.append(.gap(count == 0 || random.oneIn(3) ? -1 : random.below(count)))
    }
    if items.isEmpty, isRequired { items = count == 0 ? [.all] : [.term(random.below(count))] }
    return items.shuffled(using: &random)
  }

  /// Notes below which terms something is `unspecified`.
  mutating func countGaps() {
    func visit(_ scope: Scope) {
      for (axis, items) in scope.slots.map({ ($0.key, $0.value) })
        + scope.circumstances.flatMap({ $0.map { ($0.key, $0.value) } })
      {
        for case .gap(let bound) in items { vocabularies[axis]?.gaps.insert(bound) }
      }
      scope.exceptions.forEach(visit)
    }
    collections.forEach { visit($0.scope) }
    uses.forEach { visit($0.scope) }
    sharings.forEach { visit($0.scope) }
    sharings.flatMap(\.onward).forEach(visit)
    nevers.forEach { visit($0.scope) }
  }
}
