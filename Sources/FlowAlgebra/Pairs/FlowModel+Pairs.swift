import Registry

extension FlowModel {
  /// How a statement stands to a promise that meets it.
  ///
  /// - Parameters:
  ///   - assertion: What the statement says; it shares a point with the promise.
  ///   - promise: The promise's place in ``promises``.
  func pair(_ assertion: Assertion, _ promise: Int) throws(Undecided) -> Pair {
    let negative = promises[promise]
    let swallowed = try swallowedCells(of: assertion, by: negative)
    let isLimit = swallowed.isEmpty
    return Pair(
      statement: assertion.statement, promise: promise, activity: assertion.activity,
      kind: isLimit ? .limit : .contradiction,
      region: isLimit ? try assertion.region.intersection(negative.region) : swallowed,
      lie: try lie(of: isLimit ? assertion.region : swallowed, to: negative))
  }

  private func lie(of region: Region, to promise: Promise) throws(Undecided) -> Pair.Lie {
    let written = statements[promise.statement].scope.writtenDimensions(in: space)
    let others = space.space.dimensions.filter { !written.contains($0) }
    let mine = Region(region.boxes.map { $0.opened(in: others) })
    let theirs = Region(promise.region.boxes.map { $0.opened(in: others) })
    return
      switch (
        try mine.isSubset(of: theirs, in: space.space),
        try theirs.isSubset(of: mine, in: space.space)
      )
    {
    case (true, true): .equal
    case (true, false): .swallowed
    case (false, true): .carveOut
    case (false, false): .crossing
    }
  }

  /// The cells that several of some promises cover together and none alone.
  ///
  /// - Parameter promises: The places of promises that meet the statement and do not yield.
  func unionCover(of assertion: Assertion, by promises: [Int]) throws(Undecided) -> UnionCover? {
    guard promises.count > 1 else { return nil }
    let union = Region.union(of: promises.lazy.map { self.promises[$0].region })
    var covered: [Box] = []
    var covering: Set<Int> = []
    for cell in try cells(of: assertion, reaching: union).map(\.region) {
      let meeting = promises.filter { !self.promises[$0].region.isDisjoint(with: cell) }
      guard meeting.count > 1, try cell.isSubset(of: union, in: space.space),
        try !isSwallowed(cell, byOneOf: meeting)
      else { continue }
      covered += cell.boxes
      covering.formUnion(try needed(meeting, toCover: cell))
    }
    if covered.isEmpty { return nil }
    return UnionCover(
      statement: assertion.statement, promises: covering.sorted(), region: Region(covered))
  }

  private func isSwallowed(_ cell: Region, byOneOf promises: [Int]) throws(Undecided) -> Bool {
    for promise in promises
    where try cell.isSubset(of: self.promises[promise].region, in: space.space) {
      return true
    }
    return false
  }

  /// The promises without those that a cover can spare, tried from the last.
  private func needed(_ promises: [Int], toCover cell: Region) throws(Undecided) -> [Int] {
    var kept = promises
    for promise in promises.reversed() {
      let rest = kept.filter { $0 != promise }
      let union = Region.union(of: rest.lazy.map { self.promises[$0].region })
      if try cell.isSubset(of: union, in: space.space) { kept = rest }
    }
    return kept
  }
}

extension Scope {
  /// The dimensions that the scope and its exceptions write something about.
  func writtenDimensions(in space: FlowSpace) -> Set<Dimension> {
    var dimensions: Set<Dimension> = []
    for scope in withExceptions {
      dimensions.formUnion(scope.writtenSlots.compactMap { Dimension(slot: $0.slot) })
      dimensions.formUnion(
        scope.circumstances.flatMap(\.facets).compactMap {
          space.dimension(ofFacet: $0.facet.value)
        })
      if scope.since != nil || scope.until != nil { dimensions.insert(.time) }
    }
    return dimensions
  }
}
