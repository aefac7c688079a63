import Registry

/// What uses and sharings rest on: which data was obtained, and for which purposes
/// (SEMANTICS section 6).
///
/// Everything here is over data and subjects, and for purposes over these too. The unnamed rest of
/// a class counts as obtained once anything narrower is: whoever collects e-mail addresses may say
/// that contact details are shared, but a named narrower term that nothing collects is missing.
/// An `unspecified` in the data of a collection obtains no named term; in its subjects or purposes
/// it may stand for any.
public final class Origins: Sendable {
  private let model: FlowModel
  public let purposes: AdmittedPurposes

  /// The recipients of kind `authority`; sharing with them is admitted from any collection.
  public let authorities: PointSet

  /// The purposes that collections and uses name, and what these admit.
  public let declaredPurposes: PointSet

  private let obtained: IndexedBoxes
  /// The same with the unnamed rest of what is broader.
  private let reached: RegionIndex
  private let reachedData: PointSet
  /// What was obtained for a purpose that admits another, by that other purpose.
  private let admitted: RegionIndex
  private let admittedInPart: IndexedBoxes
  private let used: IndexedBoxes
  private let purposeStatements: (index: SetIndex, assertions: [Int])

  public init(_ model: FlowModel) {
    self.model = model
    let space = model.space
    let purposes = AdmittedPurposes(space, registry: model.registry)
    self.purposes = purposes
    authorities = model.authorities
    var closures = UpwardClosures(space: space)

    let obtained = model.obtained
    let reached = Region(obtained.boxes.map { closures.closed($0) })
    self.obtained = IndexedBoxes(obtained.boxes, by: .data, in: space.space)
    self.reached = RegionIndex(reached.boxes.map { Region($0) }, in: space.space)
    reachedData = reached.projection(on: .data, in: space.space)

    var serving: [Box] = []
    var uses: [Box] = []
    var declared: [PointSet] = []
    for assertion in model.assertions where model.namesPurposes(assertion) {
      declared += assertion.region.boxes.compactMap { $0[.purposes] }
      for box in assertion.serving.boxes {
        var use = Box([.purposes: purposes.admitted(by: box[.purposes] ?? PointSet())])
        use[.data] = box[.data]
        use[.subjects] = box[.subjects]
        serving.append(use)
        if model.isUse(assertion) {
          uses.append(closures.closed(use.opened(in: CollectionOfOne(Dimension.purposes))))
        }
      }
    }
    declaredPurposes = purposes.admitted(by: PointSet.union(of: declared))
    let admitted = Region(serving)
    self.admitted = RegionIndex(admitted.boxes.map { Region($0) }, in: space.space)
    let inPart = Region(admitted.boxes.map { closures.closed($0) })
    admittedInPart = IndexedBoxes(inPart.boxes, by: .data, in: space.space)
    let used = Region(uses)
    self.used = IndexedBoxes(used.boxes, by: .data, in: space.space)
    let naming = model.assertions.indices.filter { model.namesPurposes(model.assertions[$0]) }
    let index = SetIndex(
      naming.lazy.map { model.assertions[$0].region.projection(on: .data, in: space.space) })
    purposeStatements = (index, naming)
  }

  /// The assertions that say what some of the data is used for.
  public func purposeAssertions(of data: PointSet) -> [Assertion] {
    purposeStatements.index.meeting(data).map { model.assertions[purposeStatements.assertions[$0]] }
  }

  /// What reaches beyond the purposes that collections and uses name.
  public func foreign(_ written: PointSet) -> PointSet {
    model.space.named(written, in: .purposes).subtracting(declaredPurposes)
      .subtracting(purposes.legalDuties)
  }

  /// What of a use or sharing nothing obtains, over data and subjects.
  ///
  /// - Parameters:
  ///   - data: The part of its data to look at; gaps in it are left out.
  ///   - namesSubjects: Whether the statement says whose data; else whosever was obtained is meant.
  public func missing(
    of assertion: Assertion, in data: PointSet, namesSubjects: Bool
  ) throws(Undecided) -> Region {
    var missing: [Box] = []
    for box in assertion.region.boxes {
      let part = (box[.data] ?? data).intersection(data)
      missing += try self.missing(part, of: namesSubjects ? box[.subjects] : nil).boxes
    }
    return Region(missing)
  }

  /// What of some data, of these subjects, nothing obtains; nil is whosever was obtained.
  func missing(_ data: PointSet, of subjects: PointSet? = nil) throws(Undecided) -> Region {
    let space = model.space
    let data = space.named(data, in: .data)
    let subjects = subjects.map { space.named($0, in: .subjects) }
    guard let subjects, !subjects.isEmpty else {
      // A slot that is unspecified is skipped.
      return Region(Box([.data: data.subtracting(reachedData)]))
    }
    let claim = Box([.data: data, .subjects: subjects])
    if reached.holds(claim) { return Region() }
    return try Region(claim)
      .subtracting(reached.boxes(meeting: claim), in: space.space)
  }

