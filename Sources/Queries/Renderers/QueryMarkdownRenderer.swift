import Diagnostics

/// A passage to paste into a ticket or a page.
public struct QueryMarkdownRenderer: QueryRenderer {
  public init() {}

  public func render(_ result: QueryResult) -> String {
    var lines = ["**\(result.answer.phrase)** · \(result.question.phrase.markdownEscaped)"]
    if result.question.mode == .may, let explanation = result.answer.explanation {
      lines += ["", explanation]
    }
    switch result.detail {
    case .hits: lines += tables(result.hits)
    case .matrix(let matrix): lines += grid(matrix)
    case .reasons(let reasons): lines += chain(reasons)
    }
    lines += list("Not said", result.gaps.map { ($0.phrase, $0.reference) })
    lines += list(result.denialsTitle, result.denials.map { ($0.phrase, $0.reference) })
    lines += list("Promises about other actions", result.related.map { ($0.phrase, $0.reference) })
    lines += list("Nearest statements", result.nearest.map { ($0.phrase, $0.reference) })
    return lines.joined(separator: "\n") + "\n"
  }

  private enum Column {
    case recipient, source, data, methods, purposes, condition, choice, declared

    static let ofSources: [Column] = [
      .source, .data, .methods, .purposes, .condition, .choice, .declared,
    ]
    static let ofRecipients: [Column] = [
      .recipient, .data, .purposes, .condition, .choice, .declared,
    ]

    var title: String {
      switch self {
      case .recipient: "Recipient"
      case .source: "Source"
      case .data: "Data"
      case .methods: "By"
      case .purposes: "To"
      case .condition: "Condition"
      case .choice: "Choice"
      case .declared: "Declared"
      }
    }
  }

  func tables(_ hits: [Hit]) -> [String] {
    table(hits.filter { $0.party.source != nil }, Column.ofSources)
      + table(hits.filter { $0.party.recipient != nil }, Column.ofRecipients)
  }

  private func table(_ hits: [Hit], _ columns: [Column]) -> [String] {
    if hits.isEmpty { return [] }
    let hasChoices = hits.contains { !$0.choices.isEmpty }
    let columns = columns.filter { $0 != .choice || hasChoices }
    return ["", row(columns.map(\.title)), "|" + columns.map { _ in "---|" }.joined()]
      + hits.flatMap { rows($0, columns) }
  }

  private func rows(_ hit: Hit, _ columns: [Column]) -> [String] {
    if hit.statements.isEmpty { return [row(columns.map { cell($0, hit, nil) })] }
    return hit.statements.map { statement in row(columns.map { cell($0, hit, statement) }) }
  }

  private func cell(_ column: Column, _ hit: Hit, _ statement: HitStatement?) -> String {
    switch column {
    case .recipient, .source: hit.party.label + passedOn(statement)
    case .data: (statement?.data ?? hit.data).phrase(all: "any data")
    case .methods: statement?.methods.phrase(all: "any means") ?? ""
    case .purposes: statement?.purposes.phrase(all: "do anything") ?? ""
    case .condition:
      statement?.circumstances.map(\.conditionPhrase).joined(separator: "; or ") ?? ""
    case .choice:
      hit.choices.map { $0.phrase(at: place($0.reference)) }.joined(separator: "; ")
    case .declared:
      references(statement).map(place).joined(separator: "; ")
    }
  }

  private func passedOn(_ statement: HitStatement?) -> String {
    let senders = statement?.path.senders ?? ""
    return senders.isEmpty ? "" : " (passed on by \(senders))"
  }

  private func references(_ statement: HitStatement?) -> [StatementReference] {
    guard let statement else { return [] }
    if statement.path.isEmpty { return [statement.reference] + statement.uses }
    // One statement may be both the way to a recipient and onward from it.
    return statement.path.map(\.reference).reduce(into: []) { references, reference in
      if references.last != reference { references.append(reference) }
    }
  }

  func row(_ cells: [String]) -> String {
    "| " + cells.map(\.markdownEscaped).joined(separator: " | ") + " |"
  }

  func list(_ title: String, _ items: [(String, StatementReference)]) -> [String] {
    if items.isEmpty { return [] }
    return ["", "**\(title)**", ""]
      + items.map { "- \($0.0.markdownEscaped) (\(place($0.1).markdownEscaped))" }
  }

  func place(_ reference: StatementReference) -> String {
    "\(reference.id), \(reference.file):\(reference.line)"
  }
}

extension String {
  /// With nothing that would become markup, on one line.
  package var markdownEscaped: String {
    var result = ""
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    for scalar in line.escapedForTerminal.unicodeScalars {
      switch scalar {
      case "|", "*", "_", "[", "]", "<", ">", "\\", "`", "~", "&": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
