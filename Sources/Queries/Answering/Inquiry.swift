import Diagnostics
import FlowAlgebra
import Registry

/// One question with all that is known of its answer.
struct Inquiry {
  let model: FlowModel
  var question: Question
  let activity: Activity
  var answer: Answer

  /// The same, of what goes to the country asked about.
  var located: Answer

  let reader: TermReader

  /// The assertions that the question is answered from, by statement.
  var assertions: [Int: Assertion]

  /// For questions about collection, what gives a purpose to collections that name none.
  let uses: [PurposefulUse]

  /// What recipients pass on, where the question asks for it.
  let onward: OnwardFlows?

  /// What a person can do on the day that is asked about.
  let choices: [OfferedChoice]

  init(_ question: Question, _ activity: Activity, in model: FlowModel) throws(Undecided) {
    self.model = model
    self.question = question
    self.activity = activity
    choices = OfferedChoice.all(in: model, on: question.day)
    reader = TermReader(model: model)
    uses = activity == .collection ? try PurposefulUse.all(in: model) : []
    var policy = try model.policy(for: activity)
    if question.asked[.purposes] != nil {
      policy = try policy.serving(Region.union(of: uses.lazy.map(\.region)))
    }
    let direct = try policy.answer(to: question.box, in: model.space.space)
    onward = question.isOnward ? try OnwardFlows(question, in: model) : nil
    answer = try onward?.added(to: direct) ?? direct
    located = answer
    // What stays on a device is not collected.
    let answering = model.assertions.lazy.filter {
      $0.activity == activity && !$0.deniers.isEmpty
    }
    assertions = Dictionary(answering.map { ($0.statement, $0) }) { first, _ in first }
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
