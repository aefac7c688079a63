import FlowAlgebra
import Registry

/// A use that says what data is for: a collection without purposes has those of the uses that
/// cover it (SEMANTICS section 6).
struct PurposefulUse: Sendable {
  let statement: Int

  /// What of it published promises leave; however far the data points at a person once it is used.
  let region: Region

  /// What it uses some data for.
  func purposes(of data: Region, in space: Space) -> PointSet {
    let boxes = data.boxes.flatMap { box in region.boxes.map { $0.intersection(box) } }
    return Region(boxes).projection(on: .purposes, in: space)
  }

  static func all(in model: FlowModel) throws(Undecided) -> [PurposefulUse] {
    let prevailing = PromiseIndex(
      model.promises.filter { $0.precedence == .prevails && $0.isPublished }, in: model.space.space)
    var uses: [PurposefulUse] = []
    for assertion in model.assertions
    where model.statements[assertion.statement] is UseStatement
      && !assertion.undisclosed.contains(.purposes)
    {
      let standing = try model.standing(assertion, under: prevailing)
      let region = Region(
        standing.boxes.map { $0.opened(in: CollectionOfOne(Dimension.identifiability)) })
      uses.append(PurposefulUse(statement: assertion.statement, region: region))
    }
    return uses
  }
}

/// All purposeful uses, found by what they cover.
struct PurposefulUses: Sendable {
  private let uses: [PurposefulUse]
  private let index: RegionIndex

  init(_ uses: [PurposefulUse], in space: Space) {
    self.uses = uses
    index = RegionIndex(uses.map(\.region), in: space)
  }

  /// What all of them cover.
  var reach: Region { Region.union(of: uses.lazy.map(\.region)) }

  /// Those that cover some of a region, in the order of statements.
  func covering(_ region: Region) -> [PurposefulUse] {
    uses.isEmpty ? [] : index.meeting(region).map { uses[$0] }
  }
}

extension Policy {
  /// The same policy where statements that do not disclose purposes have those of some uses.
  func serving(_ uses: Region) throws(Undecided) -> Policy {
    var policy = self
    for positive in positives where positive.undisclosed.contains(.purposes) {
      var serving = positive
      serving.undisclosed.remove(.purposes)
      serving.region = try positive.region.intersection(uses)
      for index in serving.cells.indices {
        serving.cells[index].region = try serving.cells[index].region.intersection(uses)
      }
      policy.positives.append(serving)
    }
    return policy
  }
}
