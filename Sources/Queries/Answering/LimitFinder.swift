import FlowAlgebra
import Registry

/// Finds what exceptions and prevailing promises take out of the statements that answer.
struct LimitFinder {
  private let inquiry: Inquiry
  private var reader: TermReader { inquiry.reader }

  init(_ inquiry: Inquiry) { self.inquiry = inquiry }

  /// - Parameter parties: Where it is taken out: a group is told of its members too.
  func limits(of statements: Set<Int>, at parties: PointSet) throws(Undecided) -> [Limit] {
    var box = inquiry.question.box
    box[inquiry.free] = inquiry.asked(inquiry.free).intersection(parties)
    var limits: [Limit] = []
    for statement in statements.sorted() {
      guard let assertion = inquiry.assertions[statement] else { continue }
      let written = inquiry.model.statements[statement].scope.exceptions
      for (exception, scope) in zip(assertion.scope.exceptions, written) {
        // What the exception takes out, cut to the statement and the question.
        let removed = try ScopedRegion(
          boxes: Region(assertion.scope.boxes).intersection(Region(exception.boxes)).boxes,
          exceptions: exception.exceptions
        ).effective(in: inquiry.model.space.space)
        if removed.isDisjoint(with: box) { continue }
        let (file, line) = inquiry.model.place(of: scope.span)
        limits.append(
          Limit(
            reference: StatementReference(
              id: inquiry.model.id(of: statement), file: file, line: line),
            removes: reader.written(scope)))
      }
    }
    let removals = inquiry.answer.removals.filter {
      statements.contains($0.statement) && !$0.region.isDisjoint(with: box)
    }
    for promise in Set(removals.map(\.promise)).sorted() {
      limits.append(
        Limit(
          reference: reader.reference(promise),
          removes: reader.written(inquiry.model.statements[promise].scope)))
    }
    return limits
  }
}
