import Registry

/// What a newer version of a registry says otherwise (SEMANTICS section 7).
///
/// Both versions are read over one set of points: terms are the same by id, or where the newer
/// version keeps the older id as an alias; what only one version declares stands, in the other,
/// below its parents. Retention, countries and the other attributes of statements are not compared.
public struct Change: Sendable {
  /// What a term that only the older version has is in the newer one.
  public enum Absence: Sendable {
    /// One more, without a name, of what its broader terms mean.
    case unnamed
    /// Nothing that anything is done with: nobody receives it, and no statement that reaches down to
    /// it discloses anything of it. Circumstances are not done with, and promises about broader
    /// terms stand.
    case gone
  }

  /// What statements or promises of one version say and the other version does not.
  public struct Part: Sendable {
    /// By statement of the version that says it, in its order.
    public let contributions: [Contribution]

    /// All of it.
    public var region: Region { Region.union(of: contributions.map(\.region)) }

    public var isEmpty: Bool { contributions.isEmpty }

    /// The widest terms, and one point; nil where nothing changed.
    ///
    /// - Parameter model: The version that says it.
    public func witness(in model: FlowModel) -> Witness? {
      Witness(of: region, in: model.space.space)
    }
  }

  /// Of an activity, what is said in the newer version only, and in the older only.
  public struct Disclosures: Sendable {
    public let new: Part
    public let ended: Part

    /// All that each version says, statement by statement.
    public let before: [Contribution]
    public let after: [Contribution]
  }

  /// Of an action, what is promised in the newer version only, and in the older only.
  public struct Promises: Sendable {
    public let new: Part
    public let withdrawn: Part
  }

  /// The versions over their common points; statements are numbered within each. Terms have their
  /// places in ``FlowSpace``, with those of the other version, not those in the registry.
  public let old: FlowModel
  public let new: FlowModel

  public let disclosures: [Activity: Disclosures]

  /// What readers are promised.
  public let promises: [Action: Promises]

  /// What is checked, but promised to nobody.
  public let guardrails: [Action: Promises]

  /// - Throws: ``Undecided`` where either version says what cannot be decided.
  public init(
    from old: Registry, to new: Registry, missing absence: Absence = .unnamed
  ) throws(Undecided) {
    let terms = FlowTerms.merge(FlowTerms(old), FlowTerms(new))
    let bounds = terms.old.gapBounds.union(terms.new.gapBounds)
    let space = FlowSpace(terms.new, bounds: bounds)
    self.new = FlowModel(new, space: space)
    self.old = FlowModel(
      old, space: FlowSpace(terms.old, bounds: bounds, sharingPointsOf: space))
    guard self.old.undecided.isEmpty, self.new.undecided.isEmpty else { throw Undecided() }

    var disclosures: [Activity: Disclosures] = [:]
    for activity in Activity.allCases {
      let before = self.old.sayings(of: activity)
      let after = self.new.sayings(of: activity, without: absence == .gone)
      disclosures[activity] = Disclosures(
        new: try after.beyond(before, in: space.space),
        ended: try before.beyond(after, in: space.space),
        before: before.map { Contribution(statement: $0.statement, region: $0.region) },
        after: after.map { Contribution(statement: $0.statement, region: $0.region) })
    }
    self.disclosures = disclosures
    promises = try Self.promises(self.old, self.new, arePublished: true)
    guardrails = try Self.promises(self.old, self.new, arePublished: false)
  }

  private static func promises(
    _ old: FlowModel, _ new: FlowModel, arePublished: Bool
  ) throws(Undecided) -> [Action: Promises] {
    var promises: [Action: Promises] = [:]
    for action in Action.allCases {
      let before = old.sayings(of: action, arePublished: arePublished)
      let after = new.sayings(of: action, arePublished: arePublished)
      promises[action] = Promises(
        new: try after.beyond(before, in: new.space.space),
        withdrawn: try before.beyond(after, in: new.space.space))
    }
    return promises
  }

  /// Whether both versions disclose and promise the same, however different their texts are.
  public var isEditorial: Bool {
    disclosures.values.allSatisfy { $0.new.isEmpty && $0.ended.isEmpty }
      && promises.values.allSatisfy { $0.new.isEmpty && $0.withdrawn.isEmpty }
  }
}
