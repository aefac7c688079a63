import FlowAlgebra

/// An answer as a table: one row for the answer, each hit's statement, gap, denial and near miss.
struct QueryRows {
  static let header = [
    "row", "answer", "recipient", "source", "label", "kind", "named", "coverage", "via", "data",
    "purposes", "methods", "conditions", "countries", "obligations", "choices", "possible", "slot",
    "statement", "file", "line",
  ]

  let rows: [[String]]

  /// - Parameter result: One whose hits are its answer; a matrix is a grid of its own.
  init(_ result: QueryResult) {
    var rows = [Self.row("answer", nil, ["answer": result.answer.code])]
    if case .reasons(let reasons) = result.detail { rows += Self.reasonRows(reasons) }
    for hit in result.hits {
      for statement in hit.statements { rows.append(Self.hitRow(hit, statement)) }
      if hit.statements.isEmpty { rows.append(Self.hitRow(hit)) }
    }
    for gap in result.gaps {
      let party = gap.activity == .collection ? "source" : "recipient"
      rows.append(
        Self.row(
          "gap", gap.reference,
          [
            party: gap.parties.codes, "slot": gap.slot.word,
            "data": gap.slot == .slot(.data) ? gap.unsaid.codes : "",
          ]))
    }
    for (name, promises) in [("denial", result.denials), ("related", result.related)] {
      for promise in promises {
        rows.append(
          Self.row(
            name, promise.reference,
            [
              "answer": promise.action?.rawValue ?? "only",
              "recipient": promise.slots[.with, default: []].codes,
              "source": promise.slots[.from, default: []].codes,
              "methods": promise.slots[.via, default: []].codes,
              "data": promise.slots[.data, default: []].codes,
              "purposes": promise.slots[.purposes, default: []].codes,
              "conditions": promise.circumstances.map(\.conditionCode).joined(separator: " or "),
              "slot": promise.only.map(\.rawValue).joined(separator: "; "),
            ]))
      }
    }
    for near in result.nearest {
      rows.append(Self.row("nearest", near.reference, ["slot": near.slot.word]))
    }
    self.rows = rows
  }

  static func hitRow(
    _ hit: Hit, _ statement: HitStatement? = nil, name: String = "hit"
  ) -> [String] {
    let conditions = statement?.circumstances ?? [hit.conditions]
    return row(
      name, statement?.reference,
      [
        "answer": hit.answer.code, "recipient": hit.party.recipient ?? "",
        "source": hit.party.source ?? "", "label": hit.party.label,
        "kind": hit.party.kind.word, "named": "\(hit.isNamed)",
        "coverage": hit.coverage.map(\.rawValue).joined(separator: "; "),
        "via": (statement?.path ?? []).codes,
        "data": (statement?.data ?? hit.data).codes,
        "purposes": (statement?.purposes ?? hit.purposes).codes,
        "methods": (statement?.methods ?? hit.methods).codes,
        "conditions": conditions.map(\.conditionCode).joined(separator: " or "),
        "countries": hit.countries.joined(separator: "; "),
        "obligations": hit.obligations.codes,
        "choices": hit.choices.map(\.reference.id).joined(separator: "; "),
        "possible": "\(statement?.isPossible ?? hit.isPossible)",
      ])
  }

  static func row(
    _ name: String, _ reference: StatementReference?, _ cells: [String: String]
  ) -> [String] {
    var cells = cells
    cells["row"] = name
    if let reference {
      cells["statement"] = reference.id
      cells["file"] = reference.file
      cells["line"] = "\(reference.line)"
    }
    return header.map { cells[$0] ?? "" }
  }
}
