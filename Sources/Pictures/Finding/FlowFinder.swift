import FlowAlgebra
import Queries
import Registry

/// Finds what the policies of a registry affirm of a question, as flows between terms.
struct FlowFinder {
  let question: Question
  let model: FlowModel
  private var reader: SetReader
  /// The statements that would answer if the question did not name what they leave undisclosed.
  private(set) var silent: Set<Int> = []
  private var space: Space { model.space.space }
  private var registry: Registry { model.registry }

  init(_ question: Question, in model: FlowModel) {
    self.question = question
    self.model = model
    reader = SetReader(model)
  }

  /// Sharing and onward flows first, then the collection of their data.
  ///
  /// - Throws: `Undecided` where the statements fall into too many pieces.
  mutating func flows() throws(Undecided) -> [FoundFlow] {
    let disclosed = try disclosures()
    return disclosed.flows + (try collections(of: disclosed.data))
  }

  // MARK: Disclosures

  private mutating func disclosures() throws(Undecided) -> (flows: [FoundFlow], data: PointSet) {
    let received = try Received(model, guardrails: false)
    silent = silentStatements
    let reach = Reach(received, question: question, silent: silent, in: space)
    let contested = try model.policy(for: .sharing).answer(to: question.box, in: space).both
    var flows: [FoundFlow] = []
    var data: [PointSet] = []
    for (statement, boxes) in reach.direct {
      let parts = Parted(
        boxes, by: .recipients, content: .data, further: .purposes, in: space
      ).parts
      for part in parts {
        let recipients = located(part.points, statement: statement)
        guard !recipients.isEmpty else { continue }
        let scope = model.statements[statement].scope
        var facts = facts(of: statement, purposes: part.further)
        facts.isContradicted = boxes.contains { !contested.isDisjoint(with: $0) }
        flows.append(
          FoundFlow(
            leg: .sharing, start: reader.terms(part.content, .data, namedBy: scope),
            end: reader.terms(recipients, .recipients, namedBy: scope), facts: facts))
        data.append(part.content)
      }
    }
    for step in reach.onward {
      let statement = model.statements[step.statement]
      let receivers = located(step.receivers, statement: nil)
      guard !receivers.isEmpty, let sharing = statement as? SharingStatement else { continue }
      let entry = sharing.onward?[step.entry].scope
      var facts = facts(of: step.statement, purposes: step.purposes)
      facts.data = Set(reader.widest(step.data, .data))
      if let own = entry?.circumstances, !own.isEmpty { facts.say(circumstances(own)) }
      facts.isDirect = false
      flows.append(
        FoundFlow(
          leg: .onward, start: reader.terms(step.senders, .recipients, namedBy: statement.scope),
          end: reader.terms(receivers, .recipients, namedBy: entry ?? statement.scope),
          facts: facts))
    }
    return (flows, PointSet.union(of: data))
  }

  /// The statements that leave undisclosed what the question names.
  private var silentStatements: Set<Int> {
    let named = Set(question.box.restricted)
    return Set(
      model.assertions.lazy
        .filter { assertion in
          assertion.activity == .sharing && !assertion.undisclosed.isDisjoint(with: named)
            && !assertion.region.isDisjoint(with: question.box)
        }
        .map(\.statement))
  }

  /// The recipients of a set that are in the country asked about.
  ///
  /// - Parameter statement: Whose own word on countries comes first.
  private func located(_ recipients: PointSet, statement: Int?) -> PointSet {
    guard let country = question.country, let taxonomy = model.space.taxonomy(of: .recipients)
    else { return recipients }
    let vocabulary = model.space.vocabulary(of: .recipients)
    let nodes = taxonomy.nodes(in: recipients).filter { node in
      guard let index = vocabulary?.termIndex(of: node) else { return false }
      let territories =
        statement.map { model.territories(ofStatement: $0, recipient: index) }
        ?? registry.profile(ofRecipient: index).countries.map(\.value)
      return territories.contains { $0.overlaps(country) }
    }
    return PointSet(points: nodes.compactMap(taxonomy.point))
  }

  // MARK: Collection

  /// - Parameter disclosed: The data of the disclosures in the picture.
  private mutating func collections(of disclosed: PointSet) throws(Undecided) -> [FoundFlow] {
    var box = question.box.opened(in: [Dimension.recipients, .purposes])
    // What is limited to some disclosures shows where their data comes from, and no more.
    let isLimited = box != question.box || question.country != nil
    if isLimited { box[.data] = box[.data].map { $0.intersection(disclosed) } ?? disclosed }
    guard !box.isEmpty else { return [] }
    let answer = try model.policy(for: .collection).answer(to: box, in: space)
    silent.formUnion(answer.undisclosed.map(\.statement))
    var flows: [FoundFlow] = []
    for contribution in answer.affirmations {
      let scope = model.statements[contribution.statement].scope
      let parts = Parted(
        contribution.region.boxes, by: .sources, content: .data, further: .purposes, in: space
      ).parts
      for part in parts {
        let sources = reader.terms(part.points, .sources, namedBy: scope)
        guard !sources.isEmpty else { continue }
        var facts = facts(of: contribution.statement, purposes: part.further)
        facts.isDirect = false
        facts.isContradicted = contribution.region.boxes.contains {
          !answer.both.isDisjoint(with: $0)
        }
        flows.append(
          FoundFlow(
            leg: .collection, start: sources,
            end: reader.terms(part.content, .data, namedBy: scope), facts: facts))
      }
    }
    return flows
  }

  // MARK: What is known

  private mutating func facts(of number: Int, purposes: PointSet) -> FlowFacts {
    let statement = model.statements[number]
    var facts = FlowFacts()
    facts.statements = [number]
    if statement.scope.slots.purposes != nil {
      facts.purposes = Set(reader.widest(purposes, .purposes))
    }
    facts.isUncertain = statement.isPossible
    facts.isDirect = (statement as? SharingStatement)?.flow == .collectedDirectly
    facts.say(circumstances(statement.scope.circumstances))
    return facts
  }

  /// The alternatives that the question does not grant; empty where one needs nothing more.
  private func circumstances(_ alternatives: [Circumstance]) -> [[CoveredFacet]] {
    let open = alternatives.map { alternative in
      alternative.facets.compactMap { facet, value -> CoveredFacet? in
        guard let dimension = model.space.dimension(ofFacet: facet.value) else { return nil }
        let nodes = model.space.nodes(of: value, in: dimension)
        let set = PointSet.union(of: nodes.lazy.map { model.space.down($0, in: dimension) })
        if let asked = question.box[dimension], asked.isSubset(of: set) { return nil }
        return CoveredFacet(dimension: dimension, nodes: nodes)
      }
    }
    return open.contains { $0.isEmpty } ? [] : open
  }
}
