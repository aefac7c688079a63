import Diagnostics
import Foundation
import Registry
import Testing

@testable import Statement

@Suite struct PlainTextTests {
  @Test(arguments: EveryText.documents.indices)
  func textStaysText(_ payload: Int) throws {
    let document = try EveryText.documents[payload].get()
    let texts = ReadTexts(document: document)
    let expected =
      [texts.title == "–" ? document.id : texts.title] + texts.lead
      + document.sections.flatMap { section in
        [texts.shown(section.heading)]
          + texts.blocks(section, { words(of: $0) }) { table, above in
            (table.caption == above ? [] : [texts.shown(table.caption)])
              + table.rows.flatMap { row in
                zip(table.header, row.cells).flatMap { [$0] + $1.map { texts.shown($0) } }
              }
          }
      }
    var rest = withoutSpaces(PlainTextRenderer().render(document).text)[...]
    for text in expected {
      let words = withoutSpaces(text)
      let between = #/[-=~:"]*?(<https:\/\/example\.org\/[^ <>]*>)?[-=~:"]*?/#
        .matchingSemantics(.unicodeScalar)
      let start = rest.indices.prefix(300).first {
        rest[$0...].starts(with: words) && String(rest[..<$0]).wholeMatch(of: between) != nil
      }
      guard let start else {
        Issue.record("\(text) does not follow in \(String(rest.prefix(100)))")
        return
      }
      rest = rest[start...].dropFirst(words.count)
    }
    #expect(rest.allSatisfy { "-=~".unicodeScalars.contains($0) })
  }

  @Test(arguments: EveryText.documents.indices)
  func linesFitAndHoldNothingHidden(_ payload: Int) throws {
    let document = try EveryText.documents[payload].get()
    let lines = PlainTextRenderer().render(document).lines.map(\.text)
    let wide = lines.filter { line in
      line.reduce(0) { $0 + $1.displayWidth } > 80 && !line.contains("<https://")
    }
    #expect(wide == [])
    #expect(lines.filter { $0 != visibleLine($0) } == [])
  }

  @Test func linesAreFullAndListsHang() {
    let words = Array(repeating: "word", count: 20).joined(separator: " ")
    let item = Item([Sentence(Phrase(words), sources: [])])
    let section = ComposedSection(anchor: "s", heading: Phrase("S"), blocks: [.list([item])])
    let lines = PlainTextRenderer().render(.sample([section])).lines.map(\.text)
    #expect(
      lines.suffix(2) == [
        "- " + Array(repeating: "word", count: 15).joined(separator: " "),
        "  word word word word word",
      ])
  }

  @Test func wideCharactersCountTwice() {
    let text = PlainTextRenderer().render(.saying(Phrase(String(repeating: "語", count: 41))))
    #expect(text.lines.suffix(2).map(\.text) == [String(repeating: "語", count: 40), "語"])
  }

  @Test func linksShowWhereTheyLead() {
    let far = Phrase(link: "there", to: .url("https://example.org/a"))
    let bare = Phrase(link: "https://example.org", to: .url("https://example.org"))
    let near = Phrase(link: "S", to: .section("s"))
    let other = Phrase(link: "above", to: .section("s"))
    let phrase = [far, Phrase(", "), bare, Phrase(" or "), near, Phrase("; "), other, Phrase(".")]
      .reduce(Phrase(), +)
    let text = PlainTextRenderer().render(.saying(phrase)).text
    #expect(
      text.hasSuffix(
        """

        there <https://example.org/a>, <https://example.org> or "S"; "above" ("S").

        """))
  }

  @Test func tablesAreRecords() {
    let row = Table.Row(
      cells: [[Phrase("Acme")], [Phrase("Your name"), Phrase("Your age")]], sources: [])
    let table = Table(caption: Phrase("Who"), header: ["Recipient", "Data"], rows: [row])
    let section = ComposedSection(anchor: "s", heading: Phrase("S"), blocks: [.table(table)])
    let text = PlainTextRenderer().render(.sample([section])).text
    #expect(
      text.hasSuffix(
        """
        S
        -

        Who

        Recipient: Acme
          Data:
            - Your name
            - Your age

        """))
  }

  private func withoutSpaces(_ text: String) -> String.UnicodeScalarView {
    String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " && $0 != "\n" })
  }

  /// The texts of a phrase's runs: links have quotes around them or their address behind them.
  private func words(of phrase: Phrase) -> [String] {
    phrase.runs.map { run in
      switch run {
      case .text(let text), .link(let text, _): visible(text)
      }
    }
  }

  /// The line without what nobody sees, its indent kept.
  private func visibleLine(_ line: String) -> String {
    String(line.unicodeScalars.prefix { $0 == " " }) + visible(line)
  }
}
