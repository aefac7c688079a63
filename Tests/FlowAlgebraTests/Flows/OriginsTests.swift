import FlowAlgebra
import Registry
import Testing

/// What is missing and what has crept, against a reading point by point.
@Suite struct OriginsTests {
  typealias Axis = PlainFlows.Axis

  @Test(arguments: seeds) func whatNothingObtainsIsMissing(_ seed: Int) throws {
    let plain = PlainFlows(seed: seed)
    let model = try plain.model()
    let origins = Origins(model)
    let statements =
      plain.uses.map { ($0, [PlainFlows.Slots]()) }
      + plain.sharings.map { ($0.slots, $0.exceptions) }
    for (number, (slots, exceptions)) in statements.enumerated() {
      let statement = plain.collections.count + number
      let assertion = try #require(model.assertions.first { $0.statement == statement })
      for case .term(let term) in slots[.data] ?? [] {
        let points = try #require(model.points("d\(term)", .data))
        let region = try origins.missing(
          of: assertion, in: points, namesSubjects: slots[.subject] != nil)
        let expected = plain.missing(slots, exceptions, value: term)
        let data = region.projection(on: .data, in: model.space.space)
        #expect(model.coordinates(data, .data, plain) == expected.data, "\(plain.yaml())")
        for pair in expected.pairs {
          let point = try #require(model.point([.data: pair.data, .subjects: pair.subject]))
          #expect(region.contains(point), "\(pair) in \(plain.yaml())")
        }
      }
    }
  }

  @Test(arguments: seeds) func sharingForOtherPurposesCreeps(_ seed: Int) throws {
    let plain = PlainFlows(seed: seed)
    let model = try plain.model()
    let origins = Origins(model)
    for (number, sharing) in plain.sharings.enumerated() {
      let statement = plain.collections.count + plain.uses.count + number
      let assertion = try #require(model.assertions.first { $0.statement == statement })
      let creep = try origins.creep(of: assertion)
      let expected = plain.creep(sharing)
      for data in plain.coordinates(.data) {
        for subject in plain.coordinates(.subject) {
          for purpose in plain.coordinates(.purpose) {
            let point = try #require(
              model.point([.data: data, .subjects: subject, .purposes: purpose]))
            let triple = PlainFlows.Triple(
              pair: .init(data: data, subject: subject), purpose: purpose)
            #expect(
              creep.contains(point) == expected.contains(triple),
              "\(triple) of t\(number) in\n\(plain.yaml())")
          }
        }
      }
    }
  }

  @Test(arguments: seeds) func whatIsObtainedIsTheLeastFixpoint(_ seed: Int) throws {
    let plain = PlainFlows(seed: seed)
    let model = try plain.model()
    let expected = plain.obtained()
    for data in plain.coordinates(.data) {
      for subject in plain.coordinates(.subject) {
        let point = try #require(model.point([.data: data, .subjects: subject]))
        #expect(
          model.obtained.contains(point)
            == expected.contains(.init(data: data, subject: subject)),
          "\(data) \(subject) in\n\(plain.yaml())")
      }
    }
  }
}

extension FlowModel {
  private static let prefixes: [Dimension: String] = [
    .data: "d", .subjects: "s", .purposes: "p", .recipients: "r", .facet(0): "c",
    .identifiability: "i",
  ]

  func points(_ id: String, _ dimension: Dimension) -> PointSet? {
    guard let index = space.vocabulary(of: dimension)?.ids.firstIndex(of: id) else { return nil }
    return space.down(Node(Int32(index + 1)), in: dimension)
  }

  /// The algebra's point of a coordinate; nil for a gap that nothing writes.
  func point(of coordinate: PlainFlows.Coordinate, in dimension: Dimension) -> Int32? {
    guard let taxonomy = space.taxonomy(of: dimension) else { return nil }
    let node: Node? =
      switch coordinate {
      case .root: .root
      case .term(let term): Node(Int32(term + 1))
      case .gap(let bound): taxonomy.gap(under: Node(Int32(bound + 1)))
      }
    return node.flatMap(taxonomy.point(of:))
  }

  /// A whole point; dimensions that are left out take any coordinate.
  func point(_ coordinates: [Dimension: PlainFlows.Coordinate]) -> [Int32]? {
    var result: [Int32] = []
    for dimension in space.space.dimensions {
      let place =
        if let coordinate = coordinates[dimension] {
          point(of: coordinate, in: dimension)
        } else {
          space.space.whole(dimension).first
        }
      guard let place else { return nil }
      result.append(place)
    }
    return result
  }

  func coordinates(_ set: PointSet, _ dimension: Dimension, _ plain: PlainFlows)
    -> Set<PlainFlows.Coordinate>
  {
    let axis: PlainFlows.Axis =
      dimension == .data ? .data : dimension == .recipients ? .recipient : .purpose
    return Set(
      plain.coordinates(axis).filter { coordinate in
        point(of: coordinate, in: dimension).map(set.contains) ?? false
      })
  }
}
