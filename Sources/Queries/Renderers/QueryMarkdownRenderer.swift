/// A passage to paste into a ticket or a page.
public struct QueryMarkdownRenderer: QueryRenderer {
  public init() {}

  public func render(_ result: QueryResult) -> String {
    var lines = ["**\(result.answer.phrase)** · \(Self.escaped(result.question.phrase))"]
    if result.question.mode == .may, let explanation = result.answer.explanation {
      lines += ["", explanation]
    }
    if !result.hits.isEmpty {
      lines += ["", "| Recipient | Data | To | Condition | Declared |", "|---|---|---|---|---|"]
      lines += result.hits.flatMap(rows)
    }
    lines += list("Not said", result.gaps.map { ($0.phrase, $0.reference) })
    lines += list(result.denialsTitle, result.denials.map { ($0.phrase, $0.reference) })
    lines += list("Promises about other actions", result.related.map { ($0.phrase, $0.reference) })
    lines += list("Nearest statements", result.nearest.map { ($0.phrase, $0.reference) })
    return lines.joined(separator: "\n") + "\n"
  }

  private func rows(_ hit: Hit) -> [String] {
    if hit.statements.isEmpty {
      return [row([hit.label, hit.data.phrase(all: "any data"), "", "", ""])]
    }
    return hit.statements.map { statement in
      row([
        hit.label, statement.data.phrase(all: "any data"),
        statement.purposes.phrase(all: "do anything"),
        statement.circumstances.map(\.conditionPhrase).joined(separator: "; or "),
        place(statement.reference),
      ])
    }
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
  }

  private func list(_ title: String, _ items: [(String, StatementReference)]) -> [String] {
    if items.isEmpty { return [] }
    return ["", "**\(title)**", ""]
      + items.map { "- \(Self.escaped($0.0)) (\(Self.escaped(place($0.1))))" }
  }

  private func place(_ reference: StatementReference) -> String {
    "\(reference.id), \(reference.file):\(reference.line)"
  }

  /// Registry texts must not become markup.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r", "\n": result += " "
      case "|", "*", "_", "[", "]", "<", ">", "\\": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
