/// What a statement says: the boxes it covers, and exceptions from them, which nest.
///
/// Each exception carries the opposite sign of its parent, so the deepest one that covers a point
/// decides, siblings are a union, and order never matters.
public struct ScopedRegion: Sendable {
  /// The alternatives; a dimension an exception leaves out is its parent's.
  public var boxes: [Box]

  /// What is taken back, each within these boxes.
  public var exceptions: [ScopedRegion]

  public init(boxes: [Box], exceptions: [ScopedRegion] = []) {
    self.boxes = boxes
    self.exceptions = exceptions
  }

  /// The boxes without what the exceptions remove, each cut to its parent first.
  public func effective(in space: Space) throws(Undecided) -> Region {
    try effective(of: Region(boxes), in: space)
  }

  private func effective(of scope: Region, in space: Space) throws(Undecided) -> Region {
    if exceptions.isEmpty { return scope }
    var removed: [Box] = []
    for exception in exceptions {
      let inner = try scope.intersection(Region(exception.boxes))
      if inner.isEmpty { continue }
      removed += try exception.effective(of: inner, in: space).boxes
    }
    return try scope.subtracting(Region(removed), in: space)
  }
}
