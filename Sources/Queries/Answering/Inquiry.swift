import Diagnostics
import FlowAlgebra
import Registry

/// One question with all that is known of its answer.
struct Inquiry {
  let knowledge: Knowledge
  var model: FlowModel { knowledge.model }
  var question: Question
  let activity: Activity
  var answer: Answer

  /// The same, of what goes to the country asked about.
  var located: Answer

  let reader: TermReader

  /// The assertions that the question is answered from, by statement.
  let assertions: [Int: Assertion]

  /// The only statements that may leave something open, where that is known.
  var mayLeaveOpen: [Assertion]?

  /// For questions about collection, what gives a purpose to collections that name none.
  let uses: [PurposefulUse]

  /// What recipients pass on, where the question asks for it.
  let onward: OnwardFlows?

  init(_ question: Question, _ activity: Activity, with knowledge: Knowledge) throws(Undecided) {
    self.knowledge = knowledge
    self.question = question
    self.activity = activity
    reader = TermReader(model: knowledge.model)
    let known = try knowledge.of(activity)
    uses = known.uses
    assertions = known.assertions
    let policy =
      try question.asked[.purposes] == nil ? known.policy : known.policyServingPurposes()
    let direct = try policy.answer(to: question.box)
    onward = question.isOnward ? try OnwardFlows(question, with: knowledge) : nil
    answer = try onward?.added(to: direct) ?? direct
    located = answer
    if question.country != nil { located = try answer.affirmed(by: locatedAffirmations) }
  }

  /// The dimension of the hits.
  var free: Dimension { activity == .collection ? .sources : .recipients }

  func sharing(_ statement: Int) -> SharingStatement? {
    model.statements[statement] as? SharingStatement
  }

  /// The points that the question has in a dimension.
  func asked(_ dimension: Dimension) -> PointSet {
    question.box[dimension] ?? model.space.space.whole(dimension)
  }

  /// The nodes that a statement writes in a dimension; a missing `identifiability` is *identified*.
  func written(_ statement: Int, in dimension: Dimension) -> [Node] {
    written(model.statements[statement].scope, in: dimension)
  }

  private func written(_ scope: Scope, in dimension: Dimension) -> [Node] {
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

  /// The uses that give a purpose to a collection that names none.
  func uses(of part: Contribution) -> [PurposefulUse] {
    if model.statements[part.statement].scope.slots.purposes != nil { return [] }
    return uses.filter { !$0.region.isDisjoint(with: part.region) }
  }

  /// The same for what takes part in an answer: an onward entry has its statement's slots where it
  /// has none of its own, and a collection without purposes those of uses.
  func written(_ part: Contribution, in dimension: Dimension) -> [Node] {
    if dimension == .purposes, model.statements[part.statement].scope.slots.purposes == nil {
      return uses(of: part).flatMap { written($0.statement, in: .purposes) }
    }
    if let scope = onward?.entry(of: part)?.scope, let slot = dimension.slot,
      slot == .where || scope.slots[slot] != nil
    {
      let own = written(scope, in: dimension)
      if !own.isEmpty { return own }
    }
    return written(part.statement, in: dimension)
  }

  /// The statements along the way to a part of the answer, the last first.
  func steps(of part: Contribution) -> [OnwardFlows.Step] {
    onward?.steps(of: part)
      ?? [OnwardFlows.Step(statement: model.id(of: part.statement), entry: 0)]
  }

  func isWithin(_ node: Node, _ others: [Node], in dimension: Dimension) -> Bool {
    guard let taxonomy = model.space.taxonomy(of: dimension) else { return false }
    return others.contains { taxonomy.isWithin(node, $0) }
  }
}
