import Foundation
import SeededRegistry

/// The figures of one layout, size below size; each line is printed as soon as it is known.
struct Table {
  struct Row {
    let subject: Subject
    let bytes: Int
    let questions: Int
    var best: [Stage: Measurement] = [:]

    init(_ subject: Subject, bytes: Int, questions: Int) {
      self.subject = subject
      self.bytes = bytes
      self.questions = questions
    }
  }

  private var last: Row?

  init(_ layout: SeededRegistry.Layout) {
    print(
      """

      \(layout.rawValue)
      \(Self.line(["statements", "MB", "stage", "ms", "busy ms", "× floor", "µs each", "× per doubling", "MB held", "× bytes"]))
      """)
  }

  mutating func add(_ row: Row) {
    for stage in Stage.allCases {
      guard let measured = row.best[stage] else {
        print(Self.line([row.subject.name, "", stage.rawValue, "failed"]))
        continue
      }
      print(stage == .questions ? questionLine(measured, row) : line(stage, measured, row))
    }
    last = row
  }

  private func line(_ stage: Stage, _ measured: Measurement, _ row: Row) -> String {
    let floor = row.best[.floor]?.elapsed ?? .nan
    return Self.line([
      row.subject.name, megabytes(Double(row.bytes)), stage.rawValue,
      number(measured.elapsed * 1e3), number(measured.busy * 1e3),
      number(measured.elapsed / floor),
      number(measured.elapsed * 1e6 / Double(row.subject.statements)),
      growth(stage, measured, row).map(number) ?? "",
      megabytes(measured.peak), number(measured.peak / Double(row.bytes)),
    ])
  }

  private func questionLine(_ measured: Measurement, _ row: Row) -> String {
    Self.line([row.subject.name, megabytes(Double(row.bytes)), "\(row.questions) questions"])
      + "median \(number(measured.median * 1e6)) µs, 99th percentile "
      + "\(number(measured.slowest * 1e6)) µs"
  }

  /// By what a stage's time grows whenever the bytes double.
  private func growth(_ stage: Stage, _ measured: Measurement, _ row: Row) -> Double? {
    guard let last, let before = last.best[stage], last.bytes < row.bytes else { return nil }
    let doublings = log2(Double(row.bytes) / Double(last.bytes))
    return pow(measured.elapsed / before.elapsed, 1 / doublings)
  }

  private func megabytes(_ bytes: Double) -> String { number(bytes / 1e6) }

  private func number(_ value: Double) -> String {
    String(format: value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }

  private static func line(_ cells: [String]) -> String {
    cells.enumerated().map { column, cell in
      let width = column == 2 ? 18 : 11
      let padding = String(repeating: " ", count: max(1, width - cell.count))
      return column == 2 ? "  " + cell + padding : padding + cell
    }.joined()
  }
}
