import Diagnostics
import Registry

/// The form for people: a table for each document, then what is declared, then what misses a gate.
public struct StatementStatisticsTextRenderer: StatementStatisticsRenderer {
  public init() {}

  public func render(_ statistics: StatementStatistics) -> String {
    var blocks = statistics.documents.map { block($0, in: statistics) }
    blocks.append(entries(statistics))
    let missed = statistics.documents.flatMap { misses(of: $0, in: statistics) }
    if !missed.isEmpty { blocks.append(missed.joined(separator: "\n")) }
    return blocks.map { $0 + "\n" }.joined(separator: "\n")
  }

  public func renderMisses(_ statistics: StatementStatistics) -> String {
    statistics.documents.map { document in
      guard document.misses.isEmpty else {
        return misses(of: document, in: statistics).joined(separator: "\n") + "\n"
      }
      return "\(document.name) reads well: \(document.whole.summary(document.formula))\n"
    }.joined()
  }

  // MARK: Documents

  private func block(_ document: DocumentStatistics, in statistics: StatementStatistics) -> String {
    var lines = ["\(document.name): \(document.title.escapedForTerminal)"]
    let formula = document.formula?.rawValue.capitalizedFirst ?? "ease"
    let header = ["words", "sentences", formula, "mean", "longest", "hedges/1000"]
    let rows =
      [header] + [document.whole.cells] + document.sections.map(\.figures.cells)
    let names =
      ["", "the whole"] + document.sections.map { $0.heading.escapedForTerminal }
    lines += zip(columns(rows), names).map { row, name in
      name.isEmpty ? row : "\(row)  \(name)"
    }
    if let longest = document.whole.longest {
      lines.append("longest sentence: \(longest.words) words")
      lines += quoted(longest.printed, longest.sources, statistics)
    }
    return lines.joined(separator: "\n")
  }

  private func entries(_ statistics: StatementStatistics) -> String {
    let rows =
      [["entries", "printed"]]
      + statistics.entries.map { [String($0.declared), $0.printed.map(String.init) ?? "–"] }
    let names = [""] + statistics.entries.map(\.section.rawValue)
    let lines = zip(columns(rows), names).map { row, name in
      name.isEmpty ? row : "\(row)  \(name)"
    }
    return
      (lines + ["facts printed: \(statistics.printedFacts) of \(statistics.declaredFacts) declared"])
      .joined(separator: "\n")
  }

  /// Rows with their columns right-aligned.
  private func columns(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      "  "
        + zip(row, widths).map { cell, width in
          String(repeating: " ", count: width - cell.count) + cell
        }.joined(separator: "  ")
    }
  }

  // MARK: Misses

  private func misses(
    of document: DocumentStatistics, in statistics: StatementStatistics
  ) -> [String] {
    document.misses.flatMap { miss in
      let section = "“\(miss.section.heading.escapedForTerminal)”"
      let measured = miss.scope == .document ? "" : ", \(section)"
      let place = miss.scope == .document ? " in \(section)" : ""
      return ["\(document.name)\(measured): \(miss.phrase(document.formula))\(place):"]
        + quoted(miss.text, miss.sources, statistics)
    }
  }

  /// A sentence with what it comes from.
  private func quoted(
    _ text: String, _ sources: [EntryID], _ statistics: StatementStatistics
  ) -> [String] {
    let places = sources.compactMap(statistics.place).map {
      "  from \($0.id), \($0.file.escapedForTerminal):\($0.position.line)"
    }
    return ["  “\(text.escapedForTerminal)”"] + places
  }
}

extension ReadabilityFigures {
  fileprivate var cells: [String] {
    [
      String(words), String(sentences), ease?.tenths ?? "–", meanLength.tenths,
      longest.map { String($0.words) } ?? "–", hedgesPerThousand.tenths,
    ]
  }

  /// "Flesch 61.3, 11.2 words in a sentence".
  fileprivate func summary(_ formula: ReadabilityMeasure.Formula?) -> String {
    let ease = ease.map { "\(formula?.rawValue.capitalizedFirst ?? "ease") \($0.tenths), " } ?? ""
    return
      "\(ease)\(meanLength.tenths) words in a sentence, \(longest?.words ?? 0) in the longest, "
      + "\(hedgesPerThousand.tenths) hedges in 1,000 words"
  }
}

extension GateMiss {
  fileprivate func phrase(_ formula: ReadabilityMeasure.Formula?) -> String {
    switch gate {
    case .ease:
      "\(formula?.rawValue.capitalizedFirst ?? "ease") \(value.tenths), below \(limit.tenths); hardest"
    case .meanLength:
      "\(value.tenths) words in a sentence, above \(limit.tenths); most"
    case .longestSentence: "a sentence of \(Int(value)) words, above \(Int(limit))"
    case .hedges:
      "\(value.tenths) hedges in 1,000 words, above \(limit.tenths); here "
        + hedges.map { "“\($0.escapedForTerminal)”" }.joined(separator: ", ")
    }
  }
}
