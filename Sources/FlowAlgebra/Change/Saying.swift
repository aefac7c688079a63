import Registry

/// What a statement says of one activity or action.
struct Saying {
  let statement: Int
  let region: Region

  /// It is promised only of what has these: a sale, an `operation`, the word of a law.
  var requires: Set<Trait> = []
}

extension FlowModel {
  /// What is disclosed of an activity; what stays on a device is not collected.
  ///
  /// - Parameter isReduced: Whether what only the other version declares is nothing at all here.
  func sayings(of activity: Activity, without isReduced: Bool = false) -> [Saying] {
    let disclosed = assertions.filter { $0.activity == activity && !$0.deniers.isEmpty }
    let foreign = isReduced ? space.foreignTerms : [:]
    return disclosed.map { assertion in
      Saying(statement: assertion.statement, region: assertion.region(without: foreign, space))
    }
  }

  /// What is promised of an action, to readers or as a guardrail.
  func sayings(of action: Action, arePublished: Bool) -> [Saying] {
    promises.filter { $0.action == action && $0.isPublished == arePublished }
      .map { Saying(statement: $0.statement, region: $0.region, requires: $0.requires) }
  }
}

extension Assertion {
  /// Without some points of what the statement says; only subjects and services that it does not
  /// write are said all the same: all of them.
  fileprivate func region(without points: [Dimension: PointSet], _ space: FlowSpace) -> Region {
    if points.isEmpty { return region }
    return Region(
      region.boxes.map { box in
        points.reduce(into: box) { box, points in
          let isMeantWhole = points.key == .subjects || points.key == .services
          guard let said = box[points.key] ?? (isMeantWhole ? space.space.whole(points.key) : nil)
          else { return }
          box[points.key] = said.subtracting(points.value)
        }
      })
  }
}

extension [Saying] {
  /// What these say and the others do not.
  func beyond(_ others: [Saying], in space: Space) throws(Undecided) -> Change.Part {
    var contributions: [Contribution] = []
    for (requires, sayings) in Dictionary(grouping: self, by: \.requires) {
      // A promise of everything holds for a special kind too, but not the other way round.
      let boxes = others.filter { $0.requires.isSubset(of: requires) }.flatMap(\.region.boxes)
      // Most statements stand in both versions as they are.
      let unchanged = Set(boxes)
      let said = Region(boxes)
      for saying in sayings {
        let changed = Region(saying.region.boxes.filter { !unchanged.contains($0) })
        let region = try changed.subtracting(said, in: space)
        if region.isEmpty { continue }
        contributions.append(Contribution(statement: saying.statement, region: region))
      }
    }
    return Change.Part(contributions: contributions.sorted { $0.statement < $1.statement })
  }
}
