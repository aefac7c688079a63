import FlowAlgebra
import Registry

/// The promises by which something is not sold, not shared or not disclosed at all.
///
/// A question about sharing hears a promise never to sell only where something is sold; whether
/// anything is sold is a question of its own.
struct CaliforniaDenials {
  let flows: FlowSummary
  let kind: CaliforniaFlows.Kind

  private var model: FlowModel { flows.model }

  /// The promises that together deny all of what is asked; none where they leave a part open.
  ///
  /// - Throws: `Undecided` when statements fall into too many pieces.
  func denials(of question: Box) throws(Undecided) -> [Int] {
    if question.isEmpty { return [] }
    let general = try flows.denials(.sharing, of: question).filter { denial in
      promise(denial.statement)?.inLaw == nil
        && promise(denial.statement)?.action != .sell
    }
    let denials = general + (try special(question))
    let denied = Region.union(of: denials.lazy.map(\.region))
    let isDenied = try Region(question).isSubset(of: denied, in: model.space.space)
    return isDenied ? denials.map(\.statement) : []
  }

  /// What the promises about this kind of disclosure deny; those that yield do so to it alone.
  private func special(_ question: Box) throws(Undecided) -> [Contribution] {
    let positives = model.assertions.filter {
      $0.activity == .sharing && kind.takes(model.statements[$0.statement])
    }.map { Positive(statement: $0.statement, region: $0.region) }
    let negatives = model.promises.filter { $0.isPublished && isAbout($0.statement) }.map {
      Negative(statement: $0.statement, region: $0.region, precedence: $0.precedence)
    }
    return try Policy(positives: positives, negatives: negatives)
      .answer(to: question, in: model.space.space).denials
  }

  private func promise(_ statement: Int) -> NeverStatement? {
    model.statements[statement] as? NeverStatement
  }

  private func isAbout(_ statement: Int) -> Bool {
    guard let promise = promise(statement) else { return false }
    switch (kind, promise.action, promise.inLaw) {
    case (.sold, .sell, nil), (.sold, .sell, .california), (.shared, .share, .california):
      return true
    default: return false
    }
  }
}
