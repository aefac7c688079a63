import FlowAlgebra
import Registry

/// Finds the statements that would answer but for something they do not say.
struct GapFinder {
  private let inquiry: Inquiry
  private var reader: TermReader { inquiry.reader }

  init(_ inquiry: Inquiry) { self.inquiry = inquiry }

  func gaps() throws(Undecided) -> [Gap] {
    try gaps(among: inquiry.known.leavingOpen(inquiry.question.box))
  }

  /// - Parameter assertions: The only ones that may leave something open.
  func gaps(among assertions: [Assertion]) throws(Undecided) -> [Gap] {
    var gaps: Set<Gap> = []
    for assertion in assertions {
      gaps.formUnion(try unsaid(assertion))
    }
    for part in inquiry.answer.affirmations {
      gaps.formUnion(unnamedParties(part) + unsaidCountries(part))
    }
    return gaps.sorted { left, right in
      let (one, other) = (left.reference.id, right.reference.id)
      if one != other || left.slot != right.slot {
        return (one, left.slot.word) < (other, right.slot.word)
      }
      if left.unsaid != right.unsaid {
        return left.unsaid.lexicographicallyPrecedes(right.unsaid)
      }
      return left.parties.lexicographicallyPrecedes(right.parties)
    }
  }

  /// The slots of a statement that does not answer, though it might if it said more.
  private func unsaid(_ assertion: Assertion) throws(Undecided) -> [Gap] {
    let boxes = assertion.scope.boxes
    let open = boxes.map { shortfalls(of: $0, assertion) }
    // Where one alternative says enough, the others leave nothing open.
    if open.contains(where: { $0?.isEmpty ?? false }) || isAnswered(assertion) { return [] }
    guard open.contains(where: { $0 != nil }), try mayAnswer(assertion) else { return [] }
    return zip(boxes, open).flatMap { box, dimensions in
      (dimensions ?? []).compactMap { gap(in: $0, of: assertion, box) }
    }
  }

  /// Whether uses say what a collection is for that does not say so itself.
  private func isAnswered(_ assertion: Assertion) -> Bool {
    assertion.undisclosed.contains(.purposes)
      && inquiry.answer.affirmations.contains { $0.statement == assertion.statement }
  }

  /// The dimensions in which an alternative does not say what is asked; nil where it says something
  /// else.
  private func shortfalls(of box: Box, _ assertion: Assertion) -> [Dimension]? {
    var open: [Dimension] = []
    for dimension in inquiry.question.box.restricted {
      let asked = inquiry.asked(dimension)
      if assertion.undisclosed.contains(dimension) {
        open.append(dimension)
      } else if let said = box[dimension], said.isDisjoint(with: asked) {
        guard !widened(said, in: dimension).isDisjoint(with: asked) else { return nil }
        open.append(dimension)
      }
    }
    return open
  }

  /// Whether exceptions and promises leave some of what the statement may mean.
  private func mayAnswer(_ assertion: Assertion) throws(Undecided) -> Bool {
    let denying = inquiry.knowledge.promises.meeting(inquiry.question.box).filter {
      $0.precedence != .yields && assertion.isMet(by: $0)
    }
    let denied = Region.union(of: denying.lazy.map { $0.region.intersection(inquiry.question.box) })
    let meant = assertion.potential.intersection(inquiry.question.box)
    return try !meant.subtracting(denied, in: inquiry.model.space.space).isEmpty
  }

  private func gap(in dimension: Dimension, of assertion: Assertion, _ box: Box) -> Gap? {
    guard let slot = dimension.slot else { return nil }
    let free = inquiry.free
    let named = (box[free] ?? PointSet()).intersection(inquiry.asked(free))
    return Gap(
      reference: reader.reference(assertion.statement),
      activity: inquiry.activity,
      slot: .slot(slot),
      unsaid: gaps(in: dimension, of: assertion.statement),
      parties: named.isEmpty
        ? gaps(in: free, of: assertion.statement) : reader.terms(named, in: free))
  }

  /// What is written as `unspecified` above what is asked; a missing slot is wholly so.
  private func gaps(in dimension: Dimension, of statement: Int) -> [AnsweredTerm] {
    let written = reader.reading(statement).written[dimension]
    guard !written.isEmpty else {
      return [AnsweredTerm(name: .gap(under: nil), isOtherwise: false, label: "all")]
    }
    let asked = inquiry.asked(dimension)
    return reader.terms(
      written.filter { node in
        let own = inquiry.model.space.down(node, in: dimension)
        return own.isDisjoint(with: asked) && !widened(own, in: dimension).isDisjoint(with: asked)
      }, in: dimension)
  }

  private func widened(_ set: PointSet, in dimension: Dimension) -> PointSet {
    inquiry.model.space.widened(set, in: dimension)
  }

  /// Recipients or sources of what was asked that are not named.
  private func unnamedParties(_ part: Contribution) -> [Gap] {
    let free = inquiry.free
    guard let slot = free.slot, let taxonomy = inquiry.model.space.taxonomy(of: free) else {
      return []
    }
    let gaps = taxonomy.gaps(in: part.region.projection(on: free, in: inquiry.model.space.space))
    if gaps.isEmpty { return [] }
    let unnamed = Set(gaps).intersection(inquiry.written(part, in: free))
    guard !unnamed.isEmpty else { return [] }
    let terms = reader.terms(Array(unnamed), in: free)
    return [
      Gap(
        reference: reader.reference(part.statement), activity: inquiry.activity,
        slot: .slot(slot), unsaid: terms, parties: terms)
    ]
  }

  /// Parties of which nobody says where the data is then, when a question names a country.
  private func unsaidCountries(_ part: Contribution) -> [Gap] {
    guard inquiry.question.country != nil,
      let taxonomy = inquiry.model.space.taxonomy(of: inquiry.free)
    else { return [] }
    let set = part.region.projection(on: inquiry.free, in: inquiry.model.space.space)
    let unplaced = taxonomy.nodes(in: set).filter { node in
      taxonomy.isTerm(node) && inquiry.countryMatch(part, party: node) == .notSaid
    }
    guard !unplaced.isEmpty else { return [] }
    return [
      Gap(
        reference: reader.reference(part.statement), activity: inquiry.activity,
        slot: .countries, unsaid: [],
        parties: reader.terms(unplaced, in: inquiry.free))
    ]
  }
}
