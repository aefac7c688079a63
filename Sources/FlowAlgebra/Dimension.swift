/// A dimension of a ``Space``, by its place there.
public struct Dimension: Hashable, Comparable, Sendable {
  /// The place among the axes of the space.
  public let index: Int

  public init(_ index: Int) { self.index = index }

  public static func < (left: Dimension, right: Dimension) -> Bool { left.index < right.index }
}
