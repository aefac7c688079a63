import Registry

extension FlowModel {
  /// The statements that can answer a question about an activity: its assertions, and the published
  /// promises that deny it (SEMANTICS section 10, "Which negatives deny").
  ///
  /// - Throws: ``Undecided`` where the cells that a prevailing promise swallows pass the limit.
  public func policy(for activity: Activity) throws(Undecided) -> Policy {
    // What stays on a device is not collected, though it can be used.
    let assertions = assertions.filter { $0.activity == activity && !$0.deniers.isEmpty }
    let denying = promises.filter { $0.isPublished && activity.deniers.contains($0.action) }
    let prevailing = PromiseIndex(
      denying.filter { $0.precedence == .prevails }, in: space.space)

    var positives: [Positive] = []
    for assertion in assertions {
      positives.append(
        Positive(
          statement: assertion.statement, region: assertion.region,
          undisclosed: assertion.undisclosed, traits: assertion.traits,
          cells: try cellGroups(of: assertion, under: prevailing.meeting(assertion))))
    }
    let negatives = denying.map { promise in
      Negative(
        statement: promise.statement, region: promise.region, precedence: promise.precedence,
        requires: promise.requires.union(activity.requiredTraits(by: promise)))
    }
    return Policy(
      positives: positives, negatives: negatives,
      closures: activity == .sharing ? closures : [])
  }
}

extension Activity {
  /// The actions whose promises deny the activity.
  public var deniers: Set<Action> {
    switch self {
    case .collection: [.collect, .process]
    case .use: [.use, .process, .access, .retain]
    case .sharing: [.share, .process, .sell]
    }
  }

  /// A promise about a special kind of the activity denies only that kind.
  fileprivate func requiredTraits(by promise: Promise) -> Set<Trait> {
    switch (self, promise.action) {
    case (.use, .access): [.operation(.access)]
    case (.use, .retain): [.operation(.preserve)]
    default: []
    }
  }
}
