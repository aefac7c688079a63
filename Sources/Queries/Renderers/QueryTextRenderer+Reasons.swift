extension QueryTextRenderer {
  /// The links of the chain one after the other.
  func chain(_ reasons: Reasons) -> [String] {
    titled(.origins, blocks(reasons.origins))
      + titled(.uses, reasons.uses.flatMap(block))
      + titled(.disclosures, blocks(reasons.disclosures))
  }

  private func blocks(_ reasons: [Reason]) -> [String] {
    reasons.flatMap { reason in
      [""] + block(reason.hit, reason.grounds)
        + row(
          "inferred", reason.inferredFrom.isEmpty ? [] : ["from \(reason.inferredFrom.phrase())"])
    }
  }

  private func block(_ use: Use) -> [String] {
    ["", use.phrase.escapedForTerminal] + row("condition", conditions(use.circumstances))
      + row("declared", [place(use.reference)]) + rows(use.terms)
  }

  func rows(_ terms: StatementTerms) -> [String] {
    terms.facts.flatMap { row($0.name, $0.texts) }
      + row("kept", terms.retention.map { "\($0.text) (\(place($0.reference)))" })
  }
}
