/// The points of a question's free dimension that answer it.
public struct Hits: Hashable, Sendable {
  /// Where something is yes and nothing both.
  public let yes: PointSet

  /// Where something is both.
  public let both: PointSet
}
