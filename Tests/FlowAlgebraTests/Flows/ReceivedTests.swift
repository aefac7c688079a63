import FlowAlgebra
import Testing

/// What recipients receive from each other, against a reading point by point.
@Suite struct ReceivedTests {
  private static let dimensions: [Dimension] = [
    .data, .purposes, .recipients, .facet(0), .identifiability,
  ]

  /// A registry whose sharings write no subjects, which onward entries cannot.
  private func plain(_ seed: Int) -> PlainFlows {
    var plain = PlainFlows(seed: seed)
    for index in plain.sharings.indices { plain.sharings[index].slots[.subject] = nil }
    return plain
  }

  private func points(_ model: FlowModel, _ plain: PlainFlows) throws
    -> Set<PlainFlows.Point>
  {
    let received = try Received(model)
    let boxes = received.deliveries.map(\.box)
    return Set(
      plain.onwardPoints().filter { point in
        let place = model.point(Dictionary(uniqueKeysWithValues: zip(Self.dimensions, point)))
        return place.map { place in boxes.contains { $0.contains(place) } } ?? false
      })
  }

  @Test(arguments: 0..<40) func whatReachesWhomIsTheLeastFixpoint(_ seed: Int) throws {
    let plain = plain(seed)
    let found = try points(try plain.model(), plain)
    let expected = plain.received(plain.sharings)
    #expect(
      found == expected, "\(found.symmetricDifference(expected).prefix(3)) in\n\(plain.yaml())")
  }

  @Test(arguments: 0..<40) func theOrderOfEdgesChangesNothing(_ seed: Int) throws {
    let plain = plain(seed)
    let order = Array(plain.sharings.indices.reversed())
    let forward = try points(try plain.model(), plain)
    let backward = try points(try plain.model(sharingOrder: order), plain)
    #expect(forward == backward)
  }

  @Test(arguments: 0..<40) func anotherEdgeOnlyAdds(_ seed: Int) throws {
    let plain = plain(seed)
    let more = try points(try plain.model(), plain)
    for index in plain.sharings.indices where !plain.sharings[index].onward.isEmpty {
      var less = plain
      less.sharings[index].onward.removeLast()
      #expect(try points(try less.model(), plain).isSubset(of: more), "\(plain.yaml())")
    }
  }

  @Test(arguments: 0..<40) func anEdgeIsComparedWithAllThatItsSenderReceives(_ seed: Int) throws {
    let plain = plain(seed)
    let model = try plain.model()
    let received = try Received(model)
    let arrivals = plain.received(plain.sharings)
    let edges = plain.senders(plain.sharings)
    try #require(edges.count == received.edges.count)
    for (edge, (_, onward, senders)) in zip(received.edges, edges) {
      #expect(model.coordinates(edge.senders, .recipients, plain) == senders)
      for case .term(let term) in onward.slots[.data] ?? [] {
        let missing = try received.neverReceived(
          try #require(model.points("d\(term)", .data)), by: edge)
        for sender in senders {
          for data in plain.coordinates(.data) where plain.lies(data, in: term, .data) {
            let has = arrivals.contains { $0[2] == sender && plain.isAbove(data, $0[0], .data) }
            let point = try #require(model.point([.recipients: sender, .data: data]))
            #expect(
              missing.contains(point) == (!PlainFlows.isGap(data) && !has), "\(plain.yaml())")
          }
        }
      }
    }
  }

  /// The slots in which an edge may say more than its senders receive.
  static let widening: [(axis: PlainFlows.Axis, dimension: Dimension)] = [
    (.purpose, .purposes), (.consent, .facet(0)), (.identifiability, .identifiability),
  ]

  @Test(arguments: 0..<40, widening.indices)
  func anEdgeIsWidenedWhereItsSenderReceivesNothingLikeIt(_ seed: Int, _ slot: Int) throws {
    let (axis, dimension) = Self.widening[slot]
    let plain = plain(seed)
    let model = try plain.model()
    let received = try Received(model)
    let purposes = Origins(model).purposes
    let arrivals = plain.received(plain.sharings)
    for (edge, (_, onward, senders)) in zip(received.edges, plain.senders(plain.sharings)) {
      let named = (onward.slots[.data] ?? []).filter { !PlainFlows.isGap($0) }
      for case .term(let term) in onward.slots[axis] ?? [] where !named.isEmpty {
        let widened = try received.widened(
          edge, in: dimension, to: try #require(model.points(plain.id(term, axis), dimension)),
          of: PointSet.union(
            of: try named.map { value in
              guard case .term(let data) = value else { return PointSet() }
              return try #require(model.points("d\(data)", .data))
            }),
          admitted: { axis == .purpose ? purposes.admitted(by: $0) : $0 })
        let expected = plain.widened(axis, to: term, of: named, by: senders, receiving: arrivals)
        for sender in senders {
          for data in plain.coordinates(.data) {
            for value in plain.coordinates(axis) {
              let point = try #require(
                model.point([.recipients: sender, .data: data, dimension: value]))
              #expect(
                widened.contains(point) == expected.contains([sender, data, value]),
                "\(sender) \(data) \(value) in\n\(plain.yaml())")
            }
          }
        }
      }
    }
  }

  @Test func theRandomFlowsAreWidenedInEverySlot() {
    var counts = [0, 0, 0]
    for seed in 0..<40 {
      let plain = plain(seed)
      let arrivals = plain.received(plain.sharings)
      for (_, onward, senders) in plain.senders(plain.sharings) {
        let named = (onward.slots[.data] ?? []).filter { !PlainFlows.isGap($0) }
        for (slot, (axis, _)) in Self.widening.enumerated() {
          for case .term(let term) in onward.slots[axis] ?? []
          where !plain.widened(axis, to: term, of: named, by: senders, receiving: arrivals).isEmpty
          {
            counts[slot] += 1
          }
        }
      }
    }
    #expect(counts.allSatisfy { $0 >= 5 }, "\(counts)")
  }
}
