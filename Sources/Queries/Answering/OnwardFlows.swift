import FlowAlgebra
import Registry

/// What recipients pass on of what a question asks about.
struct OnwardFlows {
  private let model: FlowModel
  private let question: Question
  private let known: OnwardKnowledge
  private var received: Received { known.received }

  /// What reaches recipients by onward paths, cut to the question.
  let passed: [Contribution]

  /// What prevailing promises take out of statements on the way, whoever is asked about.
  let removals: [Removal]

  /// What promises say is not shared of it.
  private let denied: Region

  init(_ question: Question, with knowledge: Knowledge) throws(Undecided) {
    self.model = knowledge.model
    self.question = question
    // A path is no better disclosed than its statements.
    let known = try knowledge.onward.naming(question.box.restricted)
    self.known = known
    let open = question.box.opened(in: CollectionOfOne(Dimension.recipients))
    removals = try knowledge.of(.sharing).policy.removals(in: open)
    let deliveries = known.received.deliveries
    let places = question.box[.recipients].map(known.received.places)
    passed = (places ?? Array(deliveries.indices)).compactMap { place in
      let delivery = deliveries[place]
      if delivery.edge == nil || delivery.box.isDisjoint(with: question.box) { return nil }
      return Contribution(
        statement: delivery.statement, region: Region(delivery.box.intersection(question.box)),
        delivery: place)
    }
    let denying = knowledge.promises.meeting(question.box).filter { promise in
      promise.precedence != .yields && promise.requires.isEmpty
        && (promise.action == .share || promise.action == .process)
    }
    denied = Region.union(of: denying.lazy.map(\.region))
  }

  /// An answer that counts what is passed on.
  func added(to answer: Answer) throws(Undecided) -> Answer {
    try answer.adding(passed, denied: denied)
  }

  /// What is written in the onward entry by which something is passed on; nil for what we share
  /// ourselves.
  func entry(of part: Contribution) -> WrittenNodes? {
    part.delivery.flatMap { received.deliveries[$0].edge }.flatMap { known.entries[$0] }
  }

  /// The statements along the way, first to last.
  func statements(of part: Contribution) -> [Int] {
    part.delivery.map { received.path(to: $0).map(\.statement) } ?? [part.statement]
  }

  /// The statements on all the ways by which it may go.
  func statementsOfEveryWay(of part: Contribution) -> Set<Int> {
    part.delivery.map { received.statements(leadingTo: $0, within: part.region) }
      ?? [part.statement]
  }

  /// A statement on a way, and which of its onward entries is taken; 0 where it is its own sharing.
  struct Step: Comparable {
    let statement: String
    let entry: Int

    static func < (left: Step, right: Step) -> Bool {
      (left.statement, left.entry) < (right.statement, right.entry)
    }
  }

  /// The steps of a way, the last first.
  func steps(of part: Contribution, _ reader: TermReader) -> [Step] {
    guard let delivery = part.delivery else {
      return [Step(statement: reader.reference(part.statement).id, entry: 0)]
    }
    return received.path(to: delivery).reversed().map { step in
      Step(
        statement: reader.reference(step.statement).id,
        entry: step.edge.map { received.edges[$0].entry + 1 } ?? 0)
    }
  }

  /// The statements on a way, each with those to whom it shares there what is passed on.
  func sharings(of part: Contribution) -> [(statement: Int, recipients: PointSet)] {
    guard let delivery = part.delivery else { return [] }
    let path = received.path(to: delivery)
    let everybody = model.space.space.whole(.recipients)
    return path.indices.compactMap { index in
      // Who passes it on has it from the step before, and from the sharing that lets them do so.
      guard let edge = path[max(index, 1)].edge else { return nil }
      let before = path[max(index, 1) - 1].box[.recipients] ?? everybody
      return (path[index].statement, received.edges[edge].senders.intersection(before))
    }
  }

  /// The way to a recipient, hop by hop; empty for what we share ourselves.
  func hops(of part: Contribution, to recipient: PointSet, _ reader: TermReader) -> [Hop] {
    guard let delivery = part.delivery else { return [] }
    let path = received.path(to: delivery)
    return path.indices.map { index in
      let next = index + 1 < path.count ? path[index + 1] : nil
      // Those of a hop who go on are the ones that send the next.
      let onlookers = next?.edge.map { received.edges[$0].senders } ?? recipient
      let reached = (path[index].box[.recipients] ?? onlookers).intersection(onlookers)
      return Hop(
        reference: reader.reference(path[index].statement),
        recipients: reader.terms(reached, in: .recipients),
        isFirst: index == path.startIndex,
        narrows: index == path.startIndex ? [:] : narrowing(path[index - 1], path[index], reader))
    }
  }

  /// By slot or facet, what a hop leaves of what the sender receives, where that is less.
  private func narrowing(
    _ sent: Received.Delivery, _ passed: Received.Delivery, _ reader: TermReader
  ) -> [String: [AnsweredTerm]] {
    var narrows: [String: [AnsweredTerm]] = [:]
    for dimension in passed.box.restricted
    where dimension != .recipients && dimension != .time {
      guard let left = passed.box[dimension], left != sent.box[dimension] else { continue }
      let name =
        dimension.facetIndex == nil
        ? dimension.slot?.rawValue ?? "" : reader.facetID(dimension)
      narrows[name] = reader.terms(left, in: dimension)
    }
    return narrows
  }

  /// The circumstances along the way that the question does not grant; none where there is a way in
  /// all that it grants.
  func circumstances(of part: Contribution, _ reader: TermReader) -> [Circumstances] {
    let space = model.space.space
    let alternatives: [Circumstances] = part.region.boxes.map { box in
      var open: Circumstances = [:]
      for dimension in box.restricted where dimension.facetIndex != nil {
        let asked = question.box[dimension] ?? space.whole(dimension)
        guard let set = box[dimension], !asked.isSubset(of: set) else { continue }
        open[reader.facetID(dimension)] = reader.terms(set, in: dimension)
      }
      return open
    }
    return alternatives.contains(where: \.isEmpty) ? [] : alternatives
  }
}
