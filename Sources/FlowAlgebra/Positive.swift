/// What a statement says is done.
public struct Positive: Sendable {
  /// The statement's number, which answers refer to.
  public var statement: Int

  /// Where the statement is effective.
  public var region: Region

  /// Dimensions that the statement does not disclose (a missing `via`): it is whole there against
  /// promises, but answers no question that restricts one of them.
  public var undisclosed: Set<Dimension>

  /// What promises with a condition on it look for.
  public var traits: Set<Trait>

  /// The cells that meet a prevailing promise which swallows some cell of this statement; none where
  /// no promise swallows any.
  public var cells: [CellGroup]

  public init(
    statement: Int, region: Region, undisclosed: Set<Dimension> = [], traits: Set<Trait> = [],
    cells: [CellGroup] = []
  ) {
    self.statement = statement
    self.region = region
    self.undisclosed = undisclosed
    self.traits = traits
    self.cells = cells
  }
}
