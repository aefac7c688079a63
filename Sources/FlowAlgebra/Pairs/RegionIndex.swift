/// Finds the regions that meet or hold another without comparing it with all: by postings over the
/// dimension that leaves the fewest, which are then verified (SEMANTICS section 9).
public struct RegionIndex: Sendable {
  private let regions: [Region]
  private let space: Space
  /// By dimension; nil where no region restricts it.
  private let postings: [IntervalPostings?]

  /// - Parameter regions: What to find, by their places; an empty region is never found.
  public init(_ regions: [Region], in space: Space) {
    self.regions = regions
    self.space = space
    postings = space.dimensions.map { dimension in
      let sets = regions.map { $0.restriction(in: dimension) }
      return sets.contains { $0 != nil } ? IntervalPostings(sets) : nil
    }
  }

  /// The places of the regions that share a point with this one, ascending.
  public func meeting(_ region: Region) -> [Int] {
    if region.isEmpty { return [] }
    return candidates { region.restriction(in: $0) }
      .filter { !regions[$0].isDisjoint(with: region) }
  }

  /// Whether a region that shares a point with this one satisfies a condition, by its place; ends with
  /// the first.
  public func contains(meeting region: Region, where holds: (Int) -> Bool = { _ in true }) -> Bool {
    func meets(_ place: Int) -> Bool {
      !regions[place].isDisjoint(with: region) && holds(place)
    }
    if region.isEmpty { return false }
    guard let best = narrowest({ region.restriction(in: $0) }) else {
      return regions.indices.contains(where: meets)
    }
    return best.postings.contains(meeting: best.set, where: meets)
  }

  /// The boxes of the regions that share a point with this one.
  func boxes(meeting box: Box) -> Region {
    let boxes = meeting(Region(box)).lazy.flatMap { regions[$0].boxes }
    return Region(asWritten: boxes.filter { !$0.isDisjoint(with: box) })
  }

  /// The places of the first regions that share a point with this one, as many as are wanted.
  ///
  /// - Parameters:
  ///   - limit: How many are wanted.
  ///   - counts: Whether a region that shares a point counts.
  public func first(
    _ limit: Int, meeting region: Region, where counts: (Int) -> Bool
  ) -> [Int] {
    if region.isEmpty { return [] }
    var found: [Int] = []
    func hasEnough(with place: Int) -> Bool {
      if !regions[place].isDisjoint(with: region), counts(place) { found.append(place) }
      return found.count >= limit
    }
    guard let best = narrowest({ region.restriction(in: $0) }) else {
      for place in regions.indices where hasEnough(with: place) { break }
      return found
    }
    // Where many meet, a few are often sooner met one by one than all are listed.
    let glance = best.count * best.count < limit * regions.count ? 0 : best.count
    for place in 0..<glance where hasEnough(with: place) { return found }
    for place in best.postings.places(meeting: best.set) where place >= glance {
      if hasEnough(with: place) { break }
    }
    return found
  }

  /// The places of the regions that every point of this one lies in, ascending.
  public func holding(_ region: Region) throws(Undecided) -> [Int] {
    guard let box = region.boxes.first else { return [] }
    var places: [Int] = []
    for place in candidates({ (box[$0] ?? space.whole($0)).first.map { PointSet($0) } })
    where try region.isSubset(of: regions[place], in: space) {
      places.append(place)
    }
    return places
  }

  /// Whether one of the regions, by itself, has a box that holds all of this one.
  func holds(_ box: Box) -> Bool {
    func isHeld(by place: Int) -> Bool {
      regions[place].boxes.contains { box.isSubset(of: $0, in: space) }
    }
    guard !box.isEmpty else { return true }
    let corner = narrowest { (box[$0] ?? space.whole($0)).first.map { PointSet($0) } }
    guard let corner else { return regions.indices.contains(where: isHeld) }
    return corner.postings.contains(meeting: corner.set, where: isHeld)
  }

  /// - Parameter reach: What a region found must reach in a dimension; nil is nothing in particular.
  private func candidates(_ reach: (Dimension) -> PointSet?) -> [Int] {
    guard let best = narrowest(reach) else { return Array(regions.indices) }
    return best.postings.places(meeting: best.set)
  }

  /// The dimension that leaves the fewest, how many at most, and what is to be reached there; nil
  /// where none leaves any out.
  private func narrowest(
    _ reach: (Dimension) -> PointSet?
  ) -> (postings: IntervalPostings, set: PointSet, count: Int)? {
    var best: (postings: IntervalPostings, set: PointSet, count: Int)?
    for (dimension, postings) in zip(space.dimensions, postings) {
      guard let postings, let set = reach(dimension) else { continue }
      let count = postings.count(meeting: set)
      if count < best?.count ?? regions.count { best = (postings, set, count) }
    }
    return best
  }
}

extension Region {
  /// What the region reaches in a dimension; nil where one of its boxes is whole there.
  fileprivate func restriction(in dimension: Dimension) -> PointSet? {
    if boxes.count == 1 { return boxes[0][dimension] }
    if boxes.contains(where: { $0[dimension] == nil }) { return nil }
    return PointSet.union(of: boxes.lazy.compactMap { $0[dimension] })
  }
}
