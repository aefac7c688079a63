import FlowAlgebra
import Registry

/// From nodes and sets back to terms, in the registry's default language.
package struct TermReader: Sendable {
  let model: FlowModel

  package init(model: FlowModel) { self.model = model }

  /// The widest terms that make up a set, by id.
  package func terms(_ set: PointSet, in dimension: Dimension) -> [AnsweredTerm] {
    guard let taxonomy = model.space.taxonomy(of: dimension) else { return [] }
    return taxonomy.widestTerms(of: set)
      .map { term($0.node, in: dimension, isOtherwise: $0.otherwise) }.sorted()
  }

  package func terms(_ nodes: [Node], in dimension: Dimension) -> [AnsweredTerm] {
    Set(nodes).map { term($0, in: dimension) }.sorted()
  }

  /// What a slot says; a missing one says nothing.
  func terms(_ value: SlotValue?, in dimension: Dimension) -> [AnsweredTerm] {
    value.map { terms(model.space.nodes(of: $0, in: dimension), in: dimension) } ?? []
  }

  package func term(_ node: Node, in dimension: Dimension, isOtherwise: Bool = false)
    -> AnsweredTerm
  {
    let bound =
      model.space.taxonomy(of: dimension).flatMap { taxonomy in
        taxonomy.isGap(node) ? taxonomy.parents(of: node).first : nil
      } ?? node
    return AnsweredTerm(
      name: model.space.name(of: node, in: dimension), isOtherwise: isOtherwise,
      label: label(bound, in: dimension))
  }

  package func label(_ node: Node, in dimension: Dimension) -> String {
    guard let vocabulary = model.space.vocabulary(of: dimension),
      let index = vocabulary.termIndex(of: node)
    else { return "all" }
    guard vocabulary.terms.indices.contains(index) else { return vocabulary.ids[index] }
    return model.registry.label(vocabulary.terms[index]) ?? vocabulary.ids[index]
  }

  /// A text in the registry's default language, or else in the first that it has.
  func text(_ text: LocalizedText?) -> String? { text.flatMap(model.registry.text) }

  /// A declared recipient or source.
  func party(_ node: Node, in dimension: Dimension) -> Party {
    let index = Int(node.rawValue) - 1
    return Party(
      id: model.space.vocabulary(of: dimension)?.ids[index] ?? "",
      label: label(node, in: dimension),
      kind: dimension == .sources
        ? .source(model.registry.sources.terms[index].kind)
        : .recipient(model.registry.profile(ofRecipient: index).kind))
  }

  func obligations(_ references: [Reference]) -> [AnsweredTerm] {
    let vocabulary = model.registry.obligations
    let indices = Set(references.compactMap { vocabulary.index(of: $0.value) })
    return indices.map { index in
      let term = vocabulary.terms[index]
      let id = model.registry.id(term.header)
      return AnsweredTerm(
        name: .term(id), isOtherwise: false, label: model.registry.label(term.basics) ?? id)
    }.sorted()
  }

  func circumstances(_ circumstance: Circumstance) -> Circumstances {
    var result: Circumstances = [:]
    for (facet, value) in circumstance.facets {
      guard let dimension = model.space.dimension(ofFacet: facet.value) else { continue }
      result[facetID(dimension), default: []] += terms(value, in: dimension)
    }
    return result
  }

  package func facetID(_ dimension: Dimension) -> String {
    dimension.facetIndex.map { model.space.facetIDs[$0] } ?? ""
  }

  package func reference(_ statement: Int) -> StatementReference {
    let (file, line) = model.place(of: model.statements[statement].header.span)
    return StatementReference(id: model.id(of: statement), file: file, line: line)
  }

  /// Everything that a scope writes, by slot or facet.
  func written(_ scope: Scope) -> [String: [AnsweredTerm]] {
    var result: [String: [AnsweredTerm]] = [:]
    for (slot, value) in scope.writtenSlots {
      if let dimension = Dimension(slot: slot) {
        result[slot.rawValue] = terms(value, in: dimension)
      }
    }
    for circumstance in scope.circumstances {
      result.merge(circumstances(circumstance)) { Set($0 + $1).sorted() }
    }
    return result
  }
}

extension Registry {
  /// How a term reads inside a sentence of the default language, or its proper name.
  func label(_ term: TermBasics) -> String? {
    if let name = term.name { return name }
    return term.label.flatMap(text)
  }

  fileprivate func text(_ text: LocalizedText) -> String? {
    (text.forms(in: defaultLocale, default: defaultLocale) ?? text.versions.first?.forms)?.object
  }
}
