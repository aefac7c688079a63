import Diagnostics
import FlowAlgebra
import Registry
import Testing

@testable import Statement

/// The statement says what the registry declares, and nothing else.
@Suite struct FaithfulnessTests {
  static let seeds = 0..<24

  @Test(arguments: seeds) func theTextStatesWhatIsDeclared(_ seed: Int) throws {
    let made = try MadeRegistry(seed: seed)
    for locale in made.registry.locales {
      let document = try made.document(in: locale)
      #expect(
        DocumentCheck(expected: made.expected).complaints(document) == [], "\(seed) \(locale.code)")
    }
  }

  @Test(arguments: seeds) func whatIsDeclaredIsCounted(_ seed: Int) throws {
    let made = try MadeRegistry(seed: seed)
    let declared = DeclaredFacts(of: try made.declaredDocument, in: made.registry)
    let names = made.registry.names
    let text = { (facts: Set<Fact>) in Set(facts.map { $0.description(names) }) }
    #expect(text(declared.lead) == made.expected.lead)
    #expect(text(declared.terms) == made.expected.terms)
    #expect(
      Dictionary(
        uniqueKeysWithValues: declared.entries.map { ($0.qualified(names), text($1)) })
        == made.expected.entries)
  }
}

/// A registry that was made, as the program reads it.
struct MadeRegistry {
  let plain: PlainRegistry
  let registry: Registry
  let expected: ExpectedFacts
  private let model: FlowModel

  init(seed: Int) throws { try self.init(RegistryMaker.registry(seed: seed)) }

  init(_ plain: PlainRegistry) throws {
    self.plain = plain
    registry = try StatementTests.registry(plain.yaml)
    expected = plain.expected
    model = FlowModel(registry)
  }

  var declaredDocument: Document {
    get throws { try #require(registry.documents.first) }
  }

  func document(in locale: LocaleTag) throws -> ComposedDocument {
    let wording = try Wording(locale: locale, in: registry)
    var composer = try DocumentComposer(declaredDocument, in: model, wording: wording)
    return try composer.compose()
  }
}
