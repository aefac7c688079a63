import Foundation
import Registry
import Rewriting
import Testing

@Suite struct LayoutTests {
  private func format(_ text: String) -> CanonicalLayout.Outcome {
    CanonicalLayout.apply(to: Array(text.utf8))
  }

  private func changed(_ text: String) throws -> String {
    guard case .changed(let bytes) = format(text) else {
      Issue.record("not changed: \(format(text))")
      return text
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: ["Registry", "Tests/Fixtures/officeatwork-as-published"])
  func maintainedFilesAreInOrder(_ folder: String) throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for file in try RegistryFolder(path: package.appending(path: folder).path).read() {
      #expect(CanonicalLayout.apply(to: file.bytes) == .canonical, "\(file.path)")
    }
  }

  @Test func everyReaderSeesText() throws {
    let text = """
      registry: {format: 1, name: 2024, version: 1.10, locales: [en, no]}
      organization: {name: Yes, country: NO, contact: off}
      services:
        on: {label: {en: 12:30, no: 0x1F}, title: 2026-01-31}
      purposes:
        "off": {label: .5, legal-duty: true, retired: 2026-01-31}
      """
    #expect(
      try changed(text) == """
        registry: {format: 1, name: "2024", version: "1.10", locales: [en, "no"]}
        organization: {name: "Yes", country: "NO", contact: "off"}
        services:
          "on": {label: {en: "12:30", "no": "0x1F"}, title: "2026-01-31"}
        purposes:
          "off": {label: ".5", legal-duty: true, retired: 2026-01-31}

        """)
  }

  @Test(arguments: ["null", "~", "", "\"1\"", "1 day", "1.2.3", "e3", "3-4-5", "nope", "a", "5G"])
  func whatIsTextAnywayIsNotQuoted(_ value: String) {
    #expect(format("registry:\n  version:\(value.isEmpty ? "" : " " + value)\n") == .canonical)
  }

  @Test func commentsAndBlockScalarsKeepTheirBytes() throws {
    let text =
      "# a \t\r\n\r\n\r\nservices: # b  \r\n# c\r\n    shop: \r\n        label: |+ # d\r\n"
      + "            two  \r\n              lines\r\n\r\n\r\n        # e\r\n        name: x  # f \r\n\r\n"
    #expect(
      try changed(text)
        == "# a \t\n\nservices: # b  \n  # c\n  shop:\n    label: |+ # d\n"
        + "        two  \n          lines\n\n\n    # e\n    name: x  # f \n")
  }

  @Test(arguments: ["a: [", "a: &b c", "a: 1\na: {\n", "\u{FEFF}a: *b"])
  func brokenFilesAreLeftAlone(_ text: String) {
    #expect(format(text) == .refused("its YAML must be mended first"))
  }

  /// What moves lines by LF alone would find others when it comes again.
  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func breakOfYAMLAlone(_ mark: String) {
    let reason =
      "line 2 has a break that only YAML takes for one (U+0085, U+2028 or U+2029)"
    #expect(format("a: b\nc:\(mark)  d: e\n") == .refused(reason))
  }

  @Test func unknownWaysToWriteAreLeftAlone() {
    guard case .refused = format("? a\n:   b\n") else {
      Issue.record("laid out")
      return
    }
  }

  @Test func emptyFilesAndCommentsAlone() throws {
    #expect(format("") == .canonical)
    #expect(try changed("\n\n") == "")
    #expect(try changed("\n  # a\n\n\n# b") == "# a\n\n# b\n")
  }

  /// `apply` itself compares the trees; here, that it finds a layout, and the same one again.
  @Test(arguments: 0..<400) func onceIsTheSameAsTwice(_ seed: Int) {
    var writer = RandomYAML(seed: seed)
    let text = writer.file()
    switch format(text) {
    case .canonical: break
    case .refused(let reason): Issue.record("\(reason):\n\(text)")
    case .changed(let bytes):
      #expect(CanonicalLayout.apply(to: bytes) == .canonical, "\(text)")
      let result = String(decoding: bytes, as: UTF8.self)
      #expect(comments(of: result) == comments(of: text))
      #expect(!result.contains("\r"))
      #expect(result.isEmpty || result.hasSuffix("\n") && !result.hasSuffix("\n\n\n\n"))
    }
  }

  private func comments(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      line.firstRange(of: "#!").map { String(line[$0.lowerBound...]) }
    }
  }
}
