import Diagnostics
import FlowAlgebra
import Registry

/// Answers questions about who receives what, and where it comes from.
public struct Queries: Sendable {
  public let model: FlowModel

  public init(_ model: FlowModel) { self.model = model }

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
    let inquiry = try Inquiry(question, in: model)
    let hits = try HitBuilder(inquiry)?.hits() ?? []
    let gaps = try GapFinder(inquiry).gaps()
    let promises = PromiseFinder(inquiry)
    let denials = try promises.denials()
    let word = try word(inquiry, hits)
    let finder = NearestFinder(inquiry)
    var nearest: [NearMiss] = []
    if word == .no || word == .notDisclosed {
      let shown = gaps.map(\.reference.id) + denials.map(\.reference.id)
      nearest = finder.nearest(besides: Set(shown))
    }
    return QueryResult(
      question: EchoedQuestion(question, inquiry.reader),
      answer: word,
      hits: hits,
      gaps: gaps,
      denials: denials,
      related: promises.related(besides: denials),
      nearest: nearest + (question.isOnward ? [] : finder.onward()))
  }

  /// One word for all points; a country, which is no dimension, leaves only its hits.
  private func word(_ inquiry: Inquiry, _ hits: [Hit]) throws(Undecided) -> FlowAlgebra.Word {
    let word = try inquiry.answer.word()
    guard inquiry.question.country != nil, word == .yes || word == .both else { return word }
    if hits.contains(where: { $0.answer == .both }) { return .both }
    return hits.contains { $0.answer == .yes } ? .yes : .notDisclosed
  }
}
