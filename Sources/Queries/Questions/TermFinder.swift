import Diagnostics
import FlowAlgebra
import Registry

/// Finds the term that a word on the command line means: its id, an alias, or a name that people
/// know it by, whatever its case.
package struct TermFinder {
  let model: FlowModel

  package init(model: FlowModel) { self.model = model }

  /// - Throws: `JobError` with the nearest id when nothing, or more than one term, is meant.
  package func node(_ text: String, in dimension: Dimension) throws(JobError) -> Node {
    if text == "all" { return .root }
    guard let vocabulary = model.space.vocabulary(of: dimension) else {
      throw JobError(.unknownID, "no term has the id `\(text)`")
    }
    if let node = model.registry.names.name(of: text).flatMap(vocabulary.node) { return node }
    let wanted = text.lowercased()
    let words = vocabulary.ids.indices.map { model.registry.words(for: $0, in: vocabulary) }
    let meant = words.indices.filter { index in
      words[index].contains { $0.lowercased() == wanted }
    }
    if meant.count > 1 {
      let ids = meant.map { "`\(vocabulary.ids[$0])`" }.sorted().joined(separator: ", ")
      throw JobError(.unknownID, "`\(text)` may mean any of \(ids)")
    }
    if let index = meant.first { return Node(Int32(index + 1)) }
    throw unknown(text, dimension, words: words, ids: vocabulary.ids)
  }

  private func unknown(
    _ text: String, _ dimension: Dimension, words: [[String]], ids: [String]
  ) -> JobError {
    var hint = ""
    if let near = nearest(to: text, among: words.joined()),
      let index = words.firstIndex(where: { $0.contains(near) })
    {
      hint = "; did you mean `\(ids[index])`?"
    }
    return JobError(.unknownID, "no \(noun(dimension)) has the id `\(text)`\(hint)")
  }

  private func noun(_ dimension: Dimension) -> String {
    if let facet = dimension.facetIndex {
      return "value of `\(model.registry.id(model.registry.facets.terms[facet].header))`"
    }
    return dimension.slot?.vocabulary?.bareNoun ?? "degree of identifiability"
  }

  /// The facet and value of `FACET=VALUE`.
  func condition(_ text: String) throws(JobError) -> (Dimension, Node) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw JobError(.badValue, "`\(text)` is not a condition: write it as `facet=value`")
    }
    let facets = model.registry.facets
    let ids = facets.terms.map { model.registry.id($0.header) }
    let name = String(parts[0])
    guard let facet = model.registry.names.name(of: name).flatMap(facets.index) else {
      let hint = nearest(to: name, among: ids).map { "; did you mean `\($0)`?" } ?? ""
      throw JobError(.unknownID, "no condition has the id `\(name)`\(hint)")
    }
    let dimension = Dimension.facet(facet)
    return (dimension, try node(String(parts[1]), in: dimension))
  }

  /// The kind of `kind:vendor`; nil where the text names a recipient.
  func kind(_ text: String) throws(JobError) -> RecipientKind? {
    guard text.hasPrefix("kind:") else { return nil }
    let name = String(text.dropFirst("kind:".count))
    if let kind = RecipientKind(rawValue: name) { return kind }
    let hint = nearest(to: name, among: RecipientKind.allCases.map(\.rawValue))
      .map { "; did you mean `kind:\($0)`?" }
    throw JobError(.unknownID, "there is no kind of recipient `\(name)`\(hint ?? "")")
  }

  func territory(_ text: String) throws(JobError) -> Territory {
    guard let territory = Territory(text) else {
      throw JobError(
        .badValue, "`\(text)` is not a country: write an ISO 3166 code (`CH`), `EU`, `EEA` or `all`"
      )
    }
    return territory
  }
}

extension Registry {
  /// All that people may call a term: its id first.
  fileprivate func words(for index: Int, in vocabulary: FlowVocabulary) -> [String] {
    var words = [vocabulary.ids[index]]
    guard vocabulary.terms.indices.contains(index) else { return words }
    let term = vocabulary.terms[index]
    words += term.aliases.map { names[$0.value] }
    words += [term.name].compactMap { $0 }
    for text in [term.label, term.title].compactMap({ $0 }) + term.alsoCalled {
      words += text.versions.flatMap {
        [$0.forms.object, $0.forms.subject, $0.forms.title].compactMap { $0 }
      }
    }
    return words
  }
}
