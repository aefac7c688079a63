import Diagnostics
import Testing

@testable import PublishedText

/// What readers see of a page is what is compared.
@Suite struct ReaderTests {
  private func texts(_ text: String, _ format: PageFormat) throws -> [String] {
    try page(text, format).blocks.map(\.text.string)
  }

  @Test func htmlIsReadWithoutWhatNobodySees() throws {
    let html = """
      <!doctype html><html lang="de-CH"><head><title>x</title><style>p { }</style></head>
      <body><nav><a href="#a">Inhalt</a></nav><h1>Über&nbsp;\u{A0}uns</h1>
      <p>Wir <b>geben</b> <a href="x">Daten</a> an A&amp;B weiter.<br>Immer.</p>
      <!-- <p>nie</p> --><script>if (a < b) { "</p>" }</script><p hidden>unsichtbar</p>
      <ul><li>eins<li>zwei</ul><table><tr><td>a<td>b</table></body></html>
      """
    let read = try page(html, .html)
    #expect(read.language == "de-CH")
    #expect(
      read.blocks.map(\.text.string) == [
        "Inhalt", "Über uns", "Wir geben Daten an A&B weiter. Immer.", "eins", "zwei", "a", "b",
      ])
    #expect(
      read.blocks.map(\.kind) == [.menu, .heading, .paragraph, .item, .item, .cell, .cell])
  }

  @Test func markdownIsReadWithoutItsMarks() throws {
    let markdown = """
      # We \\# *care*

      We give [your data](<https://example.org/(a)>) to
      **A\\_B** &amp; co.

      - one
        - two_three

      | A | B |
      | --- | --- |
      | a<br>b | c \\| d |
      """
    #expect(
      try texts(markdown, .markdown) == [
        "We # care", "We give your data to A_B & co.", "one", "two_three", "A", "B", "a b",
        "c | d",
      ])
  }

  @Test func textIsReadByItsLayout() throws {
    let text = """
      Home
      Shop

      Cookies & more

      We set cookies. They
      stay.

        • one;

      - two
        - three
        after the list

      Rights
      ------
      You have some.
      """
    let read = try page(text, .text)
    #expect(
      read.blocks.map(\.text.string) == [
        "Home", "Shop", "Cookies & more", "We set cookies. They stay.", "one;", "two", "three",
        "after the list", "Rights", "You have some.",
      ])
    #expect(
      read.blocks.map(\.kind) == [
        .menu, .menu, .heading, .paragraph, .item, .item, .item, .paragraph, .heading, .paragraph,
      ])
  }

  @Test func sentencesKnowTheirPlaces() throws {
    let text = "We keep it, e.g. for Acme Inc. in Bern. Never &amp; nowhere.\n<p>Or “so.” Yes."
    let read = try page(text, .html)
    let sentences = read.sentences
    #expect(
      sentences.map(\.text) == [
        "We keep it, e.g. for Acme Inc. in Bern.", "Never & nowhere.", "Or “so.”", "Yes.",
      ])
    let bytes = Array(text.utf8)
    let starts = sentences.map { String(decoding: bytes[$0.offset...].prefix(2), as: UTF8.self) }
    #expect(starts == ["We", "Ne", "Or", "Ye"])
  }

  @Test(arguments: [
    "<", "<a \"", "<!--", "<p><", "&", "&#", "&#x110000;", "<script>", "</", "<li><ul>", "](",
    "](<",
    "[", "`", "<!-- ", "\\", "|", "> ", "- ", "=\n", "<nav>", "<svg>", "<a href='", "\u{FEFF}",
    "<p hidden", "#", "1.",
  ])
  func brokenMarkupIsReadToItsEnd(piece: String) throws {
    for format in PageFormat.allCases {
      let text = String(repeating: piece, count: 2000) + "\n\nThe end."
      let read = try page(text, format)
      #expect(read.sentences.count <= 8_001)
    }
  }

  @Test func oldPagesAreReadAsLatin1() throws {
    let file = SourceFile(path: "a.txt", bytes: Array("gr".utf8) + [0xFC] + Array("n.".utf8))
    #expect(try PageFormat.text.read(file).blocks.first?.text.string == "grün.")
  }

  @Test func whatIsNoTextIsRefused() {
    let file = SourceFile(path: "a.txt", bytes: [0xFF, 0xFE, 0x41, 0x00])
    #expect(throws: JobError.self) { try PageFormat.text.read(file) }
  }
}
