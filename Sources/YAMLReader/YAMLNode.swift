/// A key, a value, a list or a mapping of a `YAMLTree`: a handle that is cheap to copy.
public struct YAMLNode: Sendable {
  public enum Kind: Hashable, Sendable {
    case scalar, sequence, mapping
    /// An alias, or a key that cannot be one (a merge key, a list, a mapping, nothing at all).
    /// The tree's problems say so already; a pair with such a key is best skipped.
    case refused
  }

  public enum ScalarStyle: Hashable, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  let tree: YAMLTree
  let index: Int

  private var entry: Tape.Entry { tree.tape.entries[index] }

  public var kind: Kind { entry.kind }

  /// How a scalar is written; `.plain` for every other kind.
  public var style: ScalarStyle { entry.style }

  /// The node as it is written: with quotes, brackets or block indicator, without anchor or tag,
  /// without blank lines that follow. A value that is missing has an empty range after its key.
  public var range: ByteRange { entry.range }

  /// A scalar's value; empty for every other kind.
  public var string: String {
    withUTF8 { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the bytes of a scalar's value, which are valid UTF-8 and only lent.
  public func withUTF8<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    let entry = entry
    let start = Int(entry.valueStart)
    let value = start..<(entry.kind == .scalar ? start + Int(entry.count) : start)
    let bytes = entry.isDecoded ? tree.tape.decoded : tree.bytes
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[value])) }
  }

  /// Whether this is a plain scalar without text: a value that is missing.
  public var isEmpty: Bool { entry.isMissing }

  /// The number of a sequence's elements or a mapping's pairs; 0 for every other kind.
  public var count: Int {
    let entry = entry
    switch entry.kind {
    case .sequence: return Int(entry.count)
    case .mapping: return Int(entry.count) / 2
    case .scalar, .refused: return 0
    }
  }

  /// The elements of a sequence, in order; none for every other kind.
  public var elements: Elements { Elements(children: Children(of: self, ifKind: .sequence)) }

  /// The pairs of a mapping, in order and with keys that are given twice; none for every other
  /// kind.
  public var pairs: Pairs { Pairs(children: Children(of: self, ifKind: .mapping)) }

  /// The elements of a sequence.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    fileprivate var children: Children

    public var underestimatedCount: Int { children.remaining }

    public mutating func next() -> YAMLNode? { children.next() }
  }

  /// The pairs of a mapping.
  public struct Pairs: Sequence, IteratorProtocol, Sendable {
    fileprivate var children: Children

    public var underestimatedCount: Int { children.remaining / 2 }

    public mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return (key, value)
    }
  }

  /// Walks over the nodes that stand directly inside one.
  fileprivate struct Children: Sendable {
    private let tree: YAMLTree
    private var index: Int
    private(set) var remaining: Int

    init(of parent: YAMLNode, ifKind kind: Kind) {
      let entry = parent.entry
      tree = parent.tree
      index = parent.index + 1
      remaining = entry.kind == kind ? Int(entry.count) : 0
    }

    mutating func next() -> YAMLNode? {
      guard remaining > 0 else { return nil }
      defer {
        index = Int(tree.tape.entries[index].next)
        remaining -= 1
      }
      return YAMLNode(tree: tree, index: index)
    }
  }
}
