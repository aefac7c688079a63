/// What a file may ask of the reader before reading stops.
public struct YAMLLimits: Sendable {
  /// How deep lists and mappings may be nested.
  public var depth: Int
  /// How many bytes a file may hold. At most 2 GiB, whatever is given.
  public var byteCount: Int
  /// How many keys, values, lists and mappings a file may hold.
  public var nodeCount: Int
  /// How many problems are reported before reading stops.
  public var problemCount: Int

  public init(
    depth: Int = 64,
    byteCount: Int = 256 << 20,
    nodeCount: Int = 16 << 20,
    problemCount: Int = 1000
  ) {
    self.depth = depth
    // Offsets are kept in 32 bits, and escapes can make a text half as long again.
    self.byteCount = min(byteCount, Int(Int32.max))
    self.nodeCount = nodeCount
    self.problemCount = problemCount
  }
}
