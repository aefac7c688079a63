import FlowAlgebra
import Registry

/// What the terms of an answer are called in a table.
struct TermNames {
  let speaker: Speaker
  let space: FlowSpace

  private var wording: Wording { speaker.wording }

  /// The terms by their titles; "not said" where there is none.
  func list(_ terms: [CoveredTerm], _ dimension: Dimension) -> [Phrase] {
    let names = namedOnly(terms, dimension)
    return names.isEmpty ? [wording.phrase(.notSaid)] : names
  }

  /// The terms by their titles.
  func namedOnly(_ terms: [CoveredTerm], _ dimension: Dimension) -> [Phrase] {
    // What no declared term names has no name.
    let named = terms.filter { $0.node != .root || !$0.otherwise }
    // The rest of a term stands behind its parts, and what is not said at all comes last.
    let isOpen = { (term: CoveredTerm) in bound(term.node, dimension) == .root }
    let said = named.filter { !isOpen($0) }
    return (said.filter { !$0.otherwise } + said.filter(\.otherwise) + named.filter(isOpen))
      .map { name($0, dimension, besideOthers: named.count > 1) }
  }

  /// What bounds a gap; nil for what is no gap.
  private func bound(_ node: Node, _ dimension: Dimension) -> Node? {
    guard let taxonomy = space.taxonomy(of: dimension), taxonomy.isGap(node) else { return nil }
    return taxonomy.parents(of: node).first
  }

  /// A term by its title; a gap by its bound, "not said which".
  func name(
    _ term: CoveredTerm, _ dimension: Dimension, besideOthers: Bool = false
  ) -> Phrase {
    guard term.node != .root else { return whole(dimension).capitalized }
    if let title = title(term.node, dimension) {
      return term.otherwise ? wording.phrase(.otherwise, [.item: title]) : title
    }
    if let title = bound(term.node, dimension).flatMap({ title($0, dimension) }) {
      return wording.phrase(.notSaidWhich, [.item: title])
    }
    return besideOthers
      ? wording.phrase(.notSaidWhich, [.item: further(dimension).capitalized])
      : wording.phrase(.notSaid)
  }

  private func further(_ dimension: Dimension) -> Phrase {
    switch dimension {
    case .data: wording.phrase(.dataFurther)
    case .recipients: wording.phrase(.recipientsFurther)
    case .sources: wording.phrase(.sourcesFurther)
    case .methods: wording.phrase(.methodsFurther)
    default: wording.phrase(.further)
    }
  }

  /// Nil for the root and for gaps.
  private func title(_ node: Node, _ dimension: Dimension) -> Phrase? {
    guard let vocabulary = space.vocabulary(of: dimension),
      let index = vocabulary.termIndex(of: node), vocabulary.terms.indices.contains(index)
    else { return nil }
    let isReader =
      dimension == .sources && speaker.registry.sources.terms[index].kind == .dataSubject
    return isReader
      ? wording.phrase(.you).capitalized : speaker.title(vocabulary.terms[index])
  }

  private func whole(_ dimension: Dimension) -> Phrase {
    switch dimension {
    case .data: wording.phrase(.dataAll)
    case .recipients: wording.phrase(.recipientsAll)
    case .purposes: wording.phrase(.purposesAll)
    case .sources: wording.phrase(.sourcesAll)
    case .methods: wording.phrase(.methodsAll)
    default: wording.phrase(.always)
    }
  }
}
