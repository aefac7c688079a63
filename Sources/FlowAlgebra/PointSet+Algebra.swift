extension PointSet {
  /// The points of either set.
  public func union(_ other: PointSet) -> PointSet {
    if isEmpty || self == other { return other }
    let (mine, theirs) = (intervals, other.intervals)
    var (i, j) = (0, 0)
    var result = Builder()
    while i < mine.count || j < theirs.count {
      let takesMine =
        j == theirs.count || (i < mine.count && mine[i].lowerBound <= theirs[j].lowerBound)
      if takesMine {
        result.append(mine[i])
        i += 1
      } else {
        result.append(theirs[j])
        j += 1
      }
    }
    return result.finish()
  }

  /// The union of many sets, sorted once rather than merged one by one; often all are the same.
  public static func union(of sets: some Sequence<PointSet>) -> PointSet {
    var first = PointSet()
    var intervals: [Interval] = []
    for set in sets where set != first {
      if first.isEmpty {
        first = set
      } else {
        if intervals.isEmpty { intervals.append(contentsOf: first.intervals) }
        intervals.append(contentsOf: set.intervals)
      }
    }
    return intervals.isEmpty ? first : PointSet(intervals)
  }

  /// The points of both sets.
  public func intersection(_ other: PointSet) -> PointSet {
    if let (mine, theirs) = single(with: other) {
      let lower = max(mine.lowerBound, theirs.lowerBound)
      let upper = min(mine.upperBound, theirs.upperBound)
      return lower <= upper ? PointSet(lower...upper) : PointSet()
    }
    if isSubset(of: other) { return self }
    let (mine, theirs) = (intervals, other.intervals)
    var (i, j) = (0, 0)
    var result = Builder()
    while i < mine.count, j < theirs.count {
      let lower = max(mine[i].lowerBound, theirs[j].lowerBound)
      let upper = min(mine[i].upperBound, theirs[j].upperBound)
      if lower <= upper { result.append(lower...upper) }
      if mine[i].upperBound < theirs[j].upperBound { i += 1 } else { j += 1 }
    }
    return result.finish()
  }

  /// The points that the other set lacks.
  public func subtracting(_ other: PointSet) -> PointSet {
    if isDisjoint(with: other) { return self }
    let theirs = other.intervals
    var j = 0
    var result = Builder()
    for mine in intervals {
      var rest: Interval? = mine
      while j < theirs.count, theirs[j].upperBound < mine.lowerBound { j += 1 }
      while let left = rest, j < theirs.count, theirs[j].lowerBound <= left.upperBound {
        let hole = theirs[j]
        if left.lowerBound < hole.lowerBound {
          result.append(left.lowerBound...(hole.lowerBound - 1))
        }
        if hole.upperBound < left.upperBound {
          rest = (hole.upperBound + 1)...left.upperBound
          j += 1
        } else {
          // The hole may reach into the next interval, so it stays current.
          rest = nil
        }
      }
      if let rest { result.append(rest) }
    }
    return result.finish()
  }
}
