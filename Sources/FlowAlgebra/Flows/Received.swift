import Registry

/// What every recipient receives, from us and from other recipients: the least fixpoint of
/// SEMANTICS section 6.
public struct Received: Sendable {
  /// A recipient may pass on what it receives.
  public struct Edge: Sendable {
    /// The sharing statement's place in ``FlowModel/statements``.
    public let statement: Int

    /// The place among the statement's onward entries.
    public let entry: Int

    /// Those to whom the statement is effective.
    public let senders: PointSet

    /// What is passed on and to whom; it reaches them as far as the sender receives it.
    public let boxes: [Box]
  }

  /// Something that reaches recipients.
  public struct Delivery: Sendable {
    /// What reaches whom.
    public let box: Box

    /// The statement by which we share it, or that has the onward entry.
    public let statement: Int

    /// The last step, in ``Received/edges``; nil where we share it ourselves.
    public let edge: Int?

    /// The delivery from which it is passed on, in ``Received/deliveries``.
    public let origin: Int?
  }

  /// By the ids of statements, then in the order of entries.
  public let edges: [Edge]

  /// Those from us first; one that lies wholly in another by the same edge is left out.
  public let deliveries: [Delivery]

  private let index: SetIndex
  private let model: FlowModel

  /// - Parameters:
  ///   - model: The flows of a registry.
  ///   - guardrails: Whether promises that are not published take away what they prevail over.
  ///   - isHeard: Whether a statement counts; its onward entries do as it does.
  /// - Throws: ``Undecided`` where what is passed on falls into more than ``Region/pieceLimit``
  ///   pieces.
  public init(
    _ model: FlowModel, guardrails: Bool = true, where isHeard: (Assertion) -> Bool = { _ in true }
  ) throws(Undecided) {
    self.model = model
    let whole = model.space.space.whole(.recipients)
    var edges: [Edge] = []
    var deliveries: [Delivery] = []
    let prevailing = PromiseIndex(
      model.promises.filter { $0.precedence == .prevails && (guardrails || $0.isPublished) },
      in: model.space.space)
    for assertion in model.sharingsInOrder where isHeard(assertion) {
      let standing = try model.standing(assertion, under: prevailing)
      deliveries += standing.boxes.map {
        Delivery(box: $0, statement: assertion.statement, edge: nil, origin: nil)
      }
      let senders = standing.projection(on: .recipients, in: model.space.space)
      for (entry, boxes) in assertion.onwardBoxesByEntry(in: model).enumerated() {
        edges.append(
          Edge(statement: assertion.statement, entry: entry, senders: senders, boxes: boxes))
      }
    }
    self.edges = edges
    self.deliveries =
      edges.isEmpty ? deliveries : try Self.closed(deliveries, edges: edges, recipients: whole)
    index = SetIndex(self.deliveries.lazy.map { $0.box[.recipients] ?? whole })
  }

  private static func closed(
    _ direct: [Delivery], edges: [Edge], recipients: PointSet
  ) throws(Undecided) -> [Delivery] {
    let bySender = SetIndex(edges.lazy.map(\.senders))
    let limit = direct.count + max(Region.pieceLimit, direct.count)
    var deliveries = direct
    var passed: [[Box]] = Array(repeating: [], count: edges.count)
    var next = 0
    while next < deliveries.count {
      let box = deliveries[next].box
      let content = box.opened(in: CollectionOfOne(Dimension.recipients))
      for number in bySender.meeting(box[.recipients] ?? recipients) {
        for onward in edges[number].boxes where !onward.isEmpty {
          let passedOn = content.intersection(onward)
          if passedOn.isEmpty
            || passed[number].contains(where: { passedOn.isVisiblySubset(of: $0) })
          {
            continue
          }
          passed[number].append(passedOn)
          deliveries.append(
            Delivery(
              box: passedOn, statement: edges[number].statement, edge: number, origin: next))
          if deliveries.count > limit { throw Undecided() }
        }
      }
      next += 1
    }
    return deliveries
  }

  /// The deliveries that reach some of these recipients.
  public func reaching(_ recipients: PointSet) -> [Delivery] {
    index.meeting(recipients).map { deliveries[$0] }
  }

  /// The places in ``deliveries`` of those that reach some of these recipients.
  public func places(reaching recipients: PointSet) -> [Int] { index.meeting(recipients) }

  /// The steps to a delivery, from what we share ourselves to the delivery itself.
  public func path(to delivery: Int) -> [Delivery] {
    var path: [Delivery] = []
    var place: Int? = delivery
    while let current = place {
      path.append(deliveries[current])
      place = deliveries[current].origin
    }
    return path.reversed()
  }

