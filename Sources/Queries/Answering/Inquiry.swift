import Diagnostics
import FlowAlgebra
import Registry

/// One question with all that is known of its answer.
struct Inquiry {
  let model: FlowModel
  let question: Question
  let answer: Answer
  let reader: TermReader

  /// The assertions that sharing questions are answered from, by statement.
  let assertions: [Int: Assertion]

  init(_ question: Question, in model: FlowModel) throws(Undecided) {
    self.model = model
    self.question = question
    reader = TermReader(model: model)
    answer = try model.policy(for: .sharing).answer(to: question.box, in: model.space.space)
    assertions = Dictionary(
      model.assertions.lazy.filter { $0.activity == .sharing }.map { ($0.statement, $0) }
    ) { first, _ in first }
  }

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
