/// The number of a source file in the order in which a registry's files are read.
public struct FileID: Hashable, Comparable, Sendable {
  public let index: Int32

  public init(_ index: Int) {
    self.index = Int32(clamping: index)
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

  /// Offsets that no file can have are taken to the nearest that it can; an end before the start is
  /// the start.
  public init(file: FileID, start: Int, end: Int) {
    self.file = file
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: max(start, end))
  }

  public static func < (a: Span, b: Span) -> Bool {
    (a.file, a.start, a.end) < (b.file, b.start, b.end)
  }
}

/// A place as people count it.
public struct Position: Hashable, Sendable, Encodable {
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int
  /// From 0, in UTF-8 bytes.
  public let offset: Int
}
