import FlowAlgebra

/// Finds what about a disclosure the other version does not say.
struct Novelty {
  private let space: Space
  private let order: [Dimension]
  /// By how many dimensions are looked at, what the other version says in them.
  private let said: [Region]

  /// - Parameters:
  ///   - order: The dimensions, the most telling first.
  ///   - others: What the other version says.
  ///   - unnamed: The terms that the other version does not name: it says nothing of these by name.
  init(
    _ order: [Dimension], others: [Contribution], apartFrom unnamed: [Dimension: PointSet],
    in space: Space
  ) {
    self.space = space
    self.order = order
    let boxes = others.flatMap(\.region.boxes).map { box in
      unnamed.reduce(into: box) { box, terms in
        if let set = box[terms.key] { box[terms.key] = set.subtracting(terms.value) }
      }
    }
    said = order.indices.map { last in
      Region(Set(boxes.map { $0.kept(in: order[...last]) }))
    }
  }

  /// The first dimension in which, with those before it, some of the box is new.
  func dimension(of box: Box) throws(Undecided) -> Dimension {
    for (index, dimension) in order.enumerated() {
      let part = Region(box.kept(in: order[...index]))
      if try !part.isSubset(of: said[index], in: space) { return dimension }
    }
    return order.last ?? .time
  }
}

extension Box {
  /// Whole in all other dimensions.
  fileprivate func kept(in dimensions: ArraySlice<Dimension>) -> Box {
    opened(in: restricted.filter { !dimensions.contains($0) })
  }
}
