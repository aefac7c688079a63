import Diagnostics
import Registry
import Testing
import Validation

/// Taking an edge out of a list leaves the list as its owner wrote it.
@Suite struct RedundantBroaderFixTests {
  private static let terms = """
    registry: {format: 1, name: Example}
    data-categories:
      a: {label: a}
      b: {label: b, broader: a}

    """

  @Test(arguments: [
    ("  c: {label: c, broader: [a, b]}\n", "  c: {label: c, broader: [b]}\n"),
    ("  c: {label: c, broader: [b , a ]}\n", "  c: {label: c, broader: [b ]}\n"),
    (
      "  c:\n    label: c\n    broader:\n      - a\n      - b\n",
      "  c:\n    label: c\n    broader:\n      - b\n"
    ),
    (
      "  c:\n    label: c\n    broader:\n      - b\n      - a # the widest\n",
      "  c:\n    label: c\n    broader:\n      - b # the widest\n"
    ),
  ])
  func theFixTakesTheEdgeOut(_ before: String, _ after: String) throws {
    let edits = try #require(try finding(before).fixes.first).edits
    var bytes = Array((Self.terms + before).utf8)
    for edit in edits {
      bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.text.utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == Self.terms + after)
  }

  @Test func aCommentBetweenIsKept() throws {
    let text = "  c:\n    label: c\n    broader:\n      - a # the widest\n      - b\n"
    #expect(try finding(text).fixes.isEmpty)
  }

  private func finding(_ text: String) throws -> Diagnostic {
    let file = SourceFile(path: "r.yaml", bytes: Array((Self.terms + text).utf8))
    let date = try #require(CalendarDate("2026-09-01"))
    let report = Validator.validate(Registry.load([file]), on: date)
    return try #require(report.diagnostics.first { $0.rule == .redundantBroader })
  }
}