  /// Whether nothing of the data is obtained, from these people or from anybody.
  public func obtainsNothing(of data: PointSet, from subjects: PointSet? = nil) -> Bool {
    let claim = Region(subjects.map { Box([.subjects: $0]) } ?? Box())
    return !obtained.meets(claim, along: data)
  }

  /// What of a collection no use with a purpose covers; over data and subjects.
  ///
  /// A gap that some use may reach is left out.
  public func purposeless(_ collection: Region) throws(Undecided)
    -> Region
  {
    let space = model.space
    var lacking: [Box] = []
    for box in collection.boxes {
      let written = box[.data] ?? space.space.whole(.data)
      let named = space.named(written, in: .data)
      var claims = [named]
      for gap in written.subtracting(named).points {
        let meant = space.widened(PointSet(gap), in: .data)
        if !used.meets(Region(Box()), along: meant) { claims.append(PointSet(gap)) }
      }
      let subjects = box[.subjects].map { space.named($0, in: .subjects) }
      for data in claims {
        var claim = Box([.data: data])
        if let subjects, !subjects.isEmpty { claim[.subjects] = subjects }
        lacking += try Region(claim).subtracting(used.meeting(data), in: space.space).boxes
      }
    }
    return Region(lacking)
  }

  /// What of a sharing was obtained, but for no purpose that admits this one; over data, subjects
  /// and purposes. Gaps, legal duties and authorities are left out.
  public func creep(of assertion: Assertion) throws(Undecided) -> Region {
    let flows = checkedFlows(of: assertion)
    return try creep(flows)
  }

  /// What of a sharing is looked at for its purposes, over data, subjects and purposes.
  public func checkedFlows(of assertion: Assertion) -> Region {
    let space = model.space
    return Region(
      assertion.region.boxes.compactMap { box in
        let recipients = box[.recipients] ?? space.space.whole(.recipients)
        if recipients.isSubset(of: authorities) { return nil }
        let written = box[.purposes] ?? space.space.whole(.purposes)
        var flow = Box([
          .data: space.named(box[.data] ?? space.space.whole(.data), in: .data),
          .purposes: space.named(written, in: .purposes).subtracting(purposes.legalDuties),
        ])
        if let subjects = box[.subjects] {
          let named = space.named(subjects, in: .subjects)
          // An unspecified slot is skipped: whosever was obtained.
          if !named.isEmpty { flow[.subjects] = named }
        }
        return flow
      })
  }

  /// What of flows over data, subjects and purposes was obtained, but for no purpose that admits
  /// theirs.
  public func creep(_ flows: Region) throws(Undecided) -> Region {
    let space = model.space.space
    var pieces: [Box] = []
    for flow in flows.boxes {
      let data = flow[.data] ?? space.whole(.data)
      // What one statement admits as a whole, all of them together admit.
      if admitted.holds(flow) { continue }
      let named = obtained.meeting(flow, along: data)
      let exact = named.intersection(flow)
      if !exact.isEmpty {
        pieces += try exact.subtracting(admitted.boxes(meeting: flow), in: space).boxes
      }
      let rest = try reached.boxes(meeting: flow).intersection(flow)
        .subtracting(named, in: space)
      if !rest.isEmpty {
        pieces += try rest.subtracting(admittedInPart.meeting(flow, along: data), in: space).boxes
      }
    }
    return Region(pieces)
  }
}

extension FlowModel {
  /// The recipients of kind `authority`, own or inherited.
  public var authorities: PointSet { recipients { $0.kind == .authority } }

  /// The points of the recipients whose profile has a property; a gap has that of what bounds it.
  public func recipients(where holds: (RecipientProfile) -> Bool) -> PointSet {
    guard let taxonomy = space.taxonomy(of: .recipients) else { return PointSet() }
    var points: [Int32] = []
    for index in registry.recipients.terms.indices
    where holds(registry.profile(ofRecipient: index)) {
      let node = Node(index: index + 1)
      points += [node, taxonomy.gap(under: node)].compactMap { $0 }
        .compactMap { taxonomy.point(of: $0) }
    }
    return PointSet(points: points)
  }

  func isUse(_ assertion: Assertion) -> Bool {
    registry.section(ofStatement: assertion.statement) == .uses
  }

  /// Whether the assertion says what data is used for.
  func namesPurposes(_ assertion: Assertion) -> Bool {
    assertion.activity == .use && !assertion.undisclosed.contains(.purposes)
  }
}

/// Upward closures of sets, each computed once: few sets stand for many statements.
struct UpwardClosures {
  let space: FlowSpace
  private var known: [Dimension: [PointSet: PointSet]] = [:]

  init(space: FlowSpace) { self.space = space }

  /// The box with the unnamed rest of what is broader, in data and subjects.
  mutating func closed(_ box: Box) -> Box {
    var box = box
    for dimension in [Dimension.data, .subjects] {
      if let set = box[dimension] { box[dimension] = closed(set, in: dimension) }
    }
    return box
  }

  mutating func closed(_ set: PointSet, in dimension: Dimension) -> PointSet {
    if let closure = known[dimension]?[set] { return closure }
    let closure = space.upwardClosed(set, in: dimension)
    known[dimension, default: [:]][set] = closure
    return closure
  }
}
