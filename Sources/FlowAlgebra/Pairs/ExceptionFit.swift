import Registry

/// How an exception lies in what it is taken from.
public struct ExceptionFit: Sendable {
  public enum Kind: Hashable, Sendable {
    /// It takes something and leaves something.
    case fits
    /// It lies outside its parent.
    case dead
    /// It leaves nothing of its parent.
    case swallows
    /// It leaves nothing of its parent together with those beside it.
    case swallowsTogether
  }

  /// The exception as written.
  public let scope: Scope
  /// One for an exception of a statement, two for an exception of that.
  public let depth: Int
  public let kind: Kind
}

extension FlowModel {
  /// How the exceptions of a statement lie, outer ones first; those of a dead one are left out.
  ///
  /// - Parameter isPromise: Whether the scope says what is not done.
  public func exceptionFits(of scope: Scope, isPromise: Bool) throws(Undecided) -> [ExceptionFit] {
    if scope.exceptions.isEmpty { return [] }
    var lowering = ScopeLowering(space: space)
    lowering.defaults = isPromise ? space.promiseDefaults : space.positiveDefaults
    var widest = lowering
    widest.gaps = .anything
    return try fits(
      in: scope, depth: 1, written: Region(lowering.boxes(scope)),
      widest: Region(widest.boxes(scope)))
  }

  /// - Parameters:
  ///   - written: The parent with its gaps as anonymous terms.
  ///   - widest: The parent with all that its gaps may stand for.
  private func fits(
    in scope: Scope, depth: Int, written: Region, widest: Region
  ) throws(Undecided) -> [ExceptionFit] {
    let lowering = ScopeLowering(space: space)
    let widestLowering = ScopeLowering(space: space, gaps: .anything)
    var fits: [ExceptionFit] = []
    var taken: [Box] = []
    var inner: [ExceptionFit] = []
    for exception in scope.exceptions {
      let reach = try widest.intersection(Region(widestLowering.boxes(exception)))
      if reach.isEmpty {
        fits.append(ExceptionFit(scope: exception, depth: depth, kind: .dead))
        continue
      }
      let cut = try written.intersection(Region(lowering.boxes(exception)))
      let removed = try ScopedRegion(
        boxes: cut.boxes, exceptions: lowering.exceptions(of: exception)
      ).effective(in: space.space)
      let isAll =
        written.isEmpty ? false : try written.isSubset(of: removed, in: space.space)
      fits.append(ExceptionFit(scope: exception, depth: depth, kind: isAll ? .swallows : .fits))
      taken += removed.boxes
      inner += try self.fits(in: exception, depth: depth + 1, written: cut, widest: reach)
    }
    if let last = fits.lastIndex(where: { $0.kind == .fits }), !written.isEmpty,
      !fits.contains(where: { $0.kind == .swallows }),
      try written.isSubset(of: Region(taken), in: space.space)
    {
      fits[last] = ExceptionFit(scope: fits[last].scope, depth: depth, kind: .swallowsTogether)
    }
    return fits + inner
  }
}
