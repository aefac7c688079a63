import Diagnostics
import FlowAlgebra
import Registry

/// Answers questions about who receives what, and where it comes from.
public struct Queries: Sendable {
  public var model: FlowModel { knowledge.model }
  private let knowledge: Knowledge

  /// Answers that are the same in whatever order the registry was written.
  public init(_ registry: Registry) { self.init(FlowModel(registry.inOrderOfIDs)) }

  /// Answers in the order of a model, for whoever has one.
  public init(_ model: FlowModel) { knowledge = Knowledge(model) }

  /// - Throws: `JobError` for an id that no term has, or where the answer cannot be decided.
  public func answer(_ request: QuestionRequest) throws(JobError) -> QueryResult {
    try answer(Question(request, in: model))
  }

  /// - Throws: `JobError` where the answer cannot be decided.
  public func answer(_ question: Question) throws(JobError) -> QueryResult {
    if let statement = model.undecided.first {
      throw JobError(
        .invalidRegistry,
        "the exceptions of `\(model.id(of: statement))` are too intricate to be decided")
    }
    do {
      return try decide(question)
    } catch {
      throw JobError(.invalidRegistry, "the statements overlap too intricately to be decided")
    }
  }

  private func decide(_ question: Question) throws(Undecided) -> QueryResult {
    let echo = EchoedQuestion(question, knowledge.reader)
    guard let first = question.kind.activities.first else { return QueryResult(echo, []) }
    let inquiry = try Inquiry(question, first, with: knowledge)
    switch question.kind {
    case .whoReceives, .whatReceives, .doesReceive, .whoCollects, .whereFrom:
      return QueryResult(echo, [try Findings(inquiry)])
    case .flows:
      return QueryResult(echo, [try Findings(sources(of: inquiry)), try Findings(inquiry)])
    case .matrix:
      let matrix = try MatrixBuilder(inquiry, sources: sources(of: inquiry))?.matrix()
      let findings = try Findings(inquiry, listsHits: false)
      return QueryResult(echo, [findings], matrix.map { .matrix($0) } ?? .hits)
    case .why:
      let reasons = try ReasonFinder(inquiry).reasons()
      return QueryResult(echo, [try Findings(inquiry)], .reasons(reasons))
    }
  }

  /// Where the data comes from that a question about recipients is about.
  private func sources(of inquiry: Inquiry) throws(Undecided) -> Inquiry {
    let (yes, both) = (inquiry.located.yes, inquiry.located.both)
    let data = yes.union(both).projection(on: .data, in: model.space.space)
    return try Inquiry(inquiry.question.ofSources(giving: data), .collection, with: knowledge)
  }
}
