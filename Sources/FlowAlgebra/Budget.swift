/// What one difference of regions may still cost, counted in work rather than time, so that the
/// same registry always gets the same answer.
struct Budget {
  private var pieces: Int
  private var comparisons: Int

  init(for left: Region, _ right: Region) {
    pieces = max(Region.pieceLimit, left.boxes.count + right.boxes.count)
    comparisons = max(Region.comparisonLimit, left.boxes.count + right.boxes.count)
  }

  /// Pays for one piece.
  mutating func spend(comparing count: Int) throws(Undecided) {
    pieces -= 1
    comparisons -= count
    if pieces < 0 || comparisons < 0 { throw Undecided() }
  }
}
