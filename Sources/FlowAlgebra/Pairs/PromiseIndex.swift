/// Finds the promises that meet a statement without comparing it with all.
public struct PromiseIndex: Sendable {
  private let promises: [Promise]
  private let index: RegionIndex

  public init(_ promises: [Promise], in space: Space) {
    self.promises = promises
    index = RegionIndex(promises.map(\.region), in: space)
  }

  /// The promises that speak of what the statement says, and share a point with it; in the order
  /// given.
  public func meeting(_ assertion: Assertion) -> [Promise] {
    if promises.isEmpty { return [] }
    return index.meeting(assertion.region).map { promises[$0] }.filter(assertion.isMet)
  }
}
