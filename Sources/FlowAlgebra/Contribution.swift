/// A statement's part in an answer.
public struct Contribution: Sendable {
  /// The statement's number.
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

  /// What of the question the promise removes.
  public let region: Region
}
