import FlowAlgebra
import Queries
import Registry

extension FlowSpace {
  /// The node that people write so; nil for an id that no term has.
  func node(named name: NodeName, in dimension: Dimension) -> Node? {
    switch name {
    case .all: .root
    case .term(let id): node(ofID: id, in: dimension)
    case .gap(let bound):
      (bound.map { node(ofID: $0, in: dimension) } ?? .root)
        .flatMap { taxonomy(of: dimension)?.gap(under: $0) }
    }
  }

  /// The node of a declared term.
  func node(ofID id: String, in dimension: Dimension) -> Node? {
    vocabulary(of: dimension)?.ids.firstIndex(of: id).map { Node(Int32($0 + 1)) }
  }
}

extension TermNames {
  /// The terms of an answer by their titles.
  func namedOnly(_ terms: [AnsweredTerm], _ dimension: Dimension) -> [Phrase] {
    let covered = terms.compactMap { term in
      space.node(named: term.name, in: dimension)
        .map { CoveredTerm(node: $0, otherwise: term.isOtherwise) }
    }
    return namedOnly(covered.sorted(), dimension)
  }
}
