/// Finds the regions that meet or hold another without comparing it with all: by postings over the
/// dimension that leaves the fewest, which are then verified (SEMANTICS section 9).
public final class RegionIndex: Sendable {
  private let regions: [Region]
  private let space: Space
  private let outlines: Outlines
  /// By dimension; nil where no region restricts it.
  private let postings: [IntervalPostings?]

  /// - Parameter regions: What to find, by their places; an empty region is never found.
  public init(_ regions: [Region], in space: Space) {
    self.regions = regions
    self.space = space
    outlines = Outlines(regions, in: space)
    postings = space.dimensions.map { dimension in
      let sets = regions.map { $0.restriction(in: dimension) }
      return sets.contains { $0 != nil } ? IntervalPostings(sets) : nil
    }
  }

  /// The places of the regions that share a point with this one, ascending.
  public func meeting(_ region: Region) -> [Int] {
    if region.isEmpty { return [] }
    let outline = Outline(region, in: space)
    var places: [Int] = []
    for place in candidates(meeting: region) where meets(place, region, outline) {
      places.append(place)
    }
    places.sort()
    return places.withoutRepetitions
  }

  /// Whether a region that shares a point with this one satisfies a condition, by its place; ends with
  /// the first.
  public func contains(meeting region: Region, where holds: (Int) -> Bool = { _ in true }) -> Bool {
    if region.isEmpty { return false }
    let outline = Outline(region, in: space)
    for place in candidates(meeting: region) where meets(place, region, outline) {
      if holds(place) { return true }
    }
    return false
  }

  /// The boxes of the regions that share a point with this one.
  func boxes(meeting box: Box) -> Region {
    let boxes = meeting(Region(box)).flatMap { regions[$0].boxes }
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
    let outline = Outline(region, in: space)
    var found: [Int] = []
    func hasEnough(with place: Int) -> Bool {
      if meets(place, region, outline), counts(place) { found.append(place) }
      return found.count >= limit
    }
    let best = candidates(meeting: region)
    // Where many meet, a few are often sooner met one by one than all are listed.
    let glance = best.count * best.count < limit * regions.count ? 0 : best.count
    for place in 0..<glance where hasEnough(with: place) { return found }
    for place in best.sorted().withoutRepetitions where place >= glance {
      if hasEnough(with: place) { break }
    }
    return found
  }

  /// The places of the regions that every point of this one lies in, ascending.
  public func holding(_ region: Region) throws(Undecided) -> [Int] {
    guard let box = region.boxes.first else { return [] }
    let outline = Outline(region, in: space)
    var places: [Int] = []
    for place in candidates(holding: box) {
      switch outlines.verdict(on: place, holding: outline) {
      case .no: continue
      case .yes: break
      case .open: if try !region.isSubset(of: regions[place], in: space) { continue }
      }
      places.append(place)
    }
    places.sort()
    return places.withoutRepetitions
  }

  /// Whether one of the regions, by itself, has a box that holds all of this one.
  func holds(_ box: Box) -> Bool {
    guard !box.isEmpty else { return true }
    let outline = Outline(Region(box), in: space)
    for place in candidates(holding: box) {
      switch outlines.verdict(on: place, holding: outline) {
      case .no: continue
      case .yes: return true
      case .open:
        if regions[place].boxes.contains(where: { box.isSubset(of: $0, in: space) }) { return true }
      }
    }
    return false
  }

  private func meets(_ place: Int, _ region: Region, _ outline: Outline) -> Bool {
    switch outlines.verdict(on: place, meeting: outline) {
    case .no: false
    case .yes: true
    case .open: !regions[place].isDisjoint(with: region)
    }
  }

  // MARK: Candidates

  /// The places that come into question, in any order, some of them more than once.
  private struct Candidates: Sequence, IteratorProtocol {
    /// How many there are at most.
    var count: Int
    private var everywhere: Range<Int>.Iterator
    private var reaching: IntervalPostings.Meeting?

    init(all count: Int) {
      self.count = count
      everywhere = (0..<count).makeIterator()
    }

    init(_ postings: IntervalPostings, reaching set: PointSet, count: Int) {
      self.count = count
      everywhere = (0..<0).makeIterator()
      reaching = postings.items(meeting: set)
    }

    mutating func next() -> Int? { reaching?.next() ?? everywhere.next() }
  }

  private func candidates(meeting region: Region) -> Candidates {
    candidates { region.restriction(in: $0) }
  }

  /// What holds a box reaches its first point in every dimension.
  private func candidates(holding box: Box) -> Candidates {
    candidates { (box[$0] ?? space.whole($0)).first.map { PointSet($0) } }
  }

  /// So few are sooner looked at than told apart in another dimension.
  private static let few = 16

  /// By the dimension that leaves the fewest, or the first that leaves few.
  private func candidates(_ reach: (Dimension) -> PointSet?) -> Candidates {
    var best: (dimension: Dimension, set: PointSet, count: Int)?
    for dimension in space.dimensions {
      guard let postings = postings[dimension.index], let set = reach(dimension) else { continue }
      let count = postings.count(meeting: set)
      if count < best?.count ?? regions.count { best = (dimension, set, count) }
      if count <= Self.few { break }
    }
    guard let best, let postings = postings[best.dimension.index] else {
      return Candidates(all: regions.count)
    }
    return Candidates(postings, reaching: best.set, count: best.count)
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
