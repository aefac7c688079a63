import FlowAlgebra
import Registry

/// What holds for the recipients of one version at each point.
struct RecipientProfiles {
  private let profiles: [(profile: RecipientProfile?, points: PointSet)]

  /// What only the other version names is, here, a part of what stands above it.
  init(_ side: Side) {
    let space = side.model.space
    guard let taxonomy = space.taxonomy(of: .recipients),
      let vocabulary = space.vocabulary(of: .recipients)
    else {
      profiles = []
      return
    }
    let places = vocabulary.registryPlaces
    var points: [Int?: [Int32]] = [:]
    for node in taxonomy.nodes {
      guard let point = taxonomy.point(of: node) else { continue }
      points[taxonomy.nearestPlace(from: node, places), default: []].append(point)
    }
    profiles = points.sorted { ($0.key ?? -1) < ($1.key ?? -1) }.map { place, points in
      (place.map(side.model.registry.profile), PointSet(points: points))
    }
  }

  /// By value, the recipients at which an attribute has it.
  func groups(_ value: (RecipientProfile?) -> AttributeValue) -> [(AttributeValue, PointSet)] {
    var groups: [AttributeValue: [PointSet]] = [:]
    for (profile, points) in profiles { groups[value(profile), default: []].append(points) }
    return groups.sorted { $0.key < $1.key }.map { ($0, PointSet.union(of: $1)) }
  }
}

extension Taxonomy {
  /// The place of the term itself, or of the nearest above it that has one.
  fileprivate func nearestPlace(from start: Node, _ places: [Node: Int]) -> Int? {
    var line = [start]
    var seen: Set<Node> = [start]
    var next = 0
    while next < line.count {
      if let place = places[line[next]] { return place }
      line += parents(of: line[next]).filter { seen.insert($0).inserted }
      next += 1
    }
    return nil
  }
}
