import Registry
import Testing

@testable import Statement

/// No sentence of a document can go unnoticed.
@Suite struct DroppingTests {
  @Test(arguments: 0..<3) func everySentenceIsNeeded(_ seed: Int) throws {
    let made = try MadeRegistry(seed: seed)
    let check = DocumentCheck(expected: made.expected)
    for locale in made.registry.locales {
      let document = try made.document(in: locale)
      for (index, sentence) in document.sentences.enumerated() {
        guard sentence.nature == .stated || sentence.nature == .gap else { continue }
        #expect(
          check.complaints(document.dropping(index)) != [], "\(sentence.phrase.plainText)")
      }
    }
  }
}
