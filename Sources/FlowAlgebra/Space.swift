/// The dimensions of a flow in a fixed order.
///
/// Methods that take a dimension expect one of this space. The order decides only how differences
/// are cut up: put the dimensions that tell statements apart first, and pieces stay few.
public struct Space: Sendable {
  /// What each dimension is, in order.
  public let axes: [Axis]
  private let wholes: [PointSet]

  public init(_ axes: [Axis]) {
    self.axes = axes
    wholes = axes.map(\.whole)
  }

  /// The dimensions in order.
  public var dimensions: some RandomAccessCollection<Dimension> {
    axes.indices.lazy.map { Dimension($0) }
  }

  /// What a dimension is.
  public subscript(dimension: Dimension) -> Axis { axes[dimension.index] }

  /// The vocabulary of a dimension that has one.
  public func taxonomy(of dimension: Dimension) -> Taxonomy? {
    guard case .terms(let taxonomy) = self[dimension] else { return nil }
    return taxonomy
  }

  /// Every point of the dimension; never empty.
  public func whole(_ dimension: Dimension) -> PointSet { wholes[dimension.index] }
}
