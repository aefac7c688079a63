/// An operation would fall into more pieces than ``Region/pieceLimit`` allows, or compare more
/// boxes than ``Region/comparisonLimit``.
///
/// Covering a box by a union of others is the one hard question of this algebra; past the limit
/// the honest answer is that it is open, never that all is well.
public struct Undecided: Error, Hashable, Sendable {
  public init() {}
}
