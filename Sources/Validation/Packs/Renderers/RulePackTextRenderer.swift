import Diagnostics

/// Packs for a terminal.
public struct RulePackTextRenderer: RulePackRenderer {
  private static let width = 80

  public let color: Bool

  /// - Parameter color: whether to write ANSI colours.
  public init(color: Bool = false) {
    self.color = color
  }

  public func render(_ pack: RulePack) -> String {
    var parts = [
      "\(bold(pack.id)): the law of \(pack.name)\n",
      paragraph("Sources: \(pack.sources.joined(separator: "; "))."),
      paragraph("Adequate countries: \(pack.adequacy.sentence)."),
    ]
    for standing in Requirement.Standing.allCases {
      let requirements = pack.requirements.filter { $0.standing == standing }
      guard !requirements.isEmpty else { continue }
      parts.append(bold("\(standing.title) (\(requirements.count))") + "\n")
      parts += requirements.map { render($0) }
    }
    return parts.joined(separator: "\n")
  }

  public func render(_ requirement: Requirement, of pack: RulePack) -> String {
    var parts = [render(requirement), "From the pack \(pack.id).\n"]
    if requirement.standing == .checked {
      parts.append(
        "To let a finding stand, say why in its entry: `waive: {\(requirement.id.rawValue): …}`.\n")
    }
    return parts.joined(separator: "\n")
  }

  /// Every pack in a line.
  public func render(list packs: [RulePack]) -> String {
    bold("Rule packs") + "\n"
      + packs.map { pack in
        let checked = pack.requirements.filter { $0.standing != .undecidable }.count
        return "  \(pack.id): \(checked) of \(pack.requirements.count) requirements decided\n"
      }
      .joined()
  }

  private func render(_ requirement: Requirement) -> String {
    "\(bold(requirement.id.rawValue)) (\(requirement.citation))\n"
      + ([requirement.demand] + requirement.remarks).map { paragraph($0, indent: 2) }.joined()
      + requirement.checkLines.map { paragraph("- \($0)", indent: 2) }.joined()
  }

  private func paragraph(_ text: String, indent: Int = 0) -> String {
    text.wrapped(to: Self.width - indent).split(separator: "\n")
      .map { String(repeating: " ", count: indent) + $0 + "\n" }
      .joined()
  }

  private func bold(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
