/// A statement's part in an answer.
public struct Contribution: Sendable {
  /// The statement's number.
  public let statement: Int

  /// What of the question it covers.
  public let region: Region

  /// For what a recipient passes on, the place in ``Received/deliveries``.
  public let delivery: Int?

  public init(statement: Int, region: Region, delivery: Int? = nil) {
    self.statement = statement
    self.region = region
    self.delivery = delivery
  }

  /// What of it lies in a box; nil where nothing does.
  func cut(to box: Box) -> Contribution? {
    let region = region.intersection(box)
    return region.isEmpty
      ? nil : Contribution(statement: statement, region: region, delivery: delivery)
  }
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
