extension Region {
  /// Up to how many boxes each is compared with every other.
  private static let mutualLimit = 64

  /// The same points in fewer boxes, where that is cheap to see.
  static func simplified(_ boxes: some Sequence<Box>) -> [Box] {
    var result = boxes.filter { !$0.isEmpty }
    if result.count < 2 { return result }
    let last = result.lazy.compactMap(\.restricted.last?.index).max() ?? 0
    for index in 0...last where result.count > 1 {
      result = merged(result, along: Dimension(index))
    }
    return result.count <= mutualLimit ? withoutContained(result) : result
  }

  /// Joins boxes that differ in one dimension only, each at the place of the first.
  private static func merged(_ boxes: [Box], along dimension: Dimension) -> [Box] {
    var result: [Box] = []
    var places: [Box: Int] = [:]
    for box in boxes {
      let key = box.opened(in: CollectionOfOne(dimension))
      if let place = places[key] {
        let joined = result[place][dimension].flatMap { mine in
          box[dimension].map { mine.union($0) }
        }
        result[place][dimension] = joined
      } else {
        places[key] = result.count
        result.append(box)
      }
    }
    return result
  }

  /// Drops boxes that visibly lie in another; no two are equal here, since merging joined those.
  private static func withoutContained(_ boxes: [Box]) -> [Box] {
    boxes.filter { box in
      !boxes.contains { $0 != box && box.isVisiblySubset(of: $0) }
    }
  }
}

extension Box {
  /// Whether each written set lies in the other's; a dimension left out lies only in one left out.
  fileprivate func isVisiblySubset(of other: Box) -> Bool {
    other.restricted.allSatisfy { dimension in
      guard let mine = self[dimension], let theirs = other[dimension] else { return false }
      return mine.isSubset(of: theirs)
    }
  }
}
