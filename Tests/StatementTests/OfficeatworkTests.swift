import Diagnostics
import FlowAlgebra
import Foundation
import Registry
import Testing

@testable import Statement

/// The maintained registry of this repository and the statement made from it.
@Suite struct OfficeatworkTests {
  private let registry: Registry
  private let document: ComposedDocument

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "Registry").path(percentEncoded: false)
    let loaded = Registry.load(try RegistryFolder(path: path).read())
    try #require(loaded.isSound)
    registry = loaded.registry
    let wording = try Wording(locale: .english, in: registry)
    let declared = try #require(registry.documents.first)
    var composer = try DocumentComposer(declared, in: FlowModel(registry), wording: wording)
    document = try composer.compose()
  }

  private var items: [Item] {
    document.sections.flatMap(\.blocks).flatMap { block -> [Item] in
      if case .list(let items) = block { items } else { [] }
    }
  }

  @Test func everyStatementIsTheFirstSourceOfOneItem() {
    let stating = items.filter { $0.sentences.first?.nature != .reference }
    let printed = stating.compactMap(\.subject)
    let declared =
      registry.statements.map(\.header.id) + registry.choices.map(\.header.id)
      + registry.retention.map(\.header.id)
    #expect(printed.count == Set(printed).count)
    #expect(Set(printed) == Set(declared))
  }

  @Test func everyDocumentStatesWhatIsDeclared() throws {
    for locale in registry.locales {
      let wording = try Wording(locale: locale, in: registry)
      for declared in registry.documents {
        var composer = try DocumentComposer(declared, in: FlowModel(registry), wording: wording)
        let stated = try composer.compose().facts
        let facts = DeclaredFacts(of: declared, in: registry).all
        let texts = { (facts: Set<Fact>) in
          facts.map { $0.description(registry.names) }.sorted()
        }
        #expect(texts(facts.subtracting(stated)) == [], "\(locale.code)")
        #expect(texts(stated.subtracting(facts)) == [], "\(locale.code)")
      }
    }
  }

  @Test func everySentenceKnowsItsSources() {
    for item in items {
      for sentence in item.sentences {
        #expect(!sentence.sources.isEmpty, "\(sentence.phrase.plainText)")
      }
    }
  }

  @Test func noSentenceIsLongerThanThirtyFiveWords() {
    let phrases = items.flatMap(\.sentences).map(\.phrase)
    let long = phrases.filter { $0.wordCount > 35 }.map(\.plainText)
    #expect(long == [])
  }

  @Test func noHedge() {
    let hedges: Set<String> = [
      "may", "might", "some", "often", "possibly", "certain", "generally", "sometimes",
    ]
    let words = items.flatMap(\.sentences)
      .flatMap { $0.phrase.plainText.lowercased().split { !$0.isLetter }.map(String.init) }
    #expect(words.filter(hedges.contains) == [])
  }

  @Test func theOrderOfFilesChangesNothing() throws {
    let shuffled = Registry.load(registry.files.reversed()).registry
    #expect(try Generation().files(of: shuffled) == Generation().files(of: registry))
  }
}
