import Diagnostics

/// Pages for a terminal; a list has one line for each.
public struct RulePageTextRenderer: RulePageRenderer {
  private static let width = 80

  public let color: Bool

  /// - Parameter color: whether to write ANSI colours.
  public init(color: Bool = false) {
    self.color = color
  }

  public func render(_ page: RulePage) -> String {
    let renderer = TextRenderer(color: color, width: Self.width)
    var parts = [
      "\(bold(page.id.rawValue)) (\(page.standing))\n",
      page.summary.wrapped(to: Self.width) + "\n",
      page.reason.wrapped(to: Self.width) + "\n",
    ]
    if let source = page.source {
      parts.append("\(bold("Source:")) \(source)".wrapped(to: Self.width) + "\n")
    }
    for example in page.bad {
      parts.append(bold("Not this:") + "\n\n" + example.yaml.indented + "\n")
      parts.append(page.findings(in: example, renderer))
    }
    for example in page.good {
      parts.append(bold("But this:") + "\n\n" + example.yaml.indented + "\n")
    }
    if page.id.isWaivable {
      parts.append(
        "To let a finding stand, say why in its entry: `waive: {\(page.id.rawValue): …}`.\n")
    }
    return parts.joined(separator: "\n")
  }

  public func render(list pages: [RulePage]) -> String {
    let idWidth = pages.map(\.id.rawValue.count).max() ?? 0
    let severityWidth = Severity.allCases.map(\.rawValue.count).max() ?? 0
    let families = RuleFamily.allCases.compactMap { family -> String? in
      let lines = pages.filter { $0.id.family == family }.map { page in
        "  \(page.id.severity.rawValue.padded(to: severityWidth))"
          + "  \(page.id.rawValue.padded(to: idWidth))  \(page.summary)\n"
      }
      return lines.isEmpty ? nil : bold(family.title) + "\n" + lines.joined()
    }
    return families.joined(separator: "\n")
  }

  private func bold(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }
      .joined(separator: "\n")
  }

  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
