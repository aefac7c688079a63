extension Taxonomy {
  /// The set with the own points of everything broader than what is in it.
  ///
  /// A class of which something narrower is there is there in part: its own point, which is only
  /// its unnamed rest, is not missing.
  public func upwardClosed(_ set: PointSet) -> PointSet {
    var pending = nodes(in: set)
    var seen = Set(pending)
    var added: [Int32] = []
    while let node = pending.popLast() {
      for parent in parents(of: node) where seen.insert(parent).inserted {
        if let point = point(of: parent) { added.append(point) }
        pending.append(parent)
      }
    }
    return set.union(PointSet(points: added))
  }
}

extension FlowSpace {
  /// The set without the anonymous terms that `unspecified` stands for.
  public func named(_ set: PointSet, in dimension: Dimension) -> PointSet {
    taxonomy(of: dimension)?.named(set) ?? set
  }

  func upwardClosed(_ set: PointSet, in dimension: Dimension) -> PointSet {
    taxonomy(of: dimension)?.upwardClosed(set) ?? set
  }
}
