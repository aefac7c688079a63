import Diagnostics
import FlowAlgebra
import Registry

/// One question with all that is known of its answer.
struct Inquiry {
  let model: FlowModel
  let question: Question
  let answer: Answer
  let reader: TermReader

  /// The assertions that the question is answered from, by statement.
  let assertions: [Int: Assertion]

  /// For questions about collection, what gives a purpose to collections that name none.
  let uses: [PurposefulUse]

  init(_ question: Question, in model: FlowModel) throws(Undecided) {
    self.model = model
    self.question = question
    reader = TermReader(model: model)
    let activity = question.kind.activity
    uses = activity == .collection ? try PurposefulUse.all(in: model) : []
    var policy = try model.policy(for: activity)
    if question.asked[.purposes] != nil {
      policy = try policy.serving(Region.union(of: uses.lazy.map(\.region)))
    }
    answer = try policy.answer(to: question.box, in: model.space.space)
    // What stays on a device is not collected.
    let answering = model.assertions.lazy.filter {
      $0.activity == activity && !$0.deniers.isEmpty
    }
    assertions = Dictionary(answering.map { ($0.statement, $0) }) { first, _ in first }
  }

  /// The dimension of the hits.
  var free: Dimension { question.kind.free }

  func sharing(_ statement: Int) -> SharingStatement? {
    model.statements[statement] as? SharingStatement
  }

  /// The points that the question has in a dimension.
  func asked(_ dimension: Dimension) -> PointSet {
    question.box[dimension] ?? model.space.space.whole(dimension)
  }

  /// The nodes that a statement writes in a dimension; a missing `identifiability` is *identified*.
  func written(_ statement: Int, in dimension: Dimension) -> [Node] {
    let scope = model.statements[statement].scope
    if dimension.facetIndex != nil {
      return scope.circumstances.flatMap(\.facets)
        .filter { model.space.dimension(ofFacet: $0.facet.value) == dimension }
        .flatMap { model.space.nodes(of: $0.value, in: dimension) }
    }
    guard let slot = dimension.slot else { return [] }
    if let value = scope.slots[slot] { return model.space.nodes(of: value, in: dimension) }
    guard dimension == .identifiability else { return [] }
    let name = Identifiability.identified.rawValue
    let index = model.space.vocabulary(of: dimension)?.ids.firstIndex(of: name)
    return index.map { [Node(Int32($0 + 1))] } ?? []
  }

  func isWithin(_ node: Node, _ others: [Node], in dimension: Dimension) -> Bool {
    guard let taxonomy = model.space.taxonomy(of: dimension) else { return false }
    return others.contains { taxonomy.isWithin(node, $0) }
  }
}
