import Registry
import Testing

@testable import Statement

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("[a](javascript:b)", "\\[a\\](javascript:b)"),
    ("a | b", "a \\| b"),
    ("`code` *bold* _it_ ~~x~~", "\\`code\\` \\*bold\\* \\_it\\_ \\~\\~x\\~\\~"),
    ("a\nb\u{202E}c", "a bc"),
    ("A & B", "A &amp; B"),
  ])
  func labelsStayText(_ label: String, _ escaped: String) throws {
    let quoted = label.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    let yaml = registryText("collection:\n  contact: {data: email, from: you}")
      .replacing("label: your e-mail address", with: "label: \"\(quoted)\"")
    #expect(try markdown(yaml).contains("- We collect \(escaped) from you."))
  }

  @Test(arguments: [
    ("# heading", "\\# heading"), ("- item", "\\- item"), ("1. item", "1\\. item"),
    ("+ item", "\\+ item"),
  ])
  func aLineBeginsNoBlock(_ text: String, _ escaped: String) {
    let document = ComposedDocument.sample([
      ComposedSection(
        anchor: "s", heading: Phrase("S"),
        blocks: [.paragraph([Sentence(Phrase(text), sources: [])])])
    ])
    #expect(MarkdownRenderer().render(document).text == "# T\n\n## S\n\n\(escaped)\n")
  }

  @Test(arguments: EveryText.documents.indices)
  func textStaysText(_ payload: Int) throws {
    let document = try EveryText.documents[payload].get()
    let read = ReadMarkdown(MarkdownRenderer().render(document).text)
    let texts = ReadTexts(document: document)
    let expected =
      [texts.title] + texts.lead
      + document.sections.flatMap { section in
        [texts.shown(section.heading)]
          + texts.blocks(section) { table in table.header + texts.cells(table) }
      }
    #expect(read.texts == expected)
    #expect(read.strangeParts == [])
    let isSafe = { (target: String) in
      target.wholeMatch(of: #/\(#[^ ()<>]*\)|\(<https:\/\/example\.org\/[^ <>]*>\)/#) != nil
    }
    #expect(read.addresses.filter { !isSafe($0) } == [])
  }

  @Test func aLinkBehindAnExclamationMarkIsNoImage() {
    let link = Phrase(link: "there", to: .url("https://example.org"))
    let text = MarkdownRenderer().render(.saying(Phrase("Look!") + link)).text
    #expect(text.contains("Look\\![there](<https://example.org>)"))
  }

  @Test func aHeadingKeepsItsLastMark() {
    let section = ComposedSection(anchor: "s", heading: Phrase("In C #"), blocks: [])
    #expect(MarkdownRenderer().render(.sample([section])).text.contains("## In C \\#\n"))
  }

  @Test func headingsOfOneNameHaveTheirOwnAnchors() {
    let link = Phrase(link: "there", to: .section("second"))
    let section = { (anchor: String, phrase: Phrase) in
      ComposedSection(
        anchor: anchor, heading: Phrase("Same"),
        blocks: [.paragraph([Sentence(phrase, sources: [])])])
    }
    let document = ComposedDocument.sample([section("first", link), section("second", Phrase("x"))])
    #expect(MarkdownRenderer().render(document).text.contains("[there](#same-1)"))
  }
}

/// The texts of a Markdown file, by a reader that knows only what the renderer may write.
private struct ReadMarkdown {
  private(set) var texts: [String] = []
  private(set) var addresses: Set<String> = []
  /// Marks of Markdown or HTML that stand where text should.
  private(set) var strangeParts: [String] = []
  private var text = String.UnicodeScalarView()
  private var isInLink = false

  init(_ markdown: String) {
    for line in markdown.unicodeScalars.split(separator: "\n").map(String.init) {
      if line.wholeMatch(of: #/\|( --- \|)+/#) != nil { continue }
      if line.unicodeScalars.starts(with: "| ".unicodeScalars) {
        read(line.unicodeScalars.dropFirst(), inTable: true)
      } else {
        let marks = ["# ", "## ", "### ", "- ", "  - ", "  "]
        let mark = marks.first { line.unicodeScalars.starts(with: $0.unicodeScalars) } ?? ""
        let rest = line.unicodeScalars.dropFirst(mark.count)
        let begins =
          String(rest).prefixMatch(
            of: #/[-+=:#]|[0-9]+[.)]|\s/#.matchingSemantics(.unicodeScalar)) != nil
        if begins { strangeParts.append(line) }
        read(rest, inTable: false)
      }
      flush()
    }
  }

  private mutating func read(_ scalars: Substring.UnicodeScalarView, inTable: Bool) {
    var rest = scalars
    func take(_ string: String) -> Bool {
      guard rest.starts(with: string.unicodeScalars) else { return false }
      rest = rest.dropFirst(string.unicodeScalars.count)
      return true
    }
    while let scalar = rest.first {
      let before = rest
      rest = rest.dropFirst()
      switch scalar {
      case "\\":
        if let next = rest.popFirst(), next.isASCII, !next.properties.isAlphabetic {
          text.append(next)
        } else {
          strangeParts.append(String(before.prefix(20)))
        }
      case "&" where take("amp;"): text.append("&")
      case "&" where take("lt;"): text.append("<")
      case "&" where take("gt;"): text.append(">")
      case "<" where inTable && take("br>"): flush()
      case "|" where inTable: flush()
      case "!" where rest.first == "[": strangeParts.append(String(before.prefix(20)))
      case "[" where !isInLink: isInLink = true
      case "]" where isInLink && rest.first == "(":
        isInLink = false
        let end: Unicode.Scalar = rest.dropFirst().first == "<" ? ">" : ")"
        let target = String(rest.prefix { $0 != end }) + (end == ">" ? ">)" : ")")
        rest = rest.dropFirst(target.unicodeScalars.count)
        addresses.insert(target)
      case "&", "<", ">", "|", "[", "]", "`", "*", "_", "~", "$":
        strangeParts.append(String(before.prefix(20)))
      default: text.append(scalar)
      }
    }
    if isInLink { strangeParts.append(String(scalars.prefix(20))) }
  }

  private mutating func flush() {
    let words = oneSpaced(String(text))
    if !words.isEmpty { texts.append(words) }
    text = String.UnicodeScalarView()
  }
}
