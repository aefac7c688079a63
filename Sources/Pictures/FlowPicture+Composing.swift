import Diagnostics
import FlowAlgebra
import Queries
import Registry
import Statement

extension FlowPicture {
  /// - Parameters:
  ///   - question: What the picture is limited to; its kind and mode do not matter.
  ///   - locale: The language; nil is the registry's default one.
  /// - Throws: `JobError` for a language that the registry or the program does not have, and where
  ///   what flows cannot be decided.
  public init(
    _ question: Question, in model: FlowModel, locale: LocaleTag? = nil
  ) throws(JobError) {
    if let statement = model.undecided.first {
      throw JobError(
        .invalidRegistry,
        "the exceptions of `\(model.id(of: statement))` are too intricate to be decided")
    }
    let registry = model.registry
    if let locale, !registry.locales.contains(locale) {
      throw JobError(
        .unknownID,
        "`\(locale.code)` is not among the registry's locales: "
          + registry.locales.map { "`\($0.code)`" }.joined(separator: ", "))
    }
    let wording = try Wording(locale: locale ?? registry.defaultLocale, in: registry)
    let words = try PictureWords(of: wording.locale)
    let titles = TermTitles(model, wording)
    var finder = FlowFinder(question, in: model)
    let flows: [FoundFlow]
    do {
      flows = try finder.flows()
    } catch {
      throw JobError(.invalidRegistry, "the statements overlap too intricately to be drawn")
    }
    let name = (registry.organization?.name ?? registry.settings.name ?? "").asOneLine
    self = PictureComposer(flows, in: model, titles: titles, words: words).picture(
      title: name.isEmpty ? words.flows : "\(name): \(words.flows)",
      limits: question.limits(in: model, titles), silent: finder.silent.map(model.id).sorted())
  }
}

extension Question {
  /// What the question is limited to, in the words of a language.
  fileprivate func limits(in model: FlowModel, _ titles: TermTitles) -> [String] {
    var limits: [String] = []
    for (dimension, nodes) in asked.sorted(by: { $0.key < $1.key }) {
      let names = nodes.map { node in
        dimension == .identifiability
          ? model.space.vocabulary(of: dimension).flatMap { vocabulary in
            vocabulary.termIndex(of: node).map { vocabulary.ids[$0] }
          } ?? "all"
          : titles.title(of: CoveredTerm(node: node), in: dimension)
      }
      limits.append(names.joined(separator: ", "))
    }
    limits += kinds.map { titles.name(of: $0) }.sorted()
    if let country { limits.append(titles.name(of: country)) }
    if isDated { limits.append(titles.date(day)) }
    return limits
  }
}
