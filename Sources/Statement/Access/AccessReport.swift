import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// What a person is told on request about the data of the groups to which they belong, and what whoever
/// answers has to add before (GDPR Art. 15(1), (2); DSG Art. 25(2)).
public struct AccessReport: Sendable {
  /// What the person reads.
  public let document: ComposedDocument

  /// What the registry does not say and the answer needs; not for the person.
  public let toComplete: [CompletionItem]

  let standing: Standing
  let speaker: Speaker
  /// Who receives data, and the statements that would say so but for something they do not say.
  let direct: QueryResult
  /// Who gets data from those who receive it.
  let onward: [Hit]
  /// Where data comes from.
  let sources: QueryResult

  /// - Throws: `JobError` for an id that no term has, for a language that the registry does not have,
  ///   and where the statements overlap too intricately to be decided.
  public init(_ request: AccessRequest, in model: FlowModel) throws(JobError) {
    let registry = model.registry
    let locales = try Generation(locales: request.locale.map { [$0] }).chosenLocales(of: registry)
    let wording = try Wording(
      locale: locales.first ?? registry.defaultLocale, in: registry, as: .report)
    let queries = Queries(model)
    let question = try request.question(.whoReceives, in: model)
    direct = try queries.answer(question)
    let named = Set(direct.hits.map(\.party.id))
    onward = try queries.answer(request.question(.whoReceives, onward: true, in: model)).hits
      .filter { !named.contains($0.party.id) }
    sources = try queries.answer(request.question(.whoCollects, in: model))
    do {
      standing = try Standing(question, in: model)
      var composer = AccessComposer(
        standing, wording: wording, direct: direct.hits, onward: onward, sources: sources.hits)
      document = try composer.compose()
      speaker = composer.speaker
    } catch {
      throw JobError(
        .invalidRegistry,
        "the statements overlap in too many pieces to be summed up: split the largest ones")
    }
    toComplete =
      CompletionFinder(
        standing: standing, speaker: speaker, direct: direct, onward: onward, sources: sources,
        document: document
      ).items
  }
}
