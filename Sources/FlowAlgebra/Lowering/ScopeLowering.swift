import Registry

/// From the slots of a statement to boxes.
struct ScopeLowering {
  /// How `unspecified` is read.
  enum GapReading {
    /// As the anonymous narrower term that it is.
    case anonymous
    /// As everything that it may stand for.
    case anything
    /// As everything that it may stand for in these dimensions, anonymous in the others.
    case anythingIn(Set<Dimension>)
  }

  let space: FlowSpace
  var gaps = GapReading.anonymous

  /// What `data: all` means; nil is the whole vocabulary.
  var allData: PointSet?

  /// What missing slots mean; dimensions without a set are whole.
  var defaults = Box()

  func scopedRegion(_ scope: Scope) -> ScopedRegion {
    ScopedRegion(boxes: boxes(scope), exceptions: exceptions(of: scope))
  }

  func exceptions(of scope: Scope) -> [ScopedRegion] {
    // What an exception leaves out is its parent's, to which it is cut.
    let inner = ScopeLowering(space: space, gaps: gaps)
    return scope.exceptions.map(inner.scopedRegion)
  }

  /// One box for each alternative of `where`.
  func boxes(_ scope: Scope) -> [Box] { values(scope).map(\.box) }

  /// For each alternative of `where` the values of each dimension that is not whole.
  func values(_ scope: Scope) -> [[Assertion.WrittenValues]] {
    var common: [Assertion.WrittenValues] = []
    for slot in Slot.allCases {
      guard let dimension = Dimension(slot: slot) else { continue }
      if let value = scope.slots[slot] {
        common.append(.init(dimension: dimension, sets: sets(of: value, in: dimension)))
      } else if let set = defaults[dimension] {
        common.append(.init(dimension: dimension, sets: [set]))
      }
    }
    if scope.since != nil || scope.until != nil {
      let days = PointSet.days(
        since: (scope.since?.value.dayNumber).map(Int32.init),
        until: (scope.until?.value.dayNumber).map(Int32.init))
      common.append(.init(dimension: .time, sets: [days]))
    }
    if scope.circumstances.isEmpty { return [common] }
    return scope.circumstances.map { circumstance in
      common
        + circumstance.facets.compactMap { facet, value in
          space.dimension(ofFacet: facet.value).map {
            .init(dimension: $0, sets: sets(of: value, in: $0))
          }
        }
    }
  }

  private func sets(of value: SlotValue, in dimension: Dimension) -> [PointSet] {
    space.nodes(of: value, in: dimension).map { node in
      let isAllData = dimension == .data && node == .root
      let set =
        isAllData ? allData ?? space.down(node, in: dimension) : space.down(node, in: dimension)
      return widens(dimension) ? space.widened(set, in: dimension) : set
    }
  }

  /// Whether a gap of these is read otherwise than as the anonymous term that it is.
  func widens(somethingIn scope: Scope) -> Bool {
    scope.writtenSlots.contains { slot, value in
      value.hasGaps && Dimension(slot: slot).map(widens) ?? false
    }
      || scope.circumstances.contains { circumstance in
        circumstance.facets.contains { facet, value in
          value.hasGaps && space.dimension(ofFacet: facet.value).map(widens) ?? false
        }
      }
  }

  private func widens(_ dimension: Dimension) -> Bool {
    switch gaps {
    case .anonymous: false
    case .anything: true
    case .anythingIn(let dimensions): dimensions.contains(dimension)
    }
  }
}
