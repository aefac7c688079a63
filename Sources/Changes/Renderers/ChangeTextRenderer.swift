import Diagnostics

/// The form for people.
public struct ChangeTextRenderer: WhatIfRenderer, DiffRenderer, HistoryRenderer {
  /// Whether to write ANSI colours.
  public let color: Bool

  public init(color: Bool = false) { self.color = color }

  public func render(_ whatIf: WhatIf) -> String { render(ChangePage(whatIf)) }

  public func render(_ diff: Diff) -> String { render(ChangePage(diff)) }

  public func render(_ history: DisclosureHistory) -> String { render(ChangePage(history)) }

  private func render(_ page: ChangePage) -> String {
    var lines = [strong(page.title)]
    for part in page.parts {
      lines += ["", strong(part.title)]
      for item in part.items {
        let mark = item.mark.map { $0 + ($0.count == 1 ? " " : ": ") } ?? ""
        lines.append("  \(mark)\(item.text.escapedForTerminal)")
        lines += item.notes.map { "    \($0.escapedForTerminal)" }
      }
    }
    return (lines + ["", page.summary]).joined(separator: "\n") + "\n"
  }

  private func strong(_ text: String) -> String {
    let text = text.escapedForTerminal
    return color ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
