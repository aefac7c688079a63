import FlowAlgebra

/// Boxes sorted by one dimension: at each of its points, what all boxes there hold together.
struct Parted {
  struct Part {
    var points: PointSet
    var content: PointSet
    /// What the boxes hold in a further dimension.
    var further: PointSet
  }

  private(set) var parts: [Part] = []

  /// - Parameters:
  ///   - dimension: By whose points the boxes are sorted.
  ///   - content: What is gathered.
  ///   - further: What is gathered beside it.
  init(
    _ boxes: [Box], by dimension: Dimension, content: Dimension, further: Dimension, in space: Space
  ) {
    for box in boxes {
      let mine = Part(
        points: box[dimension] ?? space.whole(dimension),
        content: box[content] ?? space.whole(content),
        further: box[further] ?? space.whole(further))
      add(mine)
    }
  }

  private mutating func add(_ new: Part) {
    var rest = new.points
    var result: [Part] = []
    for part in parts {
      let shared = part.points.intersection(rest)
      if shared.isEmpty {
        result.append(part)
        continue
      }
      let apart = part.points.subtracting(shared)
      if !apart.isEmpty {
        result.append(Part(points: apart, content: part.content, further: part.further))
      }
      result.append(
        Part(
          points: shared, content: part.content.union(new.content),
          further: part.further.union(new.further)))
      rest = rest.subtracting(shared)
    }
    if !rest.isEmpty {
      result.append(Part(points: rest, content: new.content, further: new.further))
    }
    parts = result
  }
}
