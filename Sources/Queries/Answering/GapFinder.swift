import FlowAlgebra
import Registry

/// Finds the statements that would answer but for something they do not say.
struct GapFinder {
  private let inquiry: Inquiry
  private var reader: TermReader { inquiry.reader }

  init(_ inquiry: Inquiry) { self.inquiry = inquiry }

  func gaps() throws(Undecided) -> [Gap] {
    var gaps: Set<Gap> = []
    for assertion in inquiry.assertions.values {
      gaps.formUnion(try unsaid(assertion))
    }
    for part in inquiry.answer.affirmations {
      gaps.formUnion(unnamedRecipients(part) + unsaidCountries(part))
    }
    return gaps.sorted { left, right in
      (left.reference.id, left.slot.word) < (right.reference.id, right.slot.word)
    }
  }

  /// The slots of a statement that does not answer, though it might if it said more.
  private func unsaid(_ assertion: Assertion) throws(Undecided) -> [Gap] {
    let boxes = assertion.scope.boxes
    let open = boxes.map { shortfalls(of: $0, assertion) }
    // Where one alternative says enough, the others leave nothing open.
    if open.contains(where: { $0?.isEmpty ?? false }) { return [] }
    guard open.contains(where: { $0 != nil }), try mayAnswer(assertion) else { return [] }
    return zip(boxes, open).flatMap { box, dimensions in
      (dimensions ?? []).compactMap { gap(in: $0, of: assertion, box) }
    }
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
    let denying = inquiry.model.promises.filter {
      $0.isPublished && $0.precedence != .yields && assertion.isMet(by: $0)
    }
    let denied = Region.union(of: denying.lazy.map { $0.region.intersection(inquiry.question.box) })
    let meant = assertion.potential.intersection(inquiry.question.box)
    return try !meant.subtracting(denied, in: inquiry.model.space.space).isEmpty
  }

  private func gap(in dimension: Dimension, of assertion: Assertion, _ box: Box) -> Gap? {
    guard let slot = dimension.slot else { return nil }
    let asked = inquiry.asked(.recipients)
    let named = (box[.recipients] ?? PointSet()).intersection(asked)
    return Gap(
      reference: reader.reference(assertion.statement),
      slot: .slot(slot),
      unsaid: gaps(in: dimension, of: assertion.statement),
      recipients: named.isEmpty
        ? gaps(in: .recipients, of: assertion.statement)
        : reader.terms(named, in: .recipients))
  }

  /// What is written as `unspecified` above what is asked; a missing slot is wholly so.
  private func gaps(in dimension: Dimension, of statement: Int) -> [AnsweredTerm] {
    let written = inquiry.written(statement, in: dimension)
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

  /// Recipients that receive what was asked without being named.
  private func unnamedRecipients(_ part: Contribution) -> [Gap] {
    guard let taxonomy = inquiry.model.space.taxonomy(of: .recipients) else { return [] }
    let set = part.region.projection(on: .recipients, in: inquiry.model.space.space)
    let unnamed = Set(taxonomy.gaps(in: set))
      .intersection(inquiry.written(part.statement, in: .recipients))
    guard !unnamed.isEmpty else { return [] }
    let terms = reader.terms(Array(unnamed), in: .recipients)
    return [
      Gap(
        reference: reader.reference(part.statement), slot: .slot(.with), unsaid: terms,
        recipients: terms)
    ]
  }

  /// Recipients of which nobody says where they are, when a question names a country.
  private func unsaidCountries(_ part: Contribution) -> [Gap] {
    guard inquiry.question.country != nil,
      let taxonomy = inquiry.model.space.taxonomy(of: .recipients)
    else { return [] }
    let set = part.region.projection(on: .recipients, in: inquiry.model.space.space)
    let unplaced = taxonomy.nodes(in: set).filter { node in
      node != .root && !taxonomy.isGap(node)
        && inquiry.countryMatch(part.statement, recipient: Int(node.rawValue) - 1) == .notSaid
    }
    guard !unplaced.isEmpty else { return [] }
    return [
      Gap(
        reference: reader.reference(part.statement), slot: .countries, unsaid: [],
        recipients: reader.terms(unplaced, in: .recipients))
    ]
  }
}
