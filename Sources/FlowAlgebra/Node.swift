/// A place in a ``Taxonomy``: its root, a term or a gap.
///
/// A node is meaningful only to the taxonomy it was made for.
public struct Node: Hashable, Comparable, Sendable {
  /// The place in the order of root, terms and gaps.
  public let rawValue: Int32

  public init(_ rawValue: Int32) { self.rawValue = rawValue }

  /// `all`: the node every other lies within.
  public static let root = Node(0)

  var index: Int { Int(rawValue) }

  init(index: Int) { rawValue = Int32(index) }

  public static func < (left: Node, right: Node) -> Bool { left.rawValue < right.rawValue }
}
