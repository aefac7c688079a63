/// Boxes by what they have in one dimension.
public struct IndexedBoxes: Sendable {
  private let boxes: [Box]
  private let index: SetIndex

  /// - Parameter dimension: One that a vocabulary orders.
  public init(_ boxes: [Box], by dimension: Dimension, in space: Space) {
    self.boxes = boxes
    let whole = space.whole(dimension)
    index = SetIndex(boxes.map { $0[dimension] ?? whole }, in: whole)
  }

  /// The boxes that meet a set in that dimension.
  public func meeting(_ set: PointSet) -> Region {
    Region(index.meeting(set).map { boxes[$0] })
  }

  /// The places of the boxes that meet a set in that dimension, ascending.
  public func places(meeting set: PointSet) -> [Int] { index.meeting(set) }
}
