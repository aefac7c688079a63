import Diagnostics
import Registry
import Testing
import Validation

@Suite struct ValidatorTests {
  private static let files = [
    ("a.yaml", "registry: {format: 1, name: Example, locales: [en, de]}\n"),
    (
      "b.yaml",
      """
      data-categories: {mail: {label: mail, question: Which?}}
      purposes: {delivery: {label: deliver}}
      recipients: {acme: {name: Acme, kind: vendor}, beta: {label: beta, kind: vendor, abstract: true}}
      """
    ),
    (
      "c.yaml",
      """
      sharing:
        a: {data: unspecified, with: acme, purposes: delivery}
        b: {data: unspecified, with: acme, purposes: unspecified, waive: {missing-translation: No.}}
      documents: {statement: {title: Statement, sections: []}}
      """
    ),
  ].map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }

  private func validate(_ files: [SourceFile]) throws -> Report {
    let date = try #require(CalendarDate("2026-09-01"))
    return Validator.validate(Registry.load(files), on: date)
  }

  @Test func theOrderOfFilesChangesNothing() throws {
    let first = try validate(Self.files)
    let second = try validate(Self.files.reversed())
    #expect(first.diagnostics == second.diagnostics)
    #expect(first.waived == second.waived)
    #expect(!first.diagnostics.isEmpty)
  }

  @Test func everyPlaceBelongsToAnEntryAndAFile() throws {
    let report = try validate(Self.files)
    for label in report.diagnostics.flatMap({ [$0.primary] + $0.labels }) {
      let file = try #require(report.file(label.span.file))
      #expect(Int(label.span.end) <= file.bytes.count)
      #expect(label.span.start < label.span.end)
      #expect(label.entry != nil)
    }
  }
}
