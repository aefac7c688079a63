/// The interval around each of many regions in every dimension, side by side in memory.
///
/// What does not meet in outline does not meet; and most regions are one box of one interval in each
/// dimension, of which the outline says all.
struct Outlines: Sendable {
  /// What outlines tell of two regions.
  enum Verdict {
    case no, yes
    /// The regions themselves must be looked at.
    case open
  }

  /// By place, then by dimension.
  private var bounds: [Bounds] = []
  /// By place: whether a region has every point within its outline.
  private var isExact: [Bool] = []
  private let width: Int

  /// - Parameter regions: By their places.
  init(_ regions: [Region], in space: Space) {
    width = space.axes.count
    bounds.reserveCapacity(regions.count * width)
    isExact.reserveCapacity(regions.count)
    for region in regions {
      let outline = Outline(region, in: space)
      bounds += outline.bounds
      isExact.append(outline.isExact)
    }
  }

  /// Whether the region at a place shares a point with another.
  func verdict(on place: Int, meeting outline: Outline) -> Verdict {
    let first = place * width
    for dimension in 0..<width
    where !bounds[first + dimension].meet(outline.bounds[dimension]) { return .no }
    return isExact[place] && outline.isExact ? .yes : .open
  }

  /// Whether the region at a place holds every point of another.
  func verdict(on place: Int, holding outline: Outline) -> Verdict {
    let first = place * width
    for dimension in 0..<width
    where !bounds[first + dimension].hold(outline.bounds[dimension]) { return .no }
    return isExact[place] ? .yes : .open
  }
}

/// The interval around a region in every dimension.
struct Outline {
  fileprivate var bounds: [Bounds] = []
  fileprivate var isExact: Bool

  init(_ region: Region, in space: Space) {
    isExact = region.boxes.count == 1
    bounds.reserveCapacity(space.axes.count)
    for index in space.axes.indices {
      let dimension = Dimension(index)
      var around = Bounds.none
      for box in region.boxes {
        let set = box[dimension]
        around.widen(to: set ?? space.whole(dimension))
        if let set, !set.isOneInterval { isExact = false }
      }
      bounds.append(around)
    }
  }
}

/// An interval that may be empty.
private struct Bounds {
  static let none = Bounds(lower: .max, upper: .min)

  var lower: Int32
  var upper: Int32

  mutating func widen(to set: PointSet) {
    guard let span = set.span else { return }
    lower = min(lower, span.lowerBound)
    upper = max(upper, span.upperBound)
  }

  func meet(_ other: Bounds) -> Bool { lower <= other.upper && other.lower <= upper }

  func hold(_ other: Bounds) -> Bool { lower <= other.lower && other.upper <= upper }
}
