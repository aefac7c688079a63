/// A half-open range of UTF-8 byte offsets in a file.
public struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// The range of `count` bytes that begins at `start`.
  init(at start: Int, count: Int = 1) {
    self.init(start: start, end: start + count)
  }
}
