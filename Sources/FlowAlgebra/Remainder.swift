/// Disjoint pieces of a box that lie outside others, one at a time and depth first, so that whoever
/// only asks whether there is one need not wait for all.
struct Remainder {
  private let obstacles: [Box]
  private let space: Space

  /// Pieces that still have to pass the obstacles from `next` on.
  private var pending: [(piece: Box, next: Int)]

  init(of box: Box, outside others: [Box], in space: Space) {
    let meeting = others.filter { !$0.isDisjoint(with: box) }
    self.space = space
    pending = [(box, 0)]
    // The largest overlap first leaves the least for the others to cut up.
    obstacles =
      meeting.count < 2
      ? meeting
      : meeting.map { (box: $0, overlap: $0.intersection(box).volume(in: space)) }
        .sorted { $0.overlap > $1.overlap }.map(\.box)
  }

  /// - Parameter budget: How many more pieces may be looked at.
  mutating func next(budget: inout Int) throws(Undecided) -> Box? {
    while let (piece, next) = pending.popLast() {
      budget -= 1
      if budget < 0 { throw Undecided() }
      let obstacle = obstacles[next...].firstIndex { !$0.isDisjoint(with: piece) }
      guard let obstacle else { return piece }
      for part in piece.subtracting(obstacles[obstacle], in: space) {
        pending.append((part, obstacle + 1))
      }
    }
    return nil
  }
}
