extension QueryRows {
  /// Where the data comes from and what it is used for; the recipients are rows of their own.
  static func reasonRows(_ reasons: Reasons) -> [[String]] {
    var rows: [[String]] = []
    for hit in reasons.origins.map(\.hit) {
      rows += hit.statements.map { hitRow(hit, $0, name: "origin") }
    }
    for use in reasons.uses {
      rows.append(
        row(
          "use", use.reference,
          [
            "data": use.data.codes, "purposes": use.purposes.codes,
            "conditions": use.circumstances.map(\.conditionCode).joined(separator: " or "),
            "possible": "\(use.isPossible)",
          ]))
    }
    for reason in reasons.origins + reasons.disclosures {
      rows += termRows(reason)
    }
    return rows
  }

  /// One row for each term: its name in the column `slot`, what it says in `label`.
  private static func termRows(_ reason: Reason) -> [[String]] {
    zip(reason.hit.statements, reason.grounds).flatMap { statement, ground in
      func row(_ name: String, _ text: String, _ reference: StatementReference) -> [String] {
        Self.row(
          "term", reference,
          [
            "recipient": reason.hit.party.recipient ?? "", "source": reason.hit.party.source ?? "",
            "slot": name, "label": text,
          ])
      }
      return statement.chains.map { row("broader", $0.codes, statement.reference) }
        + ground.terms.facts.map {
          row($0.name, $0.texts.joined(separator: "; "), statement.reference)
        } + ground.terms.retention.map { row("kept", $0.text, $0.reference) }
    }
  }
}
