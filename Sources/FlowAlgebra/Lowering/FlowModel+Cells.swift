/// One written value of a statement in each slot, with one value in each facet of one alternative.
struct Cell {
  let written: Box
  /// Where it is effective: without the statement's exceptions.
  let region: Region
}

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
    where try cell.region.isSubset(of: promise.region, in: space.space) {
      swallowed += cell.region.boxes
    }
    return Region(swallowed)
  }

  /// The cells that meet a promise which swallows some cell of the statement, by the promises that
  /// swallow them; none where no promise swallows any.
  ///
  /// - Parameter prevailing: The promises that prevail and meet the statement.
  /// - Throws: ``Undecided`` where there are more cells than ``Region/pieceLimit`` to compare.
  func cellGroups(of assertion: Assertion, under prevailing: [Promise]) throws(Undecided)
    -> [CellGroup]
  {
    var places: [Box: Int] = [:]
    var contested: [CellGroup] = []
    for promise in prevailing {
      let cells = try cells(of: assertion, reaching: promise.region)
      var isSwallowed: [Bool] = []
      for cell in cells {
        isSwallowed.append(try cell.region.isSubset(of: promise.region, in: space.space))
      }
      guard isSwallowed.contains(true) else { continue }
      for (cell, isSwallowed) in zip(cells, isSwallowed)
      where isSwallowed || !cell.region.isDisjoint(with: promise.region) {
        let place = places[cell.written] ?? contested.count
        if place == contested.count {
          places[cell.written] = place
          contested.append(CellGroup(region: cell.region, swallowing: []))
        }
        if isSwallowed { contested[place].swallowing.insert(promise.statement) }
      }
    }
    return contested.grouped
  }

  /// The cells of a statement that are not empty and may reach a region.
  ///
  /// A cell has one written value per slot, one value in each facet of one alternative, and lacks
  /// what the exceptions remove (SEMANTICS section 4).
  func cells(of assertion: Assertion, reaching region: Region) throws(Undecided) -> [Cell] {
    var cells: [Cell] = []
    for alternative in assertion.values {
      for box in try boxes(alternative, reaching: region) {
        let cell = ScopedRegion(boxes: [box], exceptions: assertion.scope.exceptions)
        let effective = try cell.effective(in: space.space)
        if !effective.isEmpty { cells.append(Cell(written: box, region: effective)) }
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
