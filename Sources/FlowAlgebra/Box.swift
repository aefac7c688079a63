/// A product of one set per dimension.
///
/// A dimension without a set is whole, so `Box()` is everything. Equality compares what is written:
/// a dimension left out differs from one written whole, which matters to a question (see
/// ``Positive/undisclosed``); compare points with ``isSubset(of:in:)``.
public struct Box: Hashable, Sendable {
  /// By dimension; never ends in nil, so that equal boxes are equal values.
  private var sets: [PointSet?] = []

  /// Every point.
  public init() {}

  /// The product of some sets; dimensions without one are whole.
  public init(_ sets: KeyValuePairs<Dimension, PointSet>) {
    for (dimension, set) in sets { self[dimension] = set }
  }

  /// The set of one dimension, or nil where the box is whole.
  public subscript(dimension: Dimension) -> PointSet? {
    get { dimension.index < sets.count ? sets[dimension.index] : nil }
    set {
      while sets.count <= dimension.index { sets.append(nil) }
      sets[dimension.index] = newValue
      while let last = sets.last, last == nil { sets.removeLast() }
    }
  }

  /// The dimensions that have a set, in ascending order.
  public var restricted: [Dimension] {
    var dimensions: [Dimension] = []
    for index in sets.indices where sets[index] != nil { dimensions.append(Dimension(index)) }
    return dimensions
  }

  /// Whether two boxes have the same set in every dimension but one.
  func agrees(with other: Box, apartFrom dimension: Dimension) -> Bool {
    (0..<max(sets.count, other.sets.count)).allSatisfy { index in
      let place = Dimension(index)
      return place == dimension || self[place] == other[place]
    }
  }

  /// Whether some dimension has an empty set, so that the box has no point.
  public var isEmpty: Bool { sets.contains { $0?.isEmpty ?? false } }

  /// - Parameter point: One coordinate for each dimension.
  public func contains(_ point: [Int32]) -> Bool {
    zip(sets, point).allSatisfy { set, coordinate in set?.contains(coordinate) ?? true }
  }

  /// The box with some dimensions made whole again.
  public func opened(in dimensions: some Sequence<Dimension>) -> Box {
    var box = self
    for dimension in dimensions { box[dimension] = nil }
    return box
  }

  /// Whether the two share no point.
  public func isDisjoint(with other: Box) -> Bool {
    for index in 0..<min(sets.count, other.sets.count) {
      if let mine = sets[index], let theirs = other.sets[index], mine.isDisjoint(with: theirs) {
        return true
      }
    }
    return isEmpty || other.isEmpty
  }

  /// Whether every point is in the other box.
  public func isSubset(of other: Box, in space: Space) -> Bool {
    for (index, theirs) in other.sets.enumerated() {
      guard let theirs else { continue }
      let mine = index < sets.count ? sets[index] : nil
      if !(mine ?? space.whole(Dimension(index))).isSubset(of: theirs) { return isEmpty }
    }
    return true
  }

  /// The points of both boxes.
  public func intersection(_ other: Box) -> Box {
    var result = sets.count < other.sets.count ? other : self
    for (index, pair) in zip(sets, other.sets).enumerated() {
      result.sets[index] =
        switch pair {
        case (let mine?, let theirs?): mine.intersection(theirs)
        case (let mine, let theirs): mine ?? theirs
        }
    }
    return result
  }

  /// What lies outside `other`, in disjoint pieces: at most one for each dimension it restricts.
  public func subtracting(_ other: Box, in space: Space) -> [Box] {
    if isEmpty { return [] }
    if isDisjoint(with: other) { return [self] }
    var pieces: [Box] = []
    var inside = self
    for dimension in other.restricted {
      guard let theirs = other[dimension] else { continue }
      let mine = inside[dimension] ?? space.whole(dimension)
      let outside = mine.subtracting(theirs)
      if outside.isEmpty { continue }
      var piece = inside
      piece[dimension] = outside
      pieces.append(piece)
      inside[dimension] = mine.intersection(theirs)
    }
    return pieces
  }

  /// How many points the box has; an estimate, for order only.
  func volume(in space: Space) -> Double {
    space.dimensions.reduce(1) { volume, dimension in
      volume * Double((self[dimension] ?? space.whole(dimension)).count)
    }
  }
}
