import FlowAlgebra

extension Inquiry {
  /// Whether a statement names, in every asked slot, what is asked or something narrower.
  func names(_ statement: Int) -> Bool {
    let namesTerms = question.asked.allSatisfy { dimension, asked in
      let nodes = written(statement, in: dimension)
      if dimension == .recipients, nodes.contains(where: isOfAskedKind) { return true }
      return nodes.contains { isWithin($0, asked, in: dimension) }
    }
    guard namesTerms, question.asked[.recipients] == nil, !question.kinds.isEmpty else {
      return namesTerms
    }
    return written(statement, in: .recipients).contains(where: isOfAskedKind)
  }

  private func isOfAskedKind(_ node: Node) -> Bool {
    model.kind(of: node).map(question.kinds.contains) ?? false
  }

  /// Whether a statement lists every asked term, and the recipient or source.
  func lists(_ statement: Int, party: Node) -> Bool {
    written(statement, in: free).contains(party)
      && question.asked.allSatisfy { dimension, asked in
        // Beside a kind or other recipients, the recipient is only one of those let through.
        if dimension == .recipients, question.kind == .whoReceives { return true }
        return Set(asked).isSubset(of: written(statement, in: dimension))
      }
  }

  /// Whether a statement means one of the nodes by something broader that it writes.
  func writesWider(_ statement: Int, than nodes: [Node], in dimension: Dimension) -> Bool {
    let written = written(statement, in: dimension)
    return nodes.contains { node in
      isWithin(node, written.filter { $0 != node }, in: dimension)
    }
  }
}
