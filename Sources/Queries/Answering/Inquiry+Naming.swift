import FlowAlgebra

extension Inquiry {
  /// Whether a statement names, in every asked slot, what is asked or something narrower.
  func names(_ part: Contribution) -> Bool {
    let namesTerms = question.asked.allSatisfy { dimension, asked in
      let nodes = written(part, in: dimension)
      if dimension == .recipients, nodes.contains(where: isOfAskedKind) { return true }
      return nodes.contains { isWithin($0, asked, in: dimension) }
    }
    guard namesTerms, question.asked[.recipients] == nil, !question.kinds.isEmpty else {
      return namesTerms
    }
    return written(part, in: .recipients).contains(where: isOfAskedKind)
  }

  private func isOfAskedKind(_ node: Node) -> Bool {
    model.kind(of: node).map(question.kinds.contains) ?? false
  }

  /// Whether a statement lists every asked term, and the recipient or source.
  func lists(_ part: Contribution, party: Node) -> Bool {
    part.delivery == nil && written(part, in: free).contains(party)
      && question.asked.allSatisfy { dimension, asked in
        // Beside a kind or other recipients, the recipient is only one of those let through.
        if dimension == .recipients, !question.kind.namesRecipient { return true }
        return asked.allSatisfy(written(part, in: dimension).contains)
      }
  }

  /// Whether a statement means one of the nodes by something broader that it writes.
  func writesWider(_ part: Contribution, than nodes: [Node], in dimension: Dimension) -> Bool {
    guard let taxonomy = model.space.taxonomy(of: dimension) else { return false }
    let written = written(part, in: dimension)
    return nodes.contains { node in
      written.contains { $0 != node && taxonomy.isWithin(node, $0) }
    }
  }
}
