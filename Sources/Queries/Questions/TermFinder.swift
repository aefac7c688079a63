import Diagnostics
import FlowAlgebra
import Registry
import Words

/// Finds the term that a word on the command line means: its id, an alias, or a name that people
/// know it by, however it is spelt.
struct TermFinder {
  let model: FlowModel
  let kind: QuestionKind

  /// - Throws: `JobError` that offers what may have been meant when nothing, or more than one term,
  ///   is.
  func node(_ text: String, in dimension: Dimension) throws(JobError) -> Node {
    if text == "all" { return .root }
    guard let names = names(dimension) else {
      throw JobError(.unknownID, "no term is called `\(text)`")
    }
    let meant = names.meant(by: text)
    guard let index = meant.first else { throw unknown(text, dimension, names) }
    guard meant.count == 1 else { throw ambiguous(text, meant, names) }
    return Node(Int32(index + 1))
  }

  private func names(_ dimension: Dimension) -> TermNames? {
    model.space.vocabulary(of: dimension).map {
      TermNames(vocabulary: $0, registry: model.registry)
    }
  }

  private func ambiguous(_ text: String, _ meant: [Int], _ names: TermNames) -> JobError {
    // What can still be read at a glance.
    let limit = 5
    let offers = Array(meant.map(names.offer).sorted { $0.id < $1.id }.prefix(limit))
    let count = meant.count > limit ? "any of \(meant.count), such as " : ""
    return JobError(.unknownID, "`\(text)` may mean \(count)\(offers.phrase)")
  }

  private func unknown(_ text: String, _ dimension: Dimension, _ names: TermNames) -> JobError {
    if let place = elsewhere(text, besides: dimension) { return place }
    let offers = names.likeliest(for: text)
    if offers.isEmpty, dimension == .recipients, let kind = recipientKinds(text).first {
      return JobError(
        .unknownID,
        "no recipient is called `\(text)`; did you mean the kind of recipient, `kind:\(kind.rawValue)`?"
      )
    }
    let question = offers.isEmpty ? nearElsewhere(text, besides: dimension) : offers.question
    return JobError(.unknownID, "no \(noun(dimension)) is called `\(text)`\(question)")
  }

  private func noun(_ dimension: Dimension) -> String {
    if let facet = dimension.facetIndex { return "value of `\(facetID(facet))`" }
    return dimension.slot?.vocabulary?.bareNoun ?? "degree of identifiability"
  }

  private func facetID(_ facet: Int) -> String {
    model.registry.id(model.registry.facets.terms[facet].header)
  }

  /// The facet and value of `FACET=VALUE`.
  func condition(_ text: String) throws(JobError) -> (Dimension, Node) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      let near = conditions(calledLike: text).prefix(3).map { Offer($0) }
      throw JobError(
        .badValue,
        "`\(text)` is not a condition: write it as `facet=value`\(near.question)")
    }
    let dimension = Dimension.facet(try facet(String(parts[0])))
    return (dimension, try node(String(parts[1]), in: dimension))
  }

  private func facet(_ text: String) throws(JobError) -> Int {
    let meant = facets.meant(by: text)
    guard let facet = meant.first else {
      let offers = facets.likeliest(for: text)
      throw JobError(.unknownID, "no condition is called `\(text)`\(offers.question)")
    }
    guard meant.count == 1 else { throw ambiguous(text, meant, facets) }
    return facet
  }

  private var facets: TermNames {
    TermNames(vocabulary: model.space.facetVocabulary, registry: model.registry)
  }

  /// The conditions that a value, or a facet, written alone may stand for.
  private func conditions(calledLike text: String) -> [String] {
    model.space.facets.flatMap { dimension -> [String] in
      guard let facet = dimension.facetIndex, let names = names(dimension) else { return [] }
      let isNamed = facets.meant(by: text).contains(facet)
      let values = isNamed ? Array(names.vocabulary.ids.indices) : names.meant(by: text)
      return values.map { "\(facetID(facet))=\(names.vocabulary.ids[$0])" }
    }
  }

  /// The kind of `kind:vendor`; nil where the text names a recipient.
  func recipientKind(_ text: String) throws(JobError) -> RecipientKind? {
    guard text.hasPrefix("kind:") else { return nil }
    let name = String(text.dropFirst("kind:".count))
    if let kind = RecipientKind(rawValue: name) ?? recipientKinds(name).first { return kind }
    let near = likeliest(for: name, among: RecipientKind.allCases) { [$0.rawValue] }
    throw JobError(
      .unknownID,
      "there is no kind of recipient `\(name)`"
        + near.map { Offer("kind:\($0.rawValue)") }.question)
  }

  private func recipientKinds(_ text: String) -> [RecipientKind] {
    things(calledLike: text, among: RecipientKind.allCases) { [Spoken($0.rawValue)] }
  }

  func territory(_ text: String) throws(JobError) -> Territory {
    guard
      let territory = Territory(text) ?? Territory(text.uppercased())
        ?? Territory(text.lowercased())
    else {
      throw JobError(
        .badValue, "`\(text)` is not a country: write an ISO 3166 code (`CH`), `EU`, `EEA` or `all`"
      )
    }
    return territory
  }
}

// MARK: - Names of other dimensions

extension TermFinder {
  /// What a text names where the question does not look for it.
  private func elsewhere(_ text: String, besides dimension: Dimension) -> JobError? {
    var found: [(noun: String, flag: String?, id: String)] = []
    for other in otherDimensions(besides: dimension) {
      guard let names = names(other) else { continue }
      for index in names.meant(by: text) {
        let id = names.vocabulary.ids[index]
        found.append((articled(noun(other)), flag(other, id), id))
      }
    }
    guard !found.isEmpty else { return nil }
    let flags = found.compactMap(\.flag)
    let nouns = found.map { $0.id == text ? $0.noun : "\($0.noun) (`\($0.id)`)" }
    return JobError(
      .unknownID,
      "`\(text)` is \(nouns.reduced.list("and")), not \(articled(noun(dimension)))"
        + (flags.isEmpty ? "" : ": use \(flags.reduced.list("or"))"))
  }

  /// Asks for what is near where the question does not look for it.
  private func nearElsewhere(_ text: String, besides dimension: Dimension) -> String {
    for other in otherDimensions(besides: dimension) {
      let offers = names(other)?.likeliest(for: text) ?? []
      if !offers.isEmpty { return "; did you mean the \(noun(other)) \(offers.phrase)?" }
    }
    return ""
  }

  private func otherDimensions(besides dimension: Dimension) -> [Dimension] {
    let slots: [Dimension] = [
      .data, .recipients, .purposes, .subjects, .services, .methods, .sources,
    ]
    return (slots + model.space.facets).filter { $0 != dimension }
  }

  /// The flag that takes terms of a dimension; nil where the question has none.
  private func flag(_ dimension: Dimension, _ id: String) -> String? {
    if let facet = dimension.facetIndex { return "`--where \(facetID(facet))=\(id)`" }
    switch dimension {
    case .purposes: return "`--for`"
    case .subjects: return "`--about`"
    case .services: return "`--service`"
    case .methods: return "`--via`"
    case .recipients: return kind.reasonAgainstFilters == nil ? "`--with`" : nil
    default: return nil
    }
  }

  private func articled(_ noun: String) -> String {
    ("aeiou".contains(noun.first ?? " ") ? "an " : "a ") + noun
  }
}

extension [String] {
  /// Each once, in order.
  fileprivate var reduced: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
