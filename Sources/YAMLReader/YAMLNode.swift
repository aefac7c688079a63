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
  public var range: ByteRange {
    let entry = entry
    return ByteRange(start: Int(entry.start), end: Int(entry.end))
  }

  /// A scalar's value; empty for every other kind.
  public var string: String {
    withUTF8 { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the bytes of a scalar's value, which are valid UTF-8 and only lent.
  public func withUTF8<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    let entry = entry
    let value = Int(entry.valueStart)..<Int(entry.valueEnd)
    let bytes = entry.isDecoded ? tree.tape.decoded : tree.bytes
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[value])) }
  }

  /// Whether this is a plain scalar without text: a value that is missing.
  public var isEmpty: Bool {
    let entry = entry
    return entry.kind == .scalar && entry.style == .plain && entry.valueStart == entry.valueEnd
  }

  /// The number of a sequence's elements or a mapping's pairs; 0 for every other kind.
  public var count: Int {
    let entry = entry
    switch entry.kind {
    case .sequence: return Int(entry.childCount)
    case .mapping: return Int(entry.childCount) / 2
    case .scalar, .refused: return 0
    }
  }

  /// The elements of a sequence, in order; none for every other kind.
  public var elements: Elements {
    Elements(children: Children(of: self, ifKind: .sequence), count: count)
  }

  /// The pairs of a mapping, in order and with keys that are given twice; none for every other
  /// kind.
  public var pairs: Pairs {
    Pairs(children: Children(of: self, ifKind: .mapping), count: count)
  }

  /// The elements of a sequence.
  public struct Elements: Sequence, IteratorProtocol, Sendable {
    private var children: Children
    public private(set) var underestimatedCount: Int

    fileprivate init(children: Children, count: Int) {
      self.children = children
      self.underestimatedCount = count
    }

    public mutating func next() -> YAMLNode? { children.next() }
  }

  /// The pairs of a mapping.
  public struct Pairs: Sequence, IteratorProtocol, Sendable {
    private var children: Children
    public private(set) var underestimatedCount: Int

    fileprivate init(children: Children, count: Int) {
      self.children = children
      self.underestimatedCount = count
    }

    public mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return (key, value)
    }
  }

  /// Walks over the nodes that stand directly inside one.
  fileprivate struct Children: Sendable {
    let tree: YAMLTree
    var index: Int
    let end: Int

    init(of parent: YAMLNode, ifKind kind: Kind) {
      let entry = parent.entry
      tree = parent.tree
      index = parent.index + 1
      end = entry.kind == kind ? Int(entry.next) : index
    }

    mutating func next() -> YAMLNode? {
      guard index < end else { return nil }
      defer { index = Int(tree.tape.entries[index].next) }
      return YAMLNode(tree: tree, index: index)
    }
  }
}
