import Queries

/// A passage to paste into a ticket or a page.
public struct ChangeMarkdownRenderer: WhatIfRenderer, DiffRenderer, HistoryRenderer {
  public init() {}

  public func render(_ whatIf: WhatIf) -> String { render(ChangePage(whatIf)) }

  public func render(_ diff: Diff) -> String { render(ChangePage(diff)) }

  public func render(_ history: DisclosureHistory) -> String { render(ChangePage(history)) }

  private func render(_ page: ChangePage) -> String {
    var lines = ["**\(page.title)** · \(page.summary)"]
    for part in page.parts {
      lines += ["", "### \(part.title)", ""]
      for item in part.items {
        let notes = item.notes.isEmpty ? "" : " (\(item.notes.joined(separator: "; ")))"
        lines.append("- \(markup(item))\(item.mark == nil ? notes : notes.markdownEscaped)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func markup(_ item: ChangePage.Item) -> String {
    switch item.mark {
    case nil: item.text
    case "-": "~~\(item.text.markdownEscaped)~~"
    case "+": "**\(item.text.markdownEscaped)**"
    case let mark?: "`\(mark)` \(item.text.markdownEscaped)"
    }
  }
}
