import Diagnostics
import Foundation
import Registry
import TestSupport
import Testing

@testable import Statement

/// Generated text between the markers of documents that people own.
@Suite struct InjectionTests {
  static let statements = """
    collection:
      contact: {data: email, from: you}
    sharing:
      help: {data: [email, age], with: [acme, host], purposes: answer, onward: none}
    never:
      ads: {action: share, data: health, with: all, purposes: advertise, precedence: prevails}
    """

  private func inject(
    _ text: String, _ path: String = "page.md", yaml: String = registryText(statements)
  ) throws -> Injection {
    var injector = try Injector(registry(yaml))
    return try injector.inject(into: SourceFile(path: path, bytes: Array(text.utf8)))
  }

  private func injected(
    _ text: String, _ path: String = "page.md", yaml: String = registryText(statements)
  ) throws -> String {
    let injection = try inject(text, path, yaml: yaml)
    #expect(injection.problems == [])
    return String(decoding: injection.bytes, as: UTF8.self)
  }

  // MARK: What is replaced

  @Test func theTextBetweenMarkersIsReplaced() throws {
    let text = "a\n<!-- disclose:collection -->\nold\n<!-- /disclose:collection -->\nb"
    #expect(
      try injected(text) == """
        a
        <!-- disclose:collection -->

        - We collect your e-mail address from you.

        <!-- /disclose:collection -->
        b
        """)
  }

  @Test func partsSectionsAndSpellings() throws {
    let section = try injected(
      "<!-- disclose:statement.collection --><!-- /disclose:statement.collection -->")
    #expect(section.contains("- We collect your e-mail address from you."))
    let tight = try injected("<!--disclose:never   en--><!--/disclose:never-->")
    #expect(tight.hasPrefix("<!--disclose:never   en-->\n\n- "))
    let recipients = try injected("<!-- disclose:recipients --><!-- /disclose:recipients -->")
    #expect(recipients.contains("| Acme<br>Acme GmbH |"))
    let empty = try injected("<!-- disclose:choices -->x<!-- /disclose:choices -->")
    #expect(empty == "<!-- disclose:choices -->\n<!-- /disclose:choices -->")
  }

  @Test func theIndentationOfTheSecondMarkerStays() throws {
    let text = "<p>\n  <!-- disclose:choices -->\n  <!-- /disclose:choices -->\n</p>\n"
    #expect(try injected(text, "page.htm") == text)
    let old = text.replacing(" -->\n  <!-- /", with: " -->x\n  <!-- /")
    #expect(try injected(old, "page.htm") == text)
  }

  @Test func lineBreaksAreTheFilesOwn() throws {
    let text = "\u{FEFF}a\r\n<!-- disclose:collection --><!-- /disclose:collection -->\r\nb"
    let result = try injected(text)
    #expect(result.hasPrefix("\u{FEFF}a\r\n<!-- disclose:collection -->\r\n\r\n- We"))
    #expect(!result.replacing("\r\n", with: "").contains("\n"))
    #expect(result.hasSuffix("-->\r\nb"))
  }

  @Test func bytesThatAreNoTextStay() throws {
    let bytes: [UInt8] =
      [0xFF, 0x0A] + Array("<!-- disclose:choices --><!-- /disclose:choices -->".utf8) + [
        0xC0, 0x00,
      ]
    var injector = try Injector(registry(registryText(Self.statements)))
    let result = try injector.inject(into: SourceFile(path: "x.MD", bytes: bytes)).bytes
    #expect(result.starts(with: [0xFF, 0x0A]))
    #expect(result.suffix(2) == [0xC0, 0x00])
  }

  // MARK: What is not looked at

  static let shown = [
    "```\n<!-- disclose:sharing -->\n```\n",
    "~~~~ html\n<!-- disclose:sharing -->\n~~~\n<!-- /disclose:never -->\n~~~~\n",
    "- ```html\n  <!-- disclose:sharing -->\n  ```\n",
    "> ```\n> <!-- disclose:sharing -->\n> ```\n",
    "Write `<!-- disclose:sharing -->` there.\n",
    "Write ``<!-- disclose:sharing --> ` `` there.\n",
    "Text\n\n    <!-- disclose:sharing -->\n\n\t<!-- /disclose:never -->\n",
    "<pre>\n<!-- disclose:sharing -->\n</pre>\n",
    "<p><CODE class=\"a>b\"><!-- disclose:sharing --></CODE>\n",
    "<!-- an outer comment <!-- disclose:sharing -->\n",
    "<!-- disclosed: nothing -->\n<!-- see disclose:sharing -->\n",
    "<!--> <!---> text\n",
    "<!-- an outer comment\n\n<!-- disclose:sharing -->\n",
    "```\nnot closed <!-- disclose:sharing -->\n",
  ]

  @Test(arguments: shown) func whatShowsAMarkerSetsNone(_ text: String) throws {
    let injection = try inject(text)
    #expect(injection.problems == [])
    #expect(injection.regionCount == 0)
    #expect(injection.bytes == Array(text.utf8))
  }

  static let meant = [
    "a ` b\n\n<!-- disclose:sharing --> ` <!-- /disclose:sharing -->",
    "\\`<!-- disclose:sharing --><!-- /disclose:sharing -->`",
    "text\n     <!-- disclose:sharing --><!-- /disclose:sharing -->",
    "```\ncode\n```\n<!-- disclose:sharing -->```<!-- /disclose:sharing -->\n",
    "``` a ` ```\n<!-- disclose:sharing --><!-- /disclose:sharing -->\n",
    "if a <b then <code\n<!-- disclose:sharing --><!-- /disclose:sharing -->",
    "<div>\n  <!-- disclose:sharing --><!-- /disclose:sharing -->\n</div>",
    "<!-- disclose:sharing -->\n```\n<!-- /disclose:sharing -->\n",
    "a <code> b\n\n<!-- disclose:sharing --><!-- /disclose:sharing -->\n\n</code>",
    "text <!-- begun\n\n<!-- disclose:sharing --><!-- /disclose:sharing -->",
    "a ` b\n```\n`\n```\n<!-- disclose:sharing --><!-- /disclose:sharing -->\n",
  ]

  @Test(arguments: meant) func whatIsNoCodeSetsMarkers(_ text: String) throws {
    let injection = try inject(text)
    #expect(injection.problems == [])
    #expect(injection.regionCount == 1)
  }

  @Test func plainElementsOfPagesAreLeftAlone() {
    let page = """
      <script>let a = "<!-- disclose:sharing -->"</script>
      <a title="<!-- disclose:sharing -->">x</a> ``<!-- disclose:never -->
      """
    let markers = MarkerScanner.markers(in: Array(page.utf8), of: .html)
    #expect(markers.map(\.name) == ["never"])
  }

  // MARK: Mistakes

  static let mistakes: [(text: String, offset: Int, message: String)] = [
    (
      "a <!-- disclose:sharing -->", 2,
      "`disclose:sharing` is not closed: add `<!-- /disclose:sharing -->`"
    ),
    ("<!-- /disclose:sharing -->", 0, "`/disclose:sharing` closes nothing"),
    (
      "<!-- disclose:shring --><!-- /disclose:shring -->", 0,
      "nothing generated is called `shring`: did you mean `sharing`?"
    ),
    (
      "<!-- disclose:statement.colection --><!-- /disclose:statement.colection -->", 0,
      "nothing generated is called `statement.colection`: did you mean `statement.collection`?"
    ),
    (
      "<!-- disclose:sharing xx --><!-- /disclose:sharing -->", 0,
      "`xx` is not among the registry's locales: `en`"
    ),
    (
      "<!-- disclose:sharing en please --><!-- /disclose:sharing -->", 0,
      "a marker takes an id and a language; `please` is too much"
    ),
    ("<!-- disclose: -->", 0, "a marker names what stands there, as `disclose:sharing`"),
    (
      "<!-- disclose:sharing --><!-- disclose:uses --><!-- /disclose:uses --><!-- /disclose:sharing -->",
      25, "`disclose:uses` begins within `disclose:sharing` of line 1: markers do not nest"
    ),
    (
      "<!-- disclose:sharing -->\n<!-- /disclose:uses -->", 26,
      "`/disclose:uses` stands where `disclose:sharing` of line 1 is to be closed"
    ),
  ]

  @Test(arguments: mistakes) func aMistakeIsToldAndNothingChanges(
    _ text: String, _ offset: Int, _ message: String
  ) throws {
    let injection = try inject(text)
    #expect(injection.problems == [MarkerProblem(offset: offset, message: message)])
    #expect(injection.bytes == Array(text.utf8))
  }

  @Test func crossingMarkersAreTold() throws {
    let text = """
      <!-- disclose:sharing --><!-- disclose:uses --><!-- /disclose:sharing --><!-- /disclose:uses -->
      """
    #expect(try inject(text).problems.map(\.offset) == [25, 47])
  }

  @Test func otherFilesAreRefused() {
    #expect(throws: JobError.self) { try inject("", "page.txt") }
    #expect(throws: JobError.self) { try inject("", "md") }
  }

  // MARK: Links

  @Test func linksLeadToSectionsThatAreThereOrNowhere() throws {
    let yaml = registryText(Self.statements, generate: "sharing")
      .replacing(
        "heading: Section}",
        with: """
          id: who, intro: "See {sections.no}.", heading: Section}
                - {generate: never, id: "no", heading: Never}
          """)
    let marked = "<!-- disclose:statement.who --><!-- /disclose:statement.who -->\n"
    #expect(try injected(marked, yaml: yaml).contains("See Never.\n"))
    #expect(try injected("## Never ##\n" + marked, yaml: yaml).contains("See [Never](#never).\n"))
    #expect(
      try injected("<a id=\"no\"></a>\n" + marked, yaml: yaml).contains("See [Never](#no).\n"))
  }

  // MARK: Properties

  static let hostile = [
    "-->", "<!-- /disclose:sharing -->", "<!-- disclose:never -->", "```", "~~~", "`", "<pre>",
    "</pre><!-- /disclose:sharing -->", "\\", "&lt;!--", "](x) <!--",
  ]

  @Test(arguments: hostile) func noLabelEndsItsRegion(_ label: String) throws {
    let quoted = label.replacing("\\", with: "\\\\")
    let yaml = registryText(Self.statements)
      .replacing("label: your e-mail address", with: "label: \"\(quoted)\"")
      .replacing("name: Acme,", with: "name: \"\(quoted)\",")
      .replacing("legal-name: Acme GmbH", with: "legal-name: \"\(quoted)\"")
    for path in ["page.md", "page.html"] {
      let parts = GeneratedPart.allCases.map(\.rawValue)
      let text = parts.map { "<!-- disclose:\($0) -->\n<!-- /disclose:\($0) -->\n" }.joined()
      let once = try injected(text, path, yaml: yaml)
      #expect(try injected(once, path, yaml: yaml) == once)
      let host = try #require(HostFormat(path: path))
      let markers = MarkerScanner.markers(in: Array(once.utf8), of: host)
      #expect(markers.map(\.name) == parts.flatMap { [$0, $0] })
    }
  }

  /// Random pieces around markers: what is outside stays, and a second time changes nothing.
  @Test(arguments: 0..<60) func everyOtherByteIsKept(_ seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "text", "\n", "\r\n", "`", "``", "\n\n", "# Heading\n", "\n```\ncode\n```\n", "    x", "<p>",
      "ü",
      "\\", "- ", "> ", "<!-- note -->", "<code>x</code>", "*", "|",
    ]
    let marked = ["collection", "sharing", "never", "statement.collection"]
    var outside: [String] = []
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let between = (0..<Int.random(in: 0...6, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
      // A blank line ends whatever the pieces began.
      let name = marked.randomElement(using: &generator) ?? "sharing"
      let before = between + "\n\n<!-- disclose:\(name) -->"
      outside.append(before)
      text +=
        before + (Bool.random(using: &generator) ? "old\n" : "") + "<!-- /disclose:\(name) -->"
    }
    let injection = try inject(text)
    #expect(injection.problems == [])
    #expect(injection.regionCount == outside.count)
    var rest = String(decoding: injection.bytes, as: UTF8.self)[...]
    for before in outside {
      try #require(rest.unicodeScalars.starts(with: before.unicodeScalars))
      rest = Substring(rest.unicodeScalars.dropFirst(before.unicodeScalars.count))
      let end = try #require(rest.firstRange(of: "<!-- /disclose:"))
      rest = rest[end.upperBound...].drop { $0 != ">" }.dropFirst()
    }
    #expect(rest.isEmpty)
    let again = try inject(String(decoding: injection.bytes, as: UTF8.self))
    #expect(again.bytes == injection.bytes)
  }
}
