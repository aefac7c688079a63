/// Packs as Markdown.
public struct RulePackMarkdownRenderer: RulePackRenderer {
  public init() {}

  public func render(_ pack: RulePack) -> String {
    var parts = [
      "# \(pack.id): the law of \(pack.name)\n",
      "Sources: \(pack.sources.joined(separator: "; ")).\n",
      "Adequate countries: \(pack.adequacy.sentence).\n",
    ]
    for standing in Requirement.Standing.allCases {
      let requirements = pack.requirements.filter { $0.standing == standing }
      guard !requirements.isEmpty else { continue }
      parts.append("## \(standing.title)\n")
      parts += requirements.map {
        "### `\($0.id.rawValue)`: \($0.citation)\n\n" + body(of: $0)
      }
    }
    return parts.joined(separator: "\n")
  }

  public func render(_ requirement: Requirement, of pack: RulePack) -> String {
    "# `\(requirement.id.rawValue)`: \(requirement.citation)\n\n" + body(of: requirement)
      + "\nFrom the pack \(pack.id).\n"
  }

  /// A requirement without its heading.
  func body(of requirement: Requirement) -> String {
    let paragraphs = [requirement.demand] + requirement.remarks
    let checks = requirement.checkLines.map { "- \($0)\n" }.joined()
    return paragraphs.joined(separator: " ") + "\n" + (checks.isEmpty ? "" : "\n" + checks)
  }
}