  /// The statements on all the ways by which some of a delivery reaches its recipients.
  ///
  /// - Parameter region: What of it.
  package func statements(leadingTo delivery: Int, within region: Region) -> Set<Int> {
    var statements: Set<Int> = []
    var pending = region.boxes.map { (delivery: delivery, box: $0) }
    var seen: [Int: [Box]] = [:]
    while let (place, box) = pending.popLast() {
      let content = box.opened(in: CollectionOfOne(Dimension.recipients))
      if seen[place]?.contains(where: { content.isVisiblySubset(of: $0) }) ?? false { continue }
      seen[place, default: []].append(content)
      statements.insert(deliveries[place].statement)
      guard let edge = deliveries[place].edge else { continue }
      // Whoever may send it there may have it from any of those that reach them.
      for origin in index.meeting(edges[edge].senders) {
        let common = content.intersection(
          deliveries[origin].box.opened(in: CollectionOfOne(Dimension.recipients)))
        if !common.isEmpty { pending.append((origin, common)) }
      }
    }
    return statements
  }

  /// What reaches a recipient, whoever sends it; whole in the dimension of recipients.
  public func region(at recipient: Int32) -> Region {
    Region(
      reaching(PointSet(recipient)).map {
        $0.box.opened(in: CollectionOfOne(Dimension.recipients))
      })
  }

  /// What of some data the senders of an edge do not receive; over recipients and data.
  public func neverReceived(_ data: PointSet, by edge: Edge) throws(Undecided) -> Region {
    let space = model.space
    let data = space.named(data, in: .data)
    let received = contents(of: edge, [.recipients, .data]).map { box in
      var box = box
      box[.data] = box[.data].map { space.upwardClosed($0, in: .data) }
      return box
    }
    return try Region(Box([.recipients: edge.senders, .data: data]))
      .subtracting(Region(received), in: space.space)
  }

  /// Where an edge reaches beyond what its senders receive of the same data: over recipients, data
  /// and one further dimension.
  ///
  /// - Parameters:
  ///   - values: What the edge says in the dimension; gaps in it are not looked at.
  ///   - data: What it passes on; nil is all that the senders receive.
  ///   - admitted: What a received set admits.
  public func widened(
    _ edge: Edge, in dimension: Dimension, to values: PointSet, of data: PointSet?,
    admitted: (PointSet) -> PointSet = { $0 }
  ) throws(Undecided) -> Region {
    let space = model.space
    let values = space.named(values, in: dimension)
    let received = contents(of: edge, [.recipients, .data, dimension])
    var claim = Box([.recipients: edge.senders, dimension: values])
    claim[.data] = data
    let passed = received.map {
      $0.opened(in: CollectionOfOne(dimension)).intersection(claim)
    }
    let allowed = received.map { box in
      var box = box
      box[dimension] = box[dimension].map(admitted)
      return box
    }
    return try Region(passed).subtracting(Region(allowed), in: space.space)
  }

  /// What the senders of an edge receive, whole in all other dimensions.
  private func contents(of edge: Edge, _ dimensions: [Dimension]) -> [Box] {
    reaching(edge.senders).map { delivery in
      var box = Box()
      for dimension in dimensions { box[dimension] = delivery.box[dimension] }
      return box
    }
  }
}

extension FlowModel {
  /// By id where something is passed on, so that of several ways to a recipient the same are found
  /// wherever the statements stand.
  fileprivate var sharingsInOrder: [Assertion] {
    let sharings = assertions.filter { $0.activity == .sharing }
    let isPassedOn = sharings.contains { assertion in
      let sharing = registry.sharing(at: assertion.statement)
      return !(sharing?.onward?.isEmpty ?? true)
    }
    guard isPassedOn else { return sharings }
    return sharings.map { (id: id(of: $0.statement), assertion: $0) }
      .sorted { $0.id < $1.id }.map(\.assertion)
  }

  /// What promises that prevail leave of a statement: the cells that no promise limits. Where one
  /// swallows a cell the two contradict each other, and it limits nothing.
  public func standing(_ assertion: Assertion, under prevailing: PromiseIndex) throws(Undecided)
    -> Region
  {
    let limiting = prevailing.meeting(assertion)
    if limiting.isEmpty { return assertion.region }
    func spared(_ region: Region, _ swallowing: Set<Int>) throws(Undecided) -> Region {
      var region = region
      for promise in limiting where !swallowing.contains(promise.statement) {
        region = try region.subtracting(promise.region, in: space.space)
      }
      return region
    }
    var standing = try spared(assertion.region, [])
    for group in try cellGroups(of: assertion, under: limiting) where !group.swallowing.isEmpty {
      standing = standing.union(try spared(group.region, group.swallowing))
    }
    return standing
  }
}
