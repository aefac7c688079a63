/// A positive statement and a promise that meets it, on some point.
public struct Pair: Sendable {
  /// What becomes of the points that both cover (SEMANTICS section 4).
  public enum Kind: Hashable, Sendable {
    /// The promise swallows a cell of the statement.
    case contradiction
    /// The promise cuts into the statement and swallows none of its cells.
    case limit
  }

  /// How two regions lie, compared in the slots that the promise writes.
  public enum Lie: Hashable, Sendable {
    case equal
    /// The statement lies in the promise.
    case swallowed
    /// The promise lies in the statement.
    case carveOut
    case crossing
  }

  /// The statement's place in ``FlowModel/statements``.
  public let statement: Int

  /// The promise's place in ``FlowModel/promises``.
  public let promise: Int

  /// The kind of flow in which they meet; that of the collection itself where its purposes meet too.
  public let activity: Activity

  public let kind: Kind

  /// The swallowed cells of a contradiction; of a limit all that both cover.
  public let region: Region

  public let lie: Lie
}

/// A pair with those that lie in it: what it says, they say again.
public struct PairCluster: Sendable {
  public let pair: Pair
  public internal(set) var contained: [Pair] = []
}

/// Cells of a statement that several promises cover together and none alone.
public struct UnionCover: Sendable {
  /// The statement's place in ``FlowModel/statements``.
  public let statement: Int
  /// The promises' places in ``FlowModel/promises``, ascending.
  public let promises: [Int]
  /// The covered cells.
  public let region: Region
}
