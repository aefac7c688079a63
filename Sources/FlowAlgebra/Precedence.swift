/// How a promise stands to the positive statements it limits.
public enum Precedence: Hashable, Sendable {
  /// Neither gives way: where they meet the answer is both.
  case none

  /// The promise wins: what it limits is removed.
  case prevails

  /// The promise gives way wherever a positive stands.
  case yields
}
