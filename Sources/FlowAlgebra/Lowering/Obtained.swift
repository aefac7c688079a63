import Registry

/// What is obtained, and from whom: the union of what collections cover. Inferred data counts once
/// every category that it is derived from has some obtained term at or below it.
struct Obtained {
  /// Over data and subjects; whole in every other dimension. Whose data a collection leaves
  /// `unspecified` may be anybody's below the bound.
  private(set) var region = Region()

  private struct Inference {
    let origins: [PointSet]
    let data: PointSet
    let subjects: PointSet
    var granted = PointSet()
  }

  init(_ collections: [Assertion], registry: Registry, space: FlowSpace) {
    let inferred = Self.inferredSources(registry, space: space)
    let derived = PointSet.union(of: inferred.lazy.map(\.points))
    var known: [Box] = []
    var inferences: [Inference] = []
    for box in collections.flatMap(\.serving.boxes) {
      let sources = box[.sources] ?? space.space.whole(.sources)
      let data = box[.data] ?? space.space.whole(.data)
      let subjects = box[.subjects] ?? space.space.whole(.subjects)
      if !sources.isSubset(of: derived) { known.append(Box([.data: data, .subjects: subjects])) }
      for source in inferred where !source.points.isDisjoint(with: sources) {
        inferences.append(Inference(origins: source.origins, data: data, subjects: subjects))
      }
    }
    region = Region(known)
    close(inferences, in: space.space)
  }

  private mutating func close(_ inferences: [Inference], in space: Space) {
    var inferences = inferences
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for index in inferences.indices {
        let inference = inferences[index]
        let granted = inference.origins.reduce(inference.subjects) { subjects, origin in
          subjects.intersection(
            region.intersection(Box([.data: origin])).projection(on: .subjects, in: space))
        }
        if granted == inference.granted { continue }
        inferences[index].granted = granted
        region = region.union(Region(Box([.data: inference.data, .subjects: granted])))
        isGrowing = true
      }
    }
  }

  private struct InferredSource {
    let points: PointSet
    let origins: [PointSet]
  }

  /// The sources that only make new data out of other data.
  private static func inferredSources(_ registry: Registry, space: FlowSpace) -> [InferredSource] {
    registry.sources.terms.enumerated().compactMap { index, source in
      guard source.kind == .inferred, !source.derivedFrom.isEmpty,
        let node = space.vocabulary(of: .sources)?.node(at: index),
        let point = space.taxonomy(of: .sources)?.point(of: node)
      else { return nil }
      let origins = source.derivedFrom.compactMap { reference in
        space.vocabulary(of: .data)?.node(of: reference.value)
          .map { space.down($0, in: .data) }
      }
      return InferredSource(points: PointSet(point), origins: origins)
    }
  }
}
