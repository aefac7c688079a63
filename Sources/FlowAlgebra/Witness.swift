/// Something to show of a region that is not empty.
public struct Witness: Sendable {
  /// What a region reaches in one dimension.
  public enum Extent: Hashable, Sendable {
    case terms([CoveredTerm])
    case days(PointSet)
  }

  /// The widest extent for each dimension of the space; those of a union of boxes need not combine.
  public let extents: [Extent]

  /// The first point in the order of dimensions and their points, however the region is cut up.
  /// A day without a beginning is the lowest integer.
  public let point: [Int32]

  /// Nil where the region is empty.
  public init?(of region: Region, in space: Space) {
    let firsts = region.boxes.map { box in
      space.dimensions.compactMap { (box[$0] ?? space.whole($0)).first }
    }
    guard let point = firsts.min(by: { $0.lexicographicallyPrecedes($1) }) else { return nil }
    self.point = point
    extents = space.dimensions.map { dimension in
      let set = region.projection(on: dimension, in: space)
      return switch space[dimension] {
      case .terms(let taxonomy): .terms(taxonomy.widestTerms(of: set))
      case .days: .days(set)
      }
    }
  }
}
