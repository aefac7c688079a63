import Diagnostics
import Registry
import Testing

@testable import Validation

/// Each rule's examples, as they stand and under disturbances that mean nothing.
@Suite struct RuleExampleTests {
  private static let date = CalendarDate("2026-09-01")

  struct Example: CustomTestStringConvertible, Sendable {
    let rule: RuleID
    let example: RuleExample
    let variation: Variation
    var testDescription: String { "\(rule.rawValue), \(variation)" }
  }

  enum Variation: CaseIterable {
    case asWritten, afterEmoji, carriageReturns, sectionsReversed

    /// The marked text in which the variation leaves the marks at their places.
    func apply(_ marked: String) -> String {
      switch self {
      case .asWritten: marked
      case .afterEmoji: "# 👩‍👩‍👧 früher\n" + marked
      case .carriageReturns: marked.replacing("\n", with: "\r\n")
      case .sectionsReversed: marked.sections.reversed().joined(separator: "\n")
      }
    }
  }

  private static func examples(_ select: (RulePage) -> [RuleExample]) -> [Example] {
    RuleBook.pages.flatMap { page in
      select(page).flatMap { example in
        Variation.allCases.map { Example(rule: page.id, example: example, variation: $0) }
      }
    }
  }

  private func findings(_ example: Example) throws -> (
    yaml: String, places: [Range<Int>], [Range<Int>]
  ) {
    let varied = RuleExample(stringLiteral: example.variation.apply(example.example.marked))
    let report = varied.report(on: try #require(Self.date))
    let file = try #require(report.files.firstIndex { $0.path == ExampleRegistry.examplePath })
    let found = report.diagnostics
      .filter { $0.rule == example.rule && $0.primary.span.file == FileID(file) }
      .map { Int($0.primary.span.start)..<Int($0.primary.span.end) }
    return (varied.yaml, varied.places, found)
  }

  @Test(arguments: examples(\.bad))
  func badExampleIsFoundAtItsPlace(_ example: Example) throws {
    let (yaml, places, found) = try findings(example)
    #expect(!places.isEmpty, "the example marks no place")
    #expect(found == places, "\(yaml)")
  }

  @Test(arguments: examples(\.good))
  func goodExampleIsClean(_ example: Example) throws {
    let (yaml, places, found) = try findings(example)
    #expect(places.isEmpty)
    #expect(found.isEmpty, "\(yaml)")
  }

  @Test func everyPageHasBothExamples() {
    #expect(RuleBook.pages.filter { $0.bad.isEmpty || $0.good.isEmpty }.map(\.id) == [])
    #expect(Set(RuleBook.pages.map(\.id)).count == RuleBook.pages.count)
  }

  @Test func everyRuleHasAPage() {
    #expect(RuleID.allCases.filter { RuleBook.page(of: $0) == nil } == [])
  }
}

extension String {
  /// The text cut before each line that begins a section.
  fileprivate var sections: [String] {
    var sections: [[Substring]] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let beginsSection = line.first.map { $0 != " " && $0 != "#" && $0 != "-" } ?? false
      if beginsSection || sections.isEmpty {
        sections.append([line])
      } else {
        sections[sections.count - 1].append(line)
      }
    }
    return sections.map { $0.joined(separator: "\n") }
  }
}
