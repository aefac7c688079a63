import FlowAlgebra
import Foundation
import Registry
import Testing

@testable import Statement

/// A registry in which every text can be replaced, and what could do harm there.
enum EveryText {
  private static var folder: URL {
    get throws {
      try #require(URL(string: "../../Fixtures/every-text/", relativeTo: URL(filePath: #filePath)))
    }
  }

  static let payloads: [String] = {
    do {
      let data = try Data(contentsOf: folder.appending(path: "payloads.json"))
      return try JSONDecoder().decode([String].self, from: data)
    } catch {
      Issue.record(error)
      return []
    }
  }()

  /// The documents with each payload in all places: the declared ones, then reports to a person.
  static let documents =
    payloads.map { text in Result { try document(text) } }
    + payloads.map { text in Result { try report(text).document } }

  /// The document with a harmless word in all places.
  static let harmless = Result { try document("word") }

  /// The document of the registry with a text in all places.
  private static func document(_ text: String) throws -> ComposedDocument {
    let registry = try registry(saying: text)
    let declared = try #require(registry.documents.first)
    let wording = try Wording(locale: .english, in: registry)
    var composer = try DocumentComposer(declared, in: FlowModel(registry), wording: wording)
    return try composer.compose()
  }

  /// What a person is told from the registry with a text in all places.
  static func report(_ text: String) throws -> AccessReport {
    let request = AccessRequest(about: ["readers"], on: .ofExamples)
    return try AccessReport(request, in: FlowModel(registry(saying: text)))
  }

  private static func registry(saying text: String) throws -> Registry {
    let template = try String(
      contentsOf: folder.appending(path: "registry.yaml"), encoding: .utf8)
    let address = String(text.filter { !$0.isWhitespace && $0 != "\"" })
    return try StatementTests.registry(
      template.replacing("TEXT", with: quoted(text)).replacing("ADDRESS", with: quoted(address)))
  }

  /// Within the double quotes of YAML.
  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.isASCII && scalar != "\"" && scalar != "\\" && scalar.value >= 0x20
        && scalar.value != 0x7F
        ? String(scalar) : "\\U" + String(format: "%08x", scalar.value)
    }.joined()
  }
}

/// The texts of a document in the order of reading.
struct ReadTexts {
  let document: ComposedDocument

  var title: String { shown(document.title) }
  var lead: [String] { document.lead.map { shown($0.phrase) } }
  var headings: [String] { document.sections.map { shown($0.heading) } }

  func blocks(_ section: ComposedSection, _ table: (Table) -> [String]) -> [String] {
    blocks(section, { [shown($0)] }, { value, _ in table(value) })
  }

  /// - Parameter table: what a table shows below a heading.
  func blocks(
    _ section: ComposedSection, _ texts: (Phrase) -> [String],
    _ table: (Table, Phrase) -> [String]
  ) -> [String] {
    var above = section.heading
    return section.blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let phrase):
        above = phrase
        return texts(phrase)
      case .paragraph(let sentences): return sentences.map(\.phrase).flatMap(texts)
      case .leadIn(let sentence): return texts(sentence.phrase)
      case .list(let items): return items.flatMap(\.sentences).map(\.phrase).flatMap(texts)
      case .table(let value): return table(value, above)
      }
    }
  }

  func cells(_ table: Table) -> [String] {
    table.rows.flatMap { $0.cells.flatMap { $0 } }.map { shown($0) }
  }

  /// What a reader can see of a phrase; "–" where that is nothing.
  func shown(_ phrase: Phrase, orElse other: String = "–") -> String {
    let text = visible(phrase.plainText)
    return text.isEmpty ? other : text
  }
}

/// The words of a text, without what is no character and what reorders text.
func visible(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch (scalar.value, scalar.properties.generalCategory) {
    case (0x9...0xD, _), (0x85, _), (_, .lineSeparator), (_, .paragraphSeparator):
      scalars.append(" ")
    case (0xAD, _), (0x200C...0x200D, _): scalars.append(scalar)
    case (_, .control), (_, .format), (0xFDD0...0xFDEF, _): break
    case let (value, _) where value & 0xFFFE == 0xFFFE: break
    default: scalars.append(scalar)
    }
  }
  return oneSpaced(String(scalars))
}

/// Every run of spaces as one, none at the ends.
func oneSpaced(_ text: String) -> String {
  String(
    text.unicodeScalars.split { $0 == " " || $0 == "\n" }.map(String.init).joined(separator: " "))
}

extension ComposedDocument {
  /// A document titled "T".
  static func sample(_ sections: [ComposedSection], names: NameTable = NameTable())
    -> ComposedDocument
  {
    ComposedDocument(
      id: "d", locale: .english, title: Phrase("T"), lead: [], sections: sections,
      names: names, source: EntryID(.documents),
      pageWords: PageWords(contents: "Contents", skip: "Skip"))
  }

  /// A document of one sentence, in the section "S".
  static func saying(_ phrase: Phrase) -> ComposedDocument {
    sample([
      ComposedSection(
        anchor: "s", heading: Phrase("S"),
        blocks: [.paragraph([Sentence(phrase, sources: [])])])
    ])
  }
}
