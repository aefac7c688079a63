/// A term as part of an answer or a witness.
public struct CoveredTerm: Hashable, Comparable, Sendable {
  /// The term, or a gap.
  public let node: Node

  /// Whether only the term's own point is covered though it has narrower terms: "e-mail otherwise".
  public let otherwise: Bool

  public init(node: Node, otherwise: Bool = false) {
    self.node = node
    self.otherwise = otherwise
  }

  public static func < (left: CoveredTerm, right: CoveredTerm) -> Bool {
    (left.node, left.otherwise ? 1 : 0) < (right.node, right.otherwise ? 1 : 0)
  }
}
