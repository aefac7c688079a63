/// The number of a source file in the order in which a registry's files are read.
public struct FileID: Hashable, Comparable, Sendable {
  public let index: Int32

  public init(_ index: Int) {
    self.index = Int32(index)
  }

  public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// A stretch of one source file, as a half-open range of UTF-8 byte offsets.
///
/// Twelve bytes, so that every value of a registry can keep the place it was written at.
public struct Span: Hashable, Comparable, Sendable {
  public let file: FileID
  public let start: UInt32
  public let end: UInt32

  public init(file: FileID, start: Int, end: Int) {
    self.file = file
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  public static func < (a: Span, b: Span) -> Bool {
    (a.file, a.start, a.end) < (b.file, b.start, b.end)
  }
}

/// A place as people count it.
public struct Position: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int
  /// From 0, in UTF-8 bytes.
  public let offset: Int
}
