/// Boxes by what they have in one dimension.
public struct IndexedBoxes: Sendable {
  private let boxes: [Box]
  private let index: SetIndex

  /// - Parameter dimension: One that a vocabulary orders.
  public init(_ boxes: [Box], by dimension: Dimension, in space: Space) {
    self.boxes = boxes
    let whole = space.whole(dimension)
    index = SetIndex(boxes.lazy.map { $0[dimension] ?? whole })
  }

  /// The boxes that meet a set in that dimension.
  public func meeting(_ set: PointSet) -> Region {
    Region(asWritten: index.meeting(set).map { boxes[$0] })
  }

  /// The boxes that meet another box.
  func meeting(_ box: Box, along set: PointSet) -> Region {
    let boxes = index.meeting(set).lazy.map { self.boxes[$0] }
    return Region(asWritten: boxes.filter { !$0.isDisjoint(with: box) })
  }

  /// Whether one of the boxes shares a point with a region, all of which lies in the set in that
  /// dimension.
  public func meets(_ region: Region, along set: PointSet) -> Bool {
    index.contains(meeting: set) { !region.isDisjoint(with: boxes[$0]) }
  }

  /// The places of the boxes that meet a set in that dimension, ascending.
  public func places(meeting set: PointSet) -> [Int] { index.meeting(set) }
}
