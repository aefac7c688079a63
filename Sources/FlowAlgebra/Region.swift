/// A union of boxes, which may overlap.
///
/// Operations that can multiply boxes throw ``Undecided`` past ``pieceLimit`` or
/// ``comparisonLimit``.
public struct Region: Sendable {
  /// The most pieces a difference or an intersection of regions may pass through, unless it was
  /// given more than that. A statement of a real registry needs a handful.
  public static let pieceLimit = 10_000

  /// The most comparisons of boxes for which a difference may take; about a second of work.
  public static let comparisonLimit = 10_000_000

  /// The boxes, none of them empty.
  public let boxes: [Box]

  /// The empty region.
  public init() { boxes = [] }

  /// One box.
  public init(_ box: Box) { boxes = box.isEmpty ? [] : [box] }

  /// The union of boxes, in fewer where that is cheap to see.
  public init(_ boxes: some Sequence<Box>) { self.boxes = Self.simplified(boxes) }

  /// The union of boxes as they are, for regions that are looked at once.
  init(asWritten boxes: some Sequence<Box>) { self.boxes = boxes.filter { !$0.isEmpty } }

  /// Whether the region has no point.
  public var isEmpty: Bool { boxes.isEmpty }

  /// - Parameter point: One coordinate for each dimension.
  public func contains(_ point: [Int32]) -> Bool {
    boxes.contains { $0.contains(point) }
  }

  /// The points of one dimension at which the region has any.
  public func projection(on dimension: Dimension, in space: Space) -> PointSet {
    if boxes.count == 1 { return boxes[0][dimension] ?? space.whole(dimension) }
    return PointSet.union(of: boxes.lazy.map { $0[dimension] ?? space.whole(dimension) })
  }

  /// Whether region and box share no point.
  public func isDisjoint(with box: Box) -> Bool {
    boxes.allSatisfy { $0.isDisjoint(with: box) }
  }

  /// Whether the regions share no point.
  public func isDisjoint(with other: Region) -> Bool {
    if boxes.count == 1, other.boxes.count == 1 { return boxes[0].isDisjoint(with: other.boxes[0]) }
    return boxes.allSatisfy { other.isDisjoint(with: $0) }
  }

  /// Whether every point is in the other region; a point outside is often found early.
  public func isSubset(of other: Region, in space: Space) throws(Undecided) -> Bool {
    var budget = Budget(for: self, other)
    for box in boxes {
      var remainder = Remainder(of: box, outside: other.boxes, in: space)
      if try remainder.next(within: &budget) != nil { return false }
    }
    return true
  }

  /// The points of either region.
  public func union(_ other: Region) -> Region {
    if isEmpty { return other }
    return other.isEmpty ? self : Region(boxes + other.boxes)
  }

  /// The points of any of the regions.
  public static func union(of regions: some Sequence<Region>) -> Region {
    Region(regions.lazy.flatMap(\.boxes))
  }

  /// The region cut to a box.
  public func intersection(_ box: Box) -> Region {
    if boxes.count == 1 {
      return boxes[0].isDisjoint(with: box) ? Region() : Region(boxes[0].intersection(box))
    }
    if isDisjoint(with: box) { return Region() }
    return Region(boxes.lazy.filter { !$0.isDisjoint(with: box) }.map { $0.intersection(box) })
  }

  /// The points of both regions.
  public func intersection(_ other: Region) throws(Undecided) -> Region {
    let limit = max(Self.pieceLimit, boxes.count + other.boxes.count)
    var pieces: [Box] = []
    for mine in boxes {
      for theirs in other.boxes where !mine.isDisjoint(with: theirs) {
        pieces.append(mine.intersection(theirs))
        if pieces.count > limit { throw Undecided() }
      }
    }
    return Region(pieces)
  }

  /// The points that the other region lacks.
  public func subtracting(_ other: Region, in space: Space) throws(Undecided) -> Region {
    if isDisjoint(with: other) { return self }
    var budget = Budget(for: self, other)
    var pieces: [Box] = []
    for box in boxes {
      var remainder = Remainder(of: box, outside: other.boxes, in: space)
      while let piece = try remainder.next(within: &budget) { pieces.append(piece) }
    }
    return Region(pieces)
  }
}
