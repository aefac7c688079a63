import FlowAlgebra
import Registry

/// Finds what exceptions and prevailing promises take out of the statements that answer.
struct LimitFinder {
  private let inquiry: Inquiry
  private var reader: TermReader { inquiry.reader }

  init(_ inquiry: Inquiry) { self.inquiry = inquiry }

  /// - Parameters:
  ///   - parts: What answers; of what is passed on, every statement on the way counts.
  ///   - parties: Where it is taken out: a group is told of its members too.
  func limits(of parts: [Contribution], at parties: PointSet) throws(Undecided) -> [Limit] {
    let removals = inquiry.onward?.removals ?? inquiry.answer.removals
    if inquiry.onward == nil, removals.isEmpty,
      !parts.contains(where: { inquiry.reading($0).hasExceptions })
    {
      return []
    }
    let direct = Set(parts.filter { $0.delivery == nil }.map(\.statement))
    let here = inquiry.asked(inquiry.free).intersection(parties)
    var sharings = direct.map { (statement: $0, recipients: here) }
    sharings += parts.flatMap { inquiry.onward?.sharings(of: $0) ?? [] }
    sharings.sort { $0.statement < $1.statement }

    var limits: [Limit] = []
    var promises: Set<Int> = []
    for (statement, recipients) in sharings {
      var box = inquiry.question.box
      box[inquiry.free] = recipients
      limits += try exceptions(of: statement, in: box).filter { !limits.contains($0) }
      promises.formUnion(
        removals.filter { $0.statement == statement && !$0.region.isDisjoint(with: box) }
          .map(\.promise))
    }
    return limits
      + promises.sorted().map { promise in
        Limit(
          reference: reader.reference(promise),
          removes: reader.written(inquiry.model.statements[promise].scope))
      }
  }

  private func exceptions(of statement: Int, in box: Box) throws(Undecided) -> [Limit] {
    guard reader.reading(statement).hasExceptions,
      let assertion = inquiry.assertion(of: statement)
    else { return [] }
    var limits: [Limit] = []
    let written = inquiry.model.statements[statement].scope.exceptions
    for (exception, scope) in zip(assertion.scope.exceptions, written) {
      // What the exception takes out, cut to the statement and the question.
      let removed = try ScopedRegion(
        boxes: Region(assertion.scope.boxes).intersection(Region(exception.boxes)).boxes,
        exceptions: exception.exceptions
      ).effective(in: inquiry.model.space.space)
      if removed.isDisjoint(with: box) { continue }
      limits.append(
        Limit(
          reference: StatementReference(
            id: reader.reference(statement).id, place: inquiry.model.place(of: scope.span)),
          removes: reader.written(scope)))
    }
    return limits
  }
}
