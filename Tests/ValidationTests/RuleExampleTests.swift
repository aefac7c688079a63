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
    case asWritten, afterEmoji, carriageReturns, sectionsReversed, entriesReversed, itemsReversed

    /// Whether what stood last may no longer do so.
    var isReordered: Bool { self == .entriesReversed || self == .itemsReversed }

    /// The marked text in which the variation leaves the marks at their places.
    func apply(_ marked: String) -> String {
      switch self {
      case .asWritten: marked
      case .afterEmoji: "# 👩‍👩‍👧 früher\n" + marked
      case .carriageReturns: marked.replacing("\n", with: "\r\n")
      case .sectionsReversed: marked.sections.reversed().joined(separator: "\n")
      case .entriesReversed: marked.withEntriesReversed
      case .itemsReversed: marked.withItemsReversed
      }
    }
  }

  /// Rules about several of a kind, of which the finding stands at the last.
  private static let atTheLast: Set<RuleID> = [
    .aliasClash, .ambiguousLabel, .broaderCycle, .duplicateId, .duplicateStatement,
    .exceptionSwallows, .groupInTwoKinds, .retentionConflict, .sameFlowDifferentTerms,
  ]

  /// Those among them that do not label the others, or not at the same words.
  private static let withoutLabels: Set<RuleID> = [.aliasClash, .exceptionSwallows]

  private static func examples(_ select: (RulePage) -> [RuleExample]) -> [Example] {
    RuleBook.pages.flatMap { page in
      select(page).flatMap { example in
        Variation.allCases.map { Example(rule: page.id, example: example, variation: $0) }
      }
    }
  }

  private func findings(_ example: Example) throws -> (
    yaml: String, places: [Range<Int>], found: [Range<Int>], labelled: Set<Range<Int>>
  ) {
    let varied = RuleExample(stringLiteral: example.variation.apply(example.example.marked))
    let report = varied.report(on: try #require(Self.date))
    let file = try #require(report.files.firstIndex { $0.path == ExampleRegistry.examplePath })
    let found = report.diagnostics
      .filter { $0.rule == example.rule && $0.primary.span.file == FileID(file) }
    func range(_ label: Label) -> Range<Int> { Int(label.span.start)..<Int(label.span.end) }
    return (
      varied.yaml, varied.places, found.map { range($0.primary) },
      Set(found.flatMap { [$0.primary] + $0.labels }.map(range))
    )
  }

  @Test(arguments: examples(\.bad))
  func badExampleIsFoundAtItsPlace(_ example: Example) throws {
    let (yaml, places, found, labelled) = try findings(example)
    #expect(!places.isEmpty, "the example marks no place")
    if example.variation.isReordered, Self.atTheLast.contains(example.rule) {
      #expect(found.count == places.count, "\(yaml)")
      let labels = Self.withoutLabels.contains(example.rule) ? [] : places
      #expect(labelled.isSuperset(of: labels), "\(yaml)")
    } else {
      #expect(found == places, "\(yaml)")
    }
  }

  @Test(arguments: examples(\.good))
  func goodExampleIsClean(_ example: Example) throws {
    let (yaml, places, found, _) = try findings(example)
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
