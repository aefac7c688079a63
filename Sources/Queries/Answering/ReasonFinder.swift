import FlowAlgebra
import Registry

/// Finds all that lies behind an answer about one recipient.
struct ReasonFinder {
  private let inquiry: Inquiry
  private let terms: TermsFinder
  private var model: FlowModel { inquiry.model }
  private var reader: TermReader { inquiry.reader }
  private var space: Space { model.space.space }

  init(_ inquiry: Inquiry) throws(Undecided) {
    self.inquiry = inquiry
    terms = try inquiry.knowledge.terms()
  }

  func reasons() throws(Undecided) -> Reasons {
    let reached = inquiry.located.yes.union(inquiry.located.both)
    let question = inquiry.question.ofOrigins(of: reached, in: space)
    return Reasons(
      origins: try origins(question), uses: try uses(question),
      disclosures: try reasons(inquiry))
  }

  /// Where data comes from, and what it is inferred from in turn.
  private func origins(_ question: Question) throws(Undecided) -> [Reason] {
    var origins: [Reason] = []
    var next = question
    var seen = PointSet()
    while !(next.box[.data]?.isEmpty ?? false) {
      let found = try reasons(Inquiry(next, .collection, with: inquiry.knowledge))
      origins += found
      seen = seen.union(next.box[.data] ?? space.whole(.data))
      let derived = Set(found.flatMap(derivation)).sorted()
      let set = PointSet.union(of: derived.lazy.map { model.space.down($0, in: .data) })
      next = next.about(derived, set.subtracting(seen))
    }
    return origins
  }

  private func reasons(_ inquiry: Inquiry) throws(Undecided) -> [Reason] {
    guard let finder = HitFinder(inquiry) else { return [] }
    let builder = try finder.builder()
    let reasons = try builder.parties.map { found throws(Undecided) in
      let hit = try builder.hit(found)
      var grounds: [Ground] = []
      for (part, _) in builder.statements(at: found) {
        grounds.append(Ground(terms: try terms.terms(of: part, at: found.party, inquiry)))
      }
      return Reason(
        hit: hit, grounds: grounds,
        inferredFrom: reader.terms(derivation(hit), in: .data))
    }
    return reasons.filter(\.hit.isNamed) + reasons.filter { !$0.hit.isNamed }
  }

  private func derivation(_ reason: Reason) -> [Node] { derivation(reason.hit) }

  /// The data that a source infers from.
  private func derivation(_ hit: Hit) -> [Node] {
    guard let id = hit.party.source,
      let source = model.registry.sources.terms.first(where: {
        model.registry.id($0.header) == id
      })
    else { return [] }
    return source.derivedFrom.compactMap { reference in
      model.space.vocabulary(of: .data)?.node(of: reference.value)
    }
  }

  private func uses(_ question: Question) throws(Undecided) -> [Use] {
    let box = question.box.opened(in: CollectionOfOne(Dimension.methods))
    let answer = try inquiry.knowledge.of(.use).policy.answer(to: box)
    var uses: [Use] = []
    for part in answer.affirmations {
      guard let use = model.statements[part.statement] as? UseStatement else { continue }
      let purposes =
        use.scope.slots.purposes == nil
        ? PointSet() : part.region.projection(on: .purposes, in: space)
      uses.append(
        Use(
          reference: reader.reference(part.statement), operation: use.operation,
          data: reader.terms(part.region.projection(on: .data, in: space), in: .data),
          purposes: reader.terms(purposes, in: .purposes),
          circumstances: inquiry.openCircumstances(part.statement),
          isPossible: use.isPossible, terms: terms.terms(of: use)))
    }
    return uses.sorted { $0.reference.id < $1.reference.id }
  }
}
