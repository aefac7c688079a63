/// What a statement marked `only` closes: inside, what no positive covers is denied.
public struct Closure: Sendable {
  /// The statement's number, which answers refer to.
  public var statement: Int

  /// The statement's boxes opened in the marked dimensions, what its exceptions remove included.
  public var region: Region

  public init(statement: Int, region: Region) {
    self.statement = statement
    self.region = region
  }
}
