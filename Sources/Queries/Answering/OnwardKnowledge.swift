import Diagnostics
import FlowAlgebra
import Registry

/// What recipients pass on by the statements that disclose enough for a question.
final class OnwardKnowledge: Sendable {
  let received: Received

  /// By edge, what the onward entry writes.
  let entries: Remembered<WrittenNodes?>

  /// - Parameter silent: What a statement must not leave undisclosed.
  init(disclosing silent: Set<Dimension>, in model: FlowModel) throws(Undecided) {
    let received = try Received(model, guardrails: false) {
      $0.undisclosed.isDisjoint(with: silent)
    }
    self.received = received
    entries = Remembered(count: received.edges.count) { place in
      let edge = received.edges[place]
      let sharing = model.statements[edge.statement] as? SharingStatement
      return sharing?.onward.map { WrittenNodes($0[edge.entry].scope, in: model.space) }
    }
  }
}

/// The same for all questions: made for each choice of dimensions that they name and some statement
/// leaves undisclosed.
final class OnwardKnowledges: Sendable {
  private let model: FlowModel
  private let undisclosed: Set<Dimension>
  private let made = Guarded<[Set<Dimension>: Result<OnwardKnowledge, Undecided>]>([:])

  init(_ model: FlowModel) {
    self.model = model
    undisclosed = model.assertions.lazy.filter { $0.activity == .sharing }
      .reduce(into: []) { $0.formUnion($1.undisclosed) }
  }

  /// - Parameter dimensions: Those that a question names.
  func naming(_ dimensions: some Sequence<Dimension>) throws(Undecided) -> OnwardKnowledge {
    let silent = undisclosed.intersection(dimensions)
    let knowledge = made.withLock { made in
      if let known = made[silent] { return known }
      let knowledge = Result { () throws(Undecided) in
        try OnwardKnowledge(disclosing: silent, in: model)
      }
      made[silent] = knowledge
      return knowledge
    }
    return try knowledge.get()
  }
}
