import FlowAlgebra

/// The promises that are published.
struct PromiseKnowledge: Sendable {
  private let published: [Promise]
  private let index: RegionIndex

  init(_ model: FlowModel) {
    published = model.promises.filter(\.isPublished)
    index = RegionIndex(published.map(\.region), in: model.space.space)
  }

  /// Those that share a point with a box.
  func meeting(_ box: Box) -> [Promise] { index.meeting(Region(box)).map { published[$0] } }
}
