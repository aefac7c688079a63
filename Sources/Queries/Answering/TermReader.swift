import FlowAlgebra
import Registry

/// From nodes and sets back to terms, in the registry's default language.
package struct TermReader: Sendable {
  let model: FlowModel
  private let answered: AnsweredTerms
  private let statements: Remembered<StatementReading>

  package init(model: FlowModel) {
    self.model = model
    answered = AnsweredTerms(model)
    statements = Remembered(count: model.statements.count) { StatementReading($0, in: model) }
  }

  /// The widest terms that make up a set, by id.
  package func terms(_ set: PointSet, in dimension: Dimension) -> [AnsweredTerm] {
    guard !set.isEmpty, let taxonomy = model.space.taxonomy(of: dimension) else { return [] }
    return taxonomy.widestTerms(of: set)
      .map { term($0.node, in: dimension, isOtherwise: $0.otherwise) }.sorted()
  }

  package func terms(_ nodes: [Node], in dimension: Dimension) -> [AnsweredTerm] {
    if nodes.count < 2 { return nodes.map { term($0, in: dimension) } }
    return Set(nodes).map { term($0, in: dimension) }.sorted()
  }

  /// What a slot says; a missing one says nothing.
  func terms(_ value: SlotValue?, in dimension: Dimension) -> [AnsweredTerm] {
    value.map { terms(model.space.nodes(of: $0, in: dimension), in: dimension) } ?? []
  }

  package func term(_ node: Node, in dimension: Dimension, isOtherwise: Bool = false)
    -> AnsweredTerm
  {
    let term = answered[node, dimension]
    return isOtherwise ? term.otherwise : term
  }

  func reading(_ statement: Int) -> StatementReading { statements[statement] }

  package func reference(_ statement: Int) -> StatementReference { statements[statement].reference }

  /// A text in the registry's default language, or else in the first that it has.
  func text(_ text: LocalizedText?) -> String? { text.flatMap(model.registry.text) }

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
