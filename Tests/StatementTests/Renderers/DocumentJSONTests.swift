import Foundation
import Registry
import Testing

@testable import Statement

@Suite struct DocumentJSONTests {
  @Test(arguments: EveryText.documents.indices)
  func textStaysText(_ payload: Int) throws {
    let document = try EveryText.documents[payload].get()
    let object = try read(document)
    let texts = ReadTexts(document: document)
    let expected =
      [texts.title] + texts.lead
      + document.sections.flatMap { section in
        [texts.shown(section.heading)]
          + texts.blocks(section) { table in
            [texts.shown(table.caption)] + table.header + texts.cells(table)
          }
      }
    #expect(self.texts(object) == expected)
  }

  @Test func aSentenceHasItsPartsOnLinesOfItsOwn() throws {
    let names = try EveryText.harmless.get().names
    let source = EntryID(.sharing, names.name(of: "helpdesk"))
    let link = Phrase(link: "there", to: .url("https://example.org"))
    let item = Item([Sentence(Phrase("Go ") + link, sources: [source], .reference)])
    let section = ComposedSection(anchor: "s", heading: Phrase("S"), blocks: [.list([item])])
    let document = ComposedDocument.sample([section], names: names)
    let rendering = DocumentJSONRenderer().render(section, of: document)
    #expect(
      rendering.text == """
        [
          {
            "kind" : "list",
            "items" : [
              {
                "subject" : "sharing.helpdesk",
                "pieces" : [
                  {
                    "text" : "Go there",
                    "runs" : [
                      {
                        "text" : "Go "
                      },
                      {
                        "text" : "there",
                        "url" : "https://example.org"
                      }
                    ],
                    "nature" : "reference",
                    "sources" : [
                      "sharing.helpdesk"
                    ]
                  }
                ]
              }
            ]
          }
        ]

        """)
    let stated = rendering.lines.indices.filter { rendering.lines[$0].sources == [source] }
    #expect(stated.map { rendering.lines[$0].text }.first == "      {")
    #expect(stated == Array(4...24))
    #expect(rendering.lines.allSatisfy { $0.section == "s" })
  }

  private func read(_ document: ComposedDocument) throws -> [String: Any] {
    let text = DocumentJSONRenderer().render(document).text
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["formatVersion"] as? Int == 1)
    #expect(object?["locale"] as? String == "en")
    return try #require(object)
  }

  /// The texts of an object, in the order of reading.
  private func texts(_ value: Any?) -> [String] {
    switch value {
    case let list as [Any]: return list.flatMap(texts)
    case let object as [String: Any]:
      if let text = object["text"] as? String {
        let words = oneSpaced(text)
        return [words.isEmpty ? "–" : words]
      }
      let order = [
        "title", "lead", "sections", "heading", "blocks", "sentences", "items", "pieces", "parts",
        "caption", "columns", "rows", "cells",
      ]
      return order.flatMap { texts(object[$0]) }
    case let text as String: return [text]
    default: return []
    }
  }
}
