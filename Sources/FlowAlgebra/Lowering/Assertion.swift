import Registry

/// What a positive statement says of one activity, over a ``FlowSpace``.
///
/// A collection makes two: that the data is obtained, and its use for the purposes it names. It never
/// changes; a class, because every check and every question hands it around.
public final class Assertion: Sendable {
  /// The statement's place in ``FlowModel/statements``.
  public let statement: Int

  public let activity: Activity

  /// Boxes and exceptions as written.
  public let scope: ScopedRegion

  /// Where the statement is effective: its boxes without its exceptions.
  public let region: Region

  /// The same, with all that each `unspecified` may stand for: what the statement may mean and
  /// does not say.
  public let potential: Region

  /// The same, with what an `unspecified` may stand for among subjects and purposes only: what flows
  /// that rest on the statement may rest on.
  let serving: Region

  /// Whole against promises, but not disclosed to a question that names one of them.
  public let undisclosed: Set<Dimension>

  /// What decides, beside the action, whether a promise meets the statement.
  public let traits: Set<Trait>

  /// The actions whose promises meet the statement (SEMANTICS section 3); of those not to `sell`,
  /// only the ones whose traits it has.
  public let deniers: Set<Action>

  /// By alternative, the written values of each slot; a missing slot is one value.
  let values: [[WrittenValues]]

  init(
    statement: Int, activity: Activity, scope: ScopedRegion, region: Region, potential: Region,
    serving: Region, undisclosed: Set<Dimension>, traits: Set<Trait>, deniers: Set<Action>,
    values: [[WrittenValues]]
  ) {
    self.statement = statement
    self.activity = activity
    self.scope = scope
    self.region = region
    self.potential = potential
    self.serving = serving
    self.undisclosed = undisclosed
    self.traits = traits
    self.deniers = deniers
    self.values = values
  }

  struct WrittenValues: Sendable {
    let dimension: Dimension
    let sets: [PointSet]

    /// All values together.
    var union: PointSet { sets.count == 1 ? sets[0] : PointSet.union(of: sets) }
  }

  /// Whether actions and traits let the promise speak of this: section 3, `operation`, `in-law`.
  public func isMet(by promise: Promise) -> Bool {
    deniers.contains(promise.action) && promise.requires.isSubset(of: traits)
  }
}

extension [Assertion.WrittenValues] {
  /// The box of one alternative.
  var box: Box {
    reduce(into: Box()) { box, values in box[values.dimension] = values.union }
  }
}
