extension FlowModel {
  /// The cells of a statement that lie wholly in a promise: there the two contradict each other.
  ///
  /// A cell has one written value per slot, one value in each facet of one alternative, and lacks
  /// what the exceptions remove (SEMANTICS section 4).
  ///
  /// - Throws: ``Undecided`` where there are more cells than ``Region/pieceLimit`` to compare.
  public func swallowedCells(of assertion: Assertion, by promise: Promise) throws(Undecided)
    -> Region
  {
    if assertion.region.isDisjoint(with: promise.region) { return Region() }
    let space = space.space
    var swallowed: [Box] = []
    for alternative in assertion.values {
      let candidates = try cells(alternative, reaching: promise.region)
      for box in candidates {
        let cell = ScopedRegion(boxes: [box], exceptions: assertion.scope.exceptions)
        let region = try cell.effective(in: space)
        if !region.isEmpty, try region.isSubset(of: promise.region, in: space) {
          swallowed += region.boxes
        }
      }
    }
    return Region(swallowed)
  }

  /// The product of the values of each dimension that reach the region at all.
  private func cells(_ alternative: [Assertion.WrittenValues], reaching region: Region)
    throws(Undecided) -> [Box]
  {
    var boxes = [Box()]
    for values in alternative {
      let reach = region.projection(on: values.dimension, in: space.space)
      let sets = values.sets.filter { !$0.isDisjoint(with: reach) }
      if boxes.count * sets.count > Region.pieceLimit { throw Undecided() }
      boxes = boxes.flatMap { box in
        sets.map { set in
          var cell = box
          cell[values.dimension] = set
          return cell
        }
      }
    }
    return boxes
  }
}
