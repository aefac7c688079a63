extension FlowModel {
  /// The cells of a statement that lie wholly in a promise: there the two contradict each other.
  ///
  /// - Throws: ``Undecided`` where there are more cells than ``Region/pieceLimit`` to compare.
  public func swallowedCells(of assertion: Assertion, by promise: Promise) throws(Undecided)
    -> Region
  {
    if assertion.region.isDisjoint(with: promise.region) { return Region() }
    var swallowed: [Box] = []
    for cell in try cells(of: assertion, reaching: promise.region)
    where try cell.isSubset(of: promise.region, in: space.space) {
      swallowed += cell.boxes
    }
    return Region(swallowed)
  }

  /// The cells of a statement that are not empty and may reach a region.
  ///
  /// A cell has one written value per slot, one value in each facet of one alternative, and lacks
  /// what the exceptions remove (SEMANTICS section 4).
  func cells(of assertion: Assertion, reaching region: Region) throws(Undecided) -> [Region] {
    var cells: [Region] = []
    for alternative in assertion.values {
      for box in try boxes(alternative, reaching: region) {
        let cell = ScopedRegion(boxes: [box], exceptions: assertion.scope.exceptions)
        let effective = try cell.effective(in: space.space)
        if !effective.isEmpty { cells.append(effective) }
      }
    }
    return cells
  }

  /// The product of the values of each dimension that reach the region at all.
  private func boxes(_ alternative: [Assertion.WrittenValues], reaching region: Region)
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
