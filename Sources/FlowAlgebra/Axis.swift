/// What the points of one dimension are.
public enum Axis: Sendable {
  /// The points of a vocabulary.
  case terms(Taxonomy)

  /// Days, counted from any epoch; the lowest and highest integers stand for open ends.
  case days

  var whole: PointSet {
    switch self {
    case .terms(let taxonomy): taxonomy.whole
    case .days: .days()
    }
  }
}

extension PointSet {
  /// The half-open days `[since, until)`; a missing end is open.
  public static func days(since: Int32? = nil, until: Int32? = nil) -> PointSet {
    let first = since ?? .min
    guard let until else { return PointSet(first...Int32.max) }
    return first < until ? PointSet(first...(until - 1)) : PointSet()
  }
}
