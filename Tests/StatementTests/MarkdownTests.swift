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

extension ComposedDocument {
  /// A document titled "T".
  static func sample(_ sections: [ComposedSection]) -> ComposedDocument {
    ComposedDocument(
      id: "d", locale: .english, title: Phrase("T"), lead: [], sections: sections,
      names: NameTable(), source: EntryID(.documents),
      pageWords: PageWords(contents: "Contents", skip: "Skip"))
  }
}
