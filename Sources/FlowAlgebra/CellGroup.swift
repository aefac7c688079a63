/// Cells of a statement that the same prevailing promises swallow (SEMANTICS section 4).
///
/// What a promise swallows it contradicts, and removes nothing there; from every other cell it
/// removes what it covers. So a statement is no more and no less than its cells, each a statement.
public struct CellGroup: Sendable {
  /// Where the cells are effective.
  public var region: Region

  /// The numbers of the prevailing promises that swallow each of the cells.
  public var swallowing: Set<Int>

  public init(region: Region, swallowing: Set<Int>) {
    self.region = region
    self.swallowing = swallowing
  }
}

extension [CellGroup] {
  /// One group for each set of promises, in the order of their first cells.
  var grouped: [CellGroup] {
    var places: [Set<Int>: Int] = [:]
    var boxes: [(swallowing: Set<Int>, boxes: [Box])] = []
    for group in self {
      let place = places[group.swallowing] ?? boxes.count
      if place == boxes.count {
        places[group.swallowing] = place
        boxes.append((group.swallowing, []))
      }
      boxes[place].boxes += group.region.boxes
    }
    return boxes.map { CellGroup(region: Region($0.boxes), swallowing: $0.swallowing) }
  }
}
