import Diagnostics
import FlowAlgebra
import Registry
import Words

/// The terms of a vocabulary by what people call them, in every language of the registry.
package struct TermNames {
  package let vocabulary: FlowVocabulary
  let registry: Registry

  package init(vocabulary: FlowVocabulary, registry: Registry) {
    self.vocabulary = vocabulary
    self.registry = registry
  }

  /// The places of the terms that a text names: by id or alias, or else as closely as any does.
  package func meant(by text: String) -> [Int] {
    if let index = exact(text) { return [index] }
    return things(calledLike: text, among: vocabulary.ids.indices, names: names)
  }

  private func exact(_ text: String) -> Int? {
    registry.names.name(of: text).flatMap(vocabulary.node).flatMap(vocabulary.termIndex)
  }

  /// The terms that a text may have been meant to name, the likeliest first.
  package func likeliest(for text: String) -> [Offer] {
    Diagnostics.likeliest(for: text, among: vocabulary.ids.indices) {
      names(of: $0).map(\.text)
    }.map(offer)
  }

  func offer(_ index: Int) -> Offer {
    let id = vocabulary.ids[index]
    let label = term(index).flatMap(registry.label)
    return label.map { Offer(id, unlessAlike: $0) } ?? Offer(id)
  }

  private func names(of index: Int) -> [Spoken] {
    term(index).map(registry.spoken) ?? [Spoken(vocabulary.ids[index])]
  }

  /// The degrees of identifiability are not declared.
  private func term(_ index: Int) -> TermBasics? {
    vocabulary.terms.indices.contains(index) ? vocabulary.terms[index] : nil
  }
}
