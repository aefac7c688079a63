import Registry
import Testing

@testable import Statement

/// Every format prints every sentence.
@Suite struct PrintingTests {
  @Test(arguments: 0..<4) func everySentenceIsPrinted(_ seed: Int) throws {
    let made = try MadeRegistry(seed: seed)
    for locale in made.registry.locales {
      let document = try made.document(in: locale)
      for format in DocumentFormat.allCases {
        let words = try PrintedWords(format.renderer.render(document).text, format)
        let sentences = PrintedWords.sentences(document)
        #expect(words.complaints(sentences) == [], "\(format) \(locale.code)")
      }
    }
  }

  /// The file loses the words of one sentence after another.
  @Test(arguments: DocumentFormat.allCases)
  func whatAFileLacksIsMissed(_ format: DocumentFormat) throws {
    let document = try MadeRegistry(seed: 3).document(in: .german)
    let words = try PrintedWords(format.renderer.render(document).text, format)
    let sentences = PrintedWords.sentences(document)
    for (sentence, place) in zip(sentences, words.places(of: sentences)) {
      let place = try #require(place)
      #expect(words.dropping(place).complaints(sentences) != [], "\(sentence)")
    }
  }

  /// The renderer is given one sentence less, one after another.
  @Test(arguments: DocumentFormat.allCases)
  func whatARendererLeavesOutIsMissed(_ format: DocumentFormat) throws {
    let document = try MadeRegistry(seed: 8).document(in: .english)
    let sentences = PrintedWords.sentences(document)
    // Every third of them: it takes a while to render a document.
    for (index, sentence) in sentences.enumerated() where index % 3 == 0 {
      let file = format.renderer.render(document.dropping(index)).text
      #expect(try PrintedWords(file, format).complaints(sentences) != [], "\(sentence)")
    }
  }
}
