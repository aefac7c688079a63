import Foundation
import Registry
import Testing

@testable import Statement

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct HTMLTests {
  @Test(arguments: EveryText.documents.indices)
  func textStaysText(_ payload: Int) throws {
    let document = try EveryText.documents[payload].get()
    let page = try ReadPage(HTMLRenderer().render(document).text)
    let texts = ReadTexts(document: document)
    var expected = ["Skip to the text", texts.title == "–" ? document.id : texts.title]
    expected += texts.lead + ["Contents"]
    let headings = document.sections.map { texts.shown($0.heading, orElse: $0.anchor) }
    expected += headings
    for (section, heading) in zip(document.sections, headings) {
      expected.append(heading)
      expected += texts.blocks(section) { table in
        [texts.shown(table.caption)] + table.header + texts.cells(table)
      }
    }
    #expect(page.texts == expected)
    #expect(page.strangeParts == [])
  }

  @Test(arguments: EveryText.payloads.indices)
  func theHeadDependsOnTheTitleAlone(_ payload: Int) throws {
    let head = { (document: ComposedDocument) in
      let page = HTMLRenderer().render(document).text
      return page.components(separatedBy: "<body>")[0].components(separatedBy: "\n")
    }
    let lines = try head(EveryText.documents[payload].get())
    let harmless = try head(EveryText.harmless.get())
    #expect(lines.count == harmless.count)
    let other = zip(lines, harmless).filter { $0 != $1 }.map(\.0)
    #expect(other.count == 1)
    let title = try #require(
      other.first?.wholeMatch(
        of: #/ *<title>([^<]*)</title>/#
          .matchingSemantics(.unicodeScalar)))
    #expect(!title.1.isEmpty)
  }

  @Test func longTextStaysText() throws {
    let text = String(repeating: "<b>|\\", count: 2_000)
    let page = try ReadPage(HTMLRenderer().render(.saying(Phrase(text))).text)
    #expect(page.texts == ["Skip", "T", "Contents", "S", "S", text])
    #expect(page.strangeParts == [])
  }

  @Test func elementsSayWhatTheyAreAndWhatTheyComeFrom() throws {
    let document = try EveryText.harmless.get()
    let page = try ReadPage(HTMLRenderer().render(document).text)
    let ids = page.attributes("id")
    #expect(ids.count == Set(ids).count)
    #expect(
      Set(ids).isSuperset(of: [
        "said", "promises", "sharing-questions", "sharing-questions--2", "sharing-helpdesk",
        "never-no-tastes", "choices-stop", "retention-contact",
      ]))
    let targets = page.attributes("href").filter { $0.hasPrefix("#") }.map { $0.dropFirst() }
    #expect(targets.filter { !ids.contains(String($0)) } == [])
    #expect(page.attributes("href").contains("#promises"))
    #expect(!ids.contains { $0.hasPrefix("collection-form--") })
    let sources = page.attributes("data-source").flatMap { $0.split(separator: " ") }
    #expect(Set(sources).isSuperset(of: ["sharing.helpdesk", "documents.statement", "registry"]))
    #expect(page.levels.first == 1)
    #expect(page.levels.count { $0 == 1 } == 1)
    #expect(zip(page.levels, page.levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func rowsOfRecipientsHaveTheirIDs() throws {
    let names = try EveryText.harmless.get().names
    let recipient = EntryID(.recipients, names.name(of: "desk"))
    let rows = ["helpdesk", "questions"].map { sharing in
      Table.Row(
        cells: [[Phrase("Acme")]],
        sources: [EntryID(.sharing, names.name(of: sharing))], subject: recipient)
    }
    let table = Table(caption: Phrase("T"), header: ["Who"], rows: rows)
    let section = ComposedSection(anchor: "who", heading: Phrase("Who"), blocks: [.table(table)])
    let text = HTMLRenderer().render(ComposedDocument.sample([section], names: names)).text
    #expect(text.contains("<tr id=\"recipient-desk\" data-source=\"sharing.helpdesk\">"))
    #expect(text.contains("<tr id=\"recipient-desk--sharing-questions\""))
  }

  @Test func aSectionAloneIsItsPartOfThePage() throws {
    let document = try EveryText.harmless.get()
    let page = HTMLRenderer().render(document)
    for section in document.sections {
      let lines = HTMLRenderer().render(section, of: document).lines
      let inPage = page.lines.filter { $0.section == section.anchor }.dropFirst(2).dropLast()
      #expect(
        lines.map { $0.text.trimmingPrefix(while: { $0 == " " }) }
          == inPage.map { $0.text.trimmingPrefix(while: { $0 == " " }) })
    }
  }

  @Test(arguments: [
    ("https://example.org/a?b=1&c=\"d'", "https://example.org/a?b=1&amp;c=%22d'"),
    ("HTTP://example.org", "HTTP://example.org"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    (
      "https://example.org/100% <\u{338}\u{202E}\n",
      "https://example.org/100%25%20%3C%CC%B8%E2%80%AE%0A"
    ),
  ])
  func webAddressesAreLinks(_ url: String, _ href: String) {
    let document = ComposedDocument.saying(Phrase(link: "there", to: .url(url)))
    #expect(HTMLRenderer().render(document).text.contains("<a href=\"\(href)\">there</a>"))
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "data:text/html,x", " https://example.org", "https:example.org",
      "https://", "vbscript:x", "java\nscript:x", "//example.org", "page.html", "mailto:",
      "file:///etc/passwd", "https://\u{338}",
    ])
  func otherAddressesAreText(_ url: String) {
    let document = ComposedDocument.saying(Phrase(link: "there", to: .url(url)))
    for format in DocumentFormat.allCases {
      let text = format.renderer.render(document).text
      #expect(!text.contains("](<"))
      #expect(!text.contains("\"url\""))
      #expect(text.components(separatedBy: "<a ").count <= 3)
      #expect(text.contains("there ("))
    }
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
    (String(repeating: "b", count: 119), "aCl6nrFBzha7wIR9ocDEjihYcE/qoTmTveKfh6GYpuE="),
    (String(repeating: "c", count: 120), "fvMmPl4DCuSioi5oJTlSkCF6m82XXyIMwU6RiX+jC+k="),
  ])
  func theHashIsThatOfTheStandard(_ text: String, _ hash: String) {
    #expect(ContentHash(text).policySource == "sha256-" + hash)
  }
}

