/// A statement's part in an answer.
public struct Contribution: Sendable {
  public let statement: Int

  /// What of the question it covers.
  public let region: Region
}

/// A part of a positive statement that a prevailing promise takes away.
public struct Removal: Sendable {
  /// The positive.
  public let statement: Int

  /// The prevailing promise.
  public let promise: Int

  public let region: Region
}
