import FlowAlgebra
import Registry

/// The terms of a model as answers name them, in the registry's default language.
final class AnsweredTerms: Sendable {
  /// By dimension, then by node.
  private let known: [Remembered<AnsweredTerm>]

  init(_ model: FlowModel) {
    known = model.space.space.dimensions.map { dimension in
      Remembered(count: model.space.taxonomy(of: dimension)?.nodeCount ?? 0) { place in
        AnsweredTerm(Node(Int32(place)), in: dimension, of: model)
      }
    }
  }

  subscript(node: Node, dimension: Dimension) -> AnsweredTerm {
    known[dimension.index][Int(node.rawValue)]
  }
}

extension AnsweredTerm {
  fileprivate init(_ node: Node, in dimension: Dimension, of model: FlowModel) {
    let bound =
      model.space.taxonomy(of: dimension).flatMap { taxonomy in
        taxonomy.isGap(node) ? taxonomy.parents(of: node).first : nil
      } ?? node
    self.init(
      name: model.space.name(of: node, in: dimension), isOtherwise: false,
      label: model.label(bound, in: dimension))
  }

  /// The term itself, without what is narrower.
  var otherwise: AnsweredTerm { AnsweredTerm(name: name, isOtherwise: true, label: label) }
}

extension FlowModel {
  fileprivate func label(_ node: Node, in dimension: Dimension) -> String {
    guard let vocabulary = space.vocabulary(of: dimension),
      let index = vocabulary.termIndex(of: node)
    else { return "all" }
    guard vocabulary.terms.indices.contains(index) else { return vocabulary.ids[index] }
    return registry.label(vocabulary.terms[index]) ?? vocabulary.ids[index]
  }
}
