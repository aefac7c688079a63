/// Disjoint pieces of a box that lie outside others, one at a time and depth first, so that whoever
/// only asks whether there is one need not wait for all.
struct Remainder {
  private let space: Space

  /// Pieces, each with the boxes that may still meet it.
  private var pending: [(piece: Box, obstacles: ArraySlice<Box>)]

  init(of box: Box, outside others: [Box], in space: Space) {
    let meeting = others.filter { !$0.isDisjoint(with: box) }
    self.space = space
    // The largest overlap first leaves the least for the others to cut up.
    let obstacles =
      meeting.count < 2
      ? meeting
      : meeting.map { (box: $0, overlap: $0.intersection(box).volume(in: space)) }
        .sorted { $0.overlap > $1.overlap }.map(\.box)
    pending = [(box, obstacles[...])]
  }

  mutating func next(within budget: inout Budget) throws(Undecided) -> Box? {
    while let (piece, obstacles) = pending.popLast() {
      try budget.spend(comparing: obstacles.count)
      let meeting = obstacles.filter { !$0.isDisjoint(with: piece) }
      guard let obstacle = meeting.first else { return piece }
      for part in piece.subtracting(obstacle, in: space) {
        pending.append((part, meeting.dropFirst()))
      }
    }
    return nil
  }
}
