import Diagnostics

/// Pages as Markdown; a list is one document with every page.
public struct RulePageMarkdownRenderer: RulePageRenderer {
  public init() {}

  public func render(_ page: RulePage) -> String {
    "# `\(page.id.rawValue)`\n\n" + body(of: page)
  }

  public func render(list pages: [RulePage]) -> String {
    var parts = ["# Rules\n"]
    for family in RuleFamily.allCases {
      let pages = pages.filter { $0.id.family == family }
      guard !pages.isEmpty else { continue }
      parts.append("## \(family.title)\n")
      parts += pages.map { "### `\($0.id.rawValue)`\n\n" + body(of: $0) }
    }
    return parts.joined(separator: "\n")
  }

  /// A page without its heading.
  func body(of page: RulePage) -> String {
    let renderer = TextRenderer(width: 100)
    var parts = ["*\(page.standing)*\n", page.summary + "\n", page.reason + "\n"]
    if let source = page.source { parts.append("Source: \(source)\n") }
    for example in page.bad {
      parts.append("Not this:\n\n" + fence(example.yaml, "yaml"))
      parts.append(fence(page.findings(in: example, renderer), "text"))
    }
    for example in page.good {
      parts.append("But this:\n\n" + fence(example.yaml, "yaml"))
    }
    return parts.joined(separator: "\n")
  }

  private func fence(_ text: String, _ language: String) -> String {
    "```\(language)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")```\n"
  }
}
