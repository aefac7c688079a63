/// What a promise says is never done.
public struct Negative: Sendable {
  /// The promise's number, which answers refer to.
  public var statement: Int

  /// Where the promise is effective.
  public var region: Region

  /// How the promise stands to the positives it meets.
  public var precedence: Precedence

  /// The promise meets only positives that have all these traits, and is silent where there are none.
  public var requires: Set<Trait>

  public init(
    statement: Int, region: Region, precedence: Precedence = .none, requires: Set<Trait> = []
  ) {
    self.statement = statement
    self.region = region
    self.precedence = precedence
    self.requires = requires
  }

  /// Whether the promise is about what the positive does, wherever either stands.
  public func meets(_ positive: Positive) -> Bool {
    requires.isSubset(of: positive.traits)
  }
}
