import FlowAlgebra
import TestSupport

/// A small space whose points are listed one by one, with sets, boxes and regions as plain lists:
/// what the algebra is checked against.
struct PlainSpace {
  typealias Point = [Int32]
  typealias PlainBox = [Set<Int32>?]
  typealias PlainRegion = [PlainBox]

  let space: Space
  /// By dimension.
  let coordinates: [[Int32]]
  let points: [Point]

  /// Two vocabularies and a line of days, of which a few and the ends of time stand for all.
  init(using random: inout SplitMix64) {
    let taxonomies = (0..<2).map { _ in PlainTerms.random(limit: 3, using: &random).taxonomy() }
    space = Space(taxonomies.map(Axis.terms) + [.days])
    coordinates =
      taxonomies.map { taxonomy in taxonomy.nodes.compactMap { taxonomy.point(of: $0) } }
      + [[.min, 1, 2, 3, .max]]
    points = coordinates.reduce([[]]) { prefixes, next in
      prefixes.flatMap { prefix in next.map { prefix + [$0] } }
    }
  }

  var dimensions: [Dimension] { coordinates.indices.map { Dimension($0) } }

  func randomSet(in dimension: Int, using random: inout SplitMix64) -> Set<Int32> {
    guard let taxonomy = space.taxonomy(of: Dimension(dimension)) else {
      let (since, until) = (Int32(1 + random.below(3)), Int32(2 + random.below(3)))
      let (isOpen, isEndless) = (random.oneIn(3), random.oneIn(3))
      return Set(
        coordinates[dimension].filter { (isOpen || $0 >= since) && (isEndless || $0 < until) })
    }
    if random.oneIn(3) { return Set(coordinates[dimension].filter { _ in random.oneIn(2) }) }
    let nodes = Array(taxonomy.nodes)
    return Set(taxonomy.down(nodes[random.below(nodes.count)]).points)
  }

  func randomBox(using random: inout SplitMix64) -> PlainBox {
    coordinates.indices.map { random.oneIn(3) ? nil : randomSet(in: $0, using: &random) }
  }

  func randomRegion(using random: inout SplitMix64) -> PlainRegion {
    (0..<random.below(4)).map { _ in randomBox(using: &random) }
  }

  func contains(_ box: PlainBox, _ point: Point) -> Bool {
    zip(box, point).allSatisfy { $0?.contains($1) ?? true }
  }

  func contains(_ region: PlainRegion, _ point: Point) -> Bool {
    region.contains { contains($0, point) }
  }

  func set(_ plain: Set<Int32>, in dimension: Int) -> PointSet {
    guard space.taxonomy(of: Dimension(dimension)) == nil else { return PointSet(points: plain) }
    guard let first = plain.min(), let last = plain.max() else { return PointSet() }
    return .days(since: first == .min ? nil : first, until: last == .max ? nil : last + 1)
  }

  func box(_ plain: PlainBox) -> Box {
    var box = Box()
    for (index, set) in plain.enumerated() {
      box[Dimension(index)] = set.map { self.set($0, in: index) }
    }
    return box
  }

  func region(_ plain: PlainRegion) -> Region { Region(plain.map(box)) }

  /// Whether a region has exactly the listed points that satisfy a condition.
  func matches(_ region: Region, where isInside: (Point) -> Bool) -> Bool {
    points.allSatisfy { region.contains($0) == isInside($0) }
  }
}

/// Seeds of random cases.
let seeds = 0..<150
