import FlowAlgebra
import Testing

/// What changes between random versions, against a reading point by point.
@Suite struct ChangePropertyTests {
  @Test(arguments: 0..<200) func everyPointIsReadAsWritten(_ seed: Int) throws {
    let plain = PlainVersions(seed: seed)
    let change = try Change(
      from: ChangeTests.registry([plain.old.yaml]), to: ChangeTests.registry([plain.new.yaml]))
    let sharing = try #require(change.disclosures[.sharing])
    let promises = try #require(change.promises[.share])

    var isEditorial = true
    for point in points(plain) {
      let place = try coordinates(point, in: change.new.space)
      func check(_ part: Change.Part, _ said: [Int], _ others: [Int], _ first: Int) {
        let expected = others.isEmpty ? said.map { $0 + first } : []
        let found = part.contributions.filter { $0.region.contains(place) }.map(\.statement)
        #expect(found == expected, "\(point)\n\(plain.old.yaml)\n\(plain.new.yaml)")
        if !expected.isEmpty { isEditorial = false }
      }
      let shared = [true, false].map { plain.says(\.sharings, point, isOld: $0) }
      check(sharing.ended, shared[0], shared[1], 0)
      check(sharing.new, shared[1], shared[0], 0)
      let promised = [true, false].map { plain.says(\.nevers, point, isOld: $0) }
      check(promises.withdrawn, promised[0], promised[1], plain.old.sharings.count)
      check(promises.new, promised[1], promised[0], plain.new.sharings.count)
    }
    #expect(change.isEditorial == isEditorial)
  }

  @Test(arguments: 0..<40) func aVersionIsItself(_ seed: Int) throws {
    let version = try ChangeTests.registry([PlainVersions(seed: seed).new.yaml])
    #expect(try Change(from: version, to: version).isEditorial)
  }

  @Test func theVersionsDifferInEveryWay() throws {
    var counts = [0, 0, 0, 0]
    for seed in 0..<40 {
      let plain = PlainVersions(seed: seed)
      let change = try Change(
        from: ChangeTests.registry([plain.old.yaml]), to: ChangeTests.registry([plain.new.yaml]))
      let sharing = try #require(change.disclosures[.sharing])
      let promises = try #require(change.promises[.share])
      let parts = [sharing.new, sharing.ended, promises.new, promises.withdrawn]
      for (index, part) in parts.enumerated() where !part.isEmpty { counts[index] += 1 }
    }
    #expect(counts.allSatisfy { $0 >= 5 }, "\(counts)")
  }

  private func points(_ plain: PlainVersions) -> [[PlainVersions.Axis: NodeName]] {
    var points: [[PlainVersions.Axis: NodeName]] = [[:]]
    for axis in PlainVersions.Axis.allCases {
      let places = plain.points(axis)
      points = points.flatMap { point in
        places.map { point.merging([axis: $0]) { $1 } }
      }
    }
    return points
  }

  /// The point's place; for the one purpose, and for identified data.
  private func coordinates(
    _ point: [PlainVersions.Axis: NodeName], in space: FlowSpace
  ) throws -> [Int32] {
    var names: [Dimension: NodeName] = [
      .purposes: .term("p"), .identifiability: .term("identified"),
    ]
    names[.data] = point[.data]
    names[.recipients] = point[.with]
    names[.facet(0)] = point[.f]
    return try space.space.dimensions.map { dimension in
      guard let taxonomy = space.taxonomy(of: dimension) else { return 0 }
      let node = taxonomy.nodes.first { node in
        space.name(of: node, in: dimension) == names[dimension] ?? .all
      }
      return try #require(node.flatMap(taxonomy.point), "\(point)")
    }
  }
}