/// A page's body as an XML parser reads it.
private final class ReadPage: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  private(set) var levels: [Int] = []
  /// Elements and attributes that no page may have.
  private(set) var strangeParts: [String] = []
  private var values: [(name: String, value: String)] = []
  private var text = ""

  private static let allowed: [String: Set<String>] = [
    "body": [], "a": ["class", "href"], "header": [], "h1": [], "h2": ["id"], "h3": [],
    "nav": ["aria-labelledby"], "main": ["id", "tabindex"], "section": ["id"],
    "p": ["class"], "span": ["data-source"], "ul": ["class"], "li": ["id", "data-source"],
    "table": [], "caption": ["class"], "thead": [], "tbody": [], "tr": ["id", "data-source"],
    "th": ["scope"], "td": ["data-column"],
  ]

  init(_ page: String) throws {
    super.init()
    let start = try #require(page.range(of: "<body>")?.lowerBound)
    let end = try #require(page.range(of: "</body>")?.upperBound)
    #expect(page[end...] == "\n</html>\n")
    let parser = XMLParser(data: Data(page[start..<end].utf8))
    parser.delegate = self
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func attributes(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if name != "a" { flush() }
    for (key, value) in attributes {
      values.append((key, value))
      if Self.allowed[name]?.contains(key) != true { strangeParts.append("\(name) \(key)") }
      let isSafe =
        switch key {
        case "href": value.wholeMatch(of: #/#[a-z0-9-]+|https:\/\/example\.org\/[^\s"<>]*/#) != nil
        case "id", "class", "scope", "tabindex", "aria-labelledby":
          value.wholeMatch(of: #/[a-z0-9-]+/#) != nil
        case "data-source": value.wholeMatch(of: #/[a-z0-9.-]+( [a-z0-9.-]+)*/#) != nil
        default: true
        }
      if !isSafe { strangeParts.append("\(key)=\(value)") }
    }
    if Self.allowed[name] == nil { strangeParts.append(name) }
    if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) {
      levels.append(level)
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name != "a" { flush() }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text.unicodeScalars.append(contentsOf: string.unicodeScalars)
  }

  private func flush() {
    let words = oneSpaced(text)
    if !words.isEmpty { texts.append(words) }
    text = ""
  }
}
