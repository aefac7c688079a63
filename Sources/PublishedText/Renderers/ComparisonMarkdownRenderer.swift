import Diagnostics
import Queries

/// A passage to paste into a ticket or a page.
public struct ComparisonMarkdownRenderer: ComparisonRenderer {
  public init() {}

  public func render(_ comparison: TextComparison) -> String {
    var lines = ["**\(comparison.file.markdownEscaped) and `\(comparison.document)`**", ""]
    lines += comparison.summary.map { line in
      "- " + line.split(separator: " ").joined(separator: " ").markdownEscaped
    }
    lines += [
      "", "| Line | Section of the page | Sentences | Backed | In the registry's statement |",
    ]
    lines.append("| --- | --- | --- | --- | --- |")
    lines += comparison.saidSections.map { section in
      let cells = [
        String(section.position.line), section.name.markdownEscaped, String(section.said),
        String(section.said - (section.counts[.unbacked] ?? 0)),
        section.counterparts.map(\.markdownEscaped).joined(separator: "<br>"),
      ]
      return "| \(cells.joined(separator: " | ")) |"
    }
    lines += part(
      "On the page, and found in no declaration",
      comparison.unbacked.map { sentence in
        let unknown = sentence.unknownWords.map(\.markdownEscaped).joined(separator: ", ")
        return "Line \(sentence.position.line): \(sentence.text.markdownEscaped)"
          + (unknown.isEmpty ? "" : " (not declared: \(unknown))")
      })
    lines += part(
      "Declared, and not found on the page",
      comparison.missing.map { entry in
        let facts = entry.extent == .whole ? "" : entry.named(withGaps: true) + ": "
        return "`\(entry.declaration.id)` (\(entry.declaration.place.markdownEscaped)): "
          + (facts + (entry.sentences.first ?? "")).markdownEscaped
      })
    return lines.joined(separator: "\n") + "\n"
  }

  private func part(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", "### \(title)", ""] + items.map { "- \($0)" }
  }
}
