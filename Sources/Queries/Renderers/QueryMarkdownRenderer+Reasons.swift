extension QueryMarkdownRenderer {
  /// The links of the chain one after the other.
  func chain(_ reasons: Reasons) -> [String] {
    section(.origins, tables(reasons.origins.map(\.hit)), reasons.origins)
      + (reasons.uses.isEmpty
        ? []
        : list(ReasonTitle.uses.rawValue, reasons.uses.map { ($0.sentence, $0.reference) }))
      + section(.disclosures, tables(reasons.disclosures.map(\.hit)), reasons.disclosures)
  }

  private func section(
    _ title: ReasonTitle, _ table: [String], _ reasons: [Reason]
  ) -> [String] {
    if reasons.isEmpty { return [] }
    return ["", "**\(title.rawValue)**"] + table + terms(reasons)
  }

  /// What lies behind the statements of the table.
  private func terms(_ reasons: [Reason]) -> [String] {
    let items = reasons.flatMap { reason in
      zip(reason.hit.statements, reason.grounds).compactMap { statement, ground -> String? in
        let facts =
          statement.chains.map { "part of: \($0.phrase)" }
          + ground.terms.sentences { place($0) } + reason.inference
        if facts.isEmpty { return nil }
        let subject = "\(reason.hit.party.label), \(statement.reference.id)"
        return "- \(subject.markdownEscaped): \(facts.joined(separator: "; ").markdownEscaped)"
      }
    }
    return items.isEmpty ? [] : [""] + items
  }
}

extension Reason {
  fileprivate var inference: [String] {
    inferredFrom.isEmpty ? [] : ["inferred from \(inferredFrom.phrase())"]
  }
}

extension Use {
  /// With its circumstances and terms.
  fileprivate var sentence: String {
    let conditions = circumstances.map(\.conditionPhrase).list("or")
    let terms = terms.sentences { $0.id }
    return ([conditions.isEmpty ? phrase : "\(phrase) \(conditions)"] + terms)
      .joined(separator: "; ")
  }
}

extension StatementTerms {
  /// "legal basis: consent".
  func sentences(at place: (StatementReference) -> String) -> [String] {
    facts.map { "\($0.name): \($0.texts.joined(separator: ", "))" }
      + retention.map { "kept: \($0.text) (\(place($0.reference)))" }
  }
}
