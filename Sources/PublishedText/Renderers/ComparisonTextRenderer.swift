import Diagnostics

/// The form for people: what matters most, on one screen.
public struct ComparisonTextRenderer: ComparisonRenderer {
  /// Whether to write ANSI colours.
  public let color: Bool
  /// Whether to write everything.
  public let isWhole: Bool
  /// The columns of a line; nil leaves lines as long as they are.
  public let width: Int?

  public init(color: Bool = false, isWhole: Bool = false, width: Int? = nil) {
    self.color = color
    self.isWhole = isWhole
    self.width = width
  }

  /// What a screen has room for beside the sections.
  private static let mostItems = 6
  private static let mostSections = 10

  public func render(_ comparison: TextComparison) -> String {
    var lines = [
      strong(
        "\(comparison.file.escapedForTerminal) and `\(comparison.document)` in "
          + "`\(comparison.locale.code)`")
    ]
    lines += comparison.summary
    lines += sections(comparison)
    lines += unbacked(comparison)
    lines += missing(comparison)
    if comparison.agrees { lines += ["", "The page says what the registry says."] }
    let isCut =
      !isWhole
      && (comparison.unbacked.count > Self.mostItems
        || comparison.missing.count { $0.extent != .gap } > Self.mostItems
        || comparison.count(.gap) > 0
        || comparison.saidSections.count > Self.mostSections)
    if isCut { lines += ["", "`--all` lists everything, `--format json` each sentence."] }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: Parts

  private func sections(_ comparison: TextComparison) -> [String] {
    let sections = comparison.saidSections
    if sections.isEmpty { return [] }
    let rows = shown(sections, Self.mostSections).map { section in
      let unbacked = section.counts[.unbacked] ?? 0
      let count = "\(section.said - unbacked) of \(section.said)"
      let counterpart = section.counterparts.first.map { " → \($0)" } ?? ""
      return cut(
        "  \(padded(String(section.position.line), 4))  \(padded(count, 8))  "
          + (section.name + counterpart).escapedForTerminal)
    }
    return ["", title("Sections: line, sentences that are backed", sections.count, rows.count)]
      + rows
  }

  private func unbacked(_ comparison: TextComparison) -> [String] {
    let all = comparison.unbacked
    if all.isEmpty { return [] }
    let items = shown(all, Self.mostItems)
    let rows = items.flatMap { sentence -> [String] in
      let place = "\(sentence.position.line):\(sentence.position.column)"
      var rows = [cut("  \(padded(place, 7))  \(sentence.text.escapedForTerminal)")]
      if isWhole {
        let unknown = sentence.unknownWords.map(\.escapedForTerminal)
        if !unknown.isEmpty {
          rows.append("           not declared: \(unknown.joined(separator: ", "))")
        }
        if let nearest = sentence.declarations.first {
          rows.append("           nearest: \(nearest.id), \(nearest.place)")
        }
      }
      return rows
    }
    return ["", title("On the page, and found in no declaration", all.count, items.count)] + rows
  }

  private func missing(_ comparison: TextComparison) -> [String] {
    // What is left open is counted above.
    let all = comparison.missing.filter { isWhole || $0.extent != .gap }
    if all.isEmpty { return [] }
    let items = shown(all, Self.mostItems)
    let rows = items.flatMap { entry -> [String] in
      let what = entry.extent == .whole ? "" : ": \(entry.named(withGaps: isWhole))"
      let sentences = isWhole ? entry.sentences[...] : entry.sentences.prefix(1)
      return [
        cut("  \(entry.declaration.id), \(entry.declaration.place)\(what)".escapedForTerminal)
      ] + sentences.map { cut("    “\($0.escapedForTerminal)”") }
    }
    return ["", title("Declared, and not found on the page", all.count, items.count)] + rows
  }

  // MARK: Lines

  private func shown<Item>(_ items: [Item], _ most: Int) -> [Item] {
    isWhole ? items : Array(items.prefix(most))
  }

  private func title(_ text: String, _ all: Int, _ shown: Int) -> String {
    strong(shown < all ? "\(text) (\(shown) of \(all))" : "\(text) (\(all))")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func cut(_ line: String) -> String {
    guard !isWhole, let width else { return line }
    return line.shortened(to: max(40, width))
  }

  private func strong(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
