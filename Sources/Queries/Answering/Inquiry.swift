import Diagnostics
import FlowAlgebra
import Registry

/// One question with all that is known of its answer; a class, because every part of the answer is
/// found from it.
final class Inquiry {
  let knowledge: Knowledge
  let question: Question
  let activity: Activity
  let answer: Answer

  /// The same, of what goes to the country asked about.
  let located: Answer

  /// What recipients pass on, where the question asks for it.
  let onward: OnwardFlows?

  /// What is known of the activity, whatever is asked.
  let known: ActivityKnowledge

  /// The chains of `broader` that were found, which many hits share.
  var chains: [ChainEnds: [BroaderChain]] = [:]

  /// What was looked up last: whoever tells of a part asks for its statement again and again.
  private var lastReading: (statement: Int, reading: StatementReading)?

  var model: FlowModel { knowledge.model }
  var reader: TermReader { knowledge.reader }

  convenience init(
    _ question: Question, _ activity: Activity, with knowledge: Knowledge
  ) throws(Undecided) {
    let known = try knowledge.of(activity)
    let policy =
      try question.asked[.purposes] == nil ? known.policy : known.policyServingPurposes()
    let direct = try policy.answer(to: question.box)
    let onward = question.isOnward ? try OnwardFlows(question, with: knowledge) : nil
    let answer = try onward?.added(to: direct) ?? direct
    let anywhere = Inquiry(question, activity, knowledge, known, onward, answer, located: answer)
    let located =
      question.country == nil ? answer : try answer.affirmed(by: anywhere.locatedAffirmations)
    self.init(question, activity, knowledge, known, onward, answer, located: located)
  }

  private init(
    _ question: Question, _ activity: Activity, _ knowledge: Knowledge, _ known: ActivityKnowledge,
    _ onward: OnwardFlows?, _ answer: Answer, located: Answer
  ) {
    self.question = question
    self.activity = activity
    self.knowledge = knowledge
    self.known = known
    self.onward = onward
    self.answer = answer
    self.located = located
  }

  /// The same of one data category, at one recipient.
  ///
  /// - Parameter answer: What is left of the answer, and of what goes to the country asked about,
  ///   at the recipient.
  func asking(
    of data: Node, at recipient: Node? = nil, answer: (whole: Answer, located: Answer)
  ) -> Inquiry {
    let question = question.asking(of: data, at: recipient, in: model)
    let box = Box([.data: question.box[.data] ?? model.space.space.whole(.data)])
    let whole = answer.whole.narrowed(to: box)
    return Inquiry(
      question, activity, knowledge, known, onward, whole,
      located: question.country == nil ? whole : answer.located.narrowed(to: box))
  }

  /// The dimension of the hits.
  var free: Dimension { activity == .collection ? .sources : .recipients }

  func reading(_ part: Contribution) -> StatementReading {
    if let lastReading, lastReading.statement == part.statement { return lastReading.reading }
    let reading = reader.reading(part.statement)
    lastReading = (part.statement, reading)
    return reading
  }

  /// The points that the question has in a dimension.
  func asked(_ dimension: Dimension) -> PointSet {
    question.box[dimension] ?? model.space.space.whole(dimension)
  }

  /// What the question is answered from of a statement.
  func assertion(of statement: Int) -> Assertion? {
    model.assertions(of: statement).first { $0.activity == activity && !$0.deniers.isEmpty }
  }

  /// The uses that give a purpose to a collection that names none.
  func uses(of part: Contribution) -> [PurposefulUse] {
    reading(part).namesPurposes ? [] : known.uses.covering(part.region)
  }

  /// The nodes that a statement writes in a dimension as far as it takes part in an answer: an onward
  /// entry has its statement's slots where it has none of its own, and a collection without purposes
  /// those of uses.
  func written(_ part: Contribution, in dimension: Dimension) -> [Node] {
    let reading = reading(part)
    if dimension == .purposes, !reading.namesPurposes {
      return uses(of: part).flatMap { reader.reading($0.statement).written[.purposes] }
    }
    if let own = onward?.entry(of: part)?[dimension], !own.isEmpty { return own }
    return reading.written[dimension]
  }

  /// The statements along the way to a part of the answer, the last first.
  func steps(of part: Contribution) -> [OnwardFlows.Step] {
    onward?.steps(of: part, reader)
      ?? [OnwardFlows.Step(statement: reading(part).reference.id, entry: 0)]
  }

  func isWithin(_ node: Node, _ others: [Node], in dimension: Dimension) -> Bool {
    guard let taxonomy = model.space.taxonomy(of: dimension) else { return false }
    return others.contains { taxonomy.isWithin(node, $0) }
  }
}
