import Registry
import Testing

@testable import Statement

/// What is measured, and the figures that come of it.
@Suite struct ReadabilityTests {
  @Test func formulas() {
    // 206.835 - 1.015 x 10 - 84.6 x 1.5, and 180 - 10 - 58.5 x 2.
    let flesch = ReadabilityMeasure.Formula.flesch
    #expect(abs(flesch.ease(wordsPerSentence: 10, syllablesPerWord: 1.5) - 69.785) < 0.0001)
    let amstad = ReadabilityMeasure.Formula.amstad
    #expect(abs(amstad.ease(wordsPerSentence: 10, syllablesPerWord: 2) - 53) < 0.0001)
  }

  @Test func figuresOfTwoSentences() throws {
    // The cat sat on the mat. | We collect your data when you write to us.
    let figures = try figures([
      .paragraph([plain("The cat sat on the mat."), plain("We collect data when you write to us.")])
    ])
    #expect(figures.words == 14)
    #expect(figures.sentences == 2)
    #expect(figures.syllables == 16)
    #expect(figures.meanLength == 7)
    #expect(figures.longest?.words == 8)
    let ease = try #require(figures.ease)
    #expect(abs(ease - (206.835 - 1.015 * 7 - 84.6 * 16 / 14)) < 0.0001)
  }

  @Test func aListIsOneSentenceWithItsLineButAddsNoLength() throws {
    var item = Item([plain("We collect the following:")])
    item.append(parts: [Phrase("your name"), Phrase("your address")], sources: [])
    item.append(plain("We keep it."))
    let figures = try figures([.list([item])])
    #expect(figures.words == 11)
    #expect(figures.sentences == 2)
    #expect(figures.meanLength == 3.5)
    #expect(figures.longest?.text == "We collect the following:")
    let sentences = try measurer().sentences([.list([item])])
    #expect(sentences.first?.text == "We collect the following: your name; your address")
  }

  @Test func aColonGoesOnWithinAnItemOnly() throws {
    let blocks: [Block] = [
      .leadIn(plain("When you call:")),
      .list([Item([plain("This is how long we keep it:"), plain("One year.")])]),
    ]
    let sentences = try measurer().sentences(blocks)
    #expect(
      sentences.map(\.text) == ["When you call:", "This is how long we keep it: One year."])
    #expect(sentences.map(\.length) == [3, 9])
  }

  @Test func headingsAndTablesAreNotMeasured() throws {
    let table = Table(caption: Phrase("All of it"), header: ["Data"], rows: [])
    #expect(try measurer().sentences([.heading(Phrase("A heading")), .table(table)]).isEmpty)
    let none = try figures([.heading(Phrase("A heading"))])
    #expect(none.words == 0 && none.ease == nil && none.longest == nil)
    #expect(none.meanLength == 0 && none.hedgesPerThousand == 0)
  }

  @Test(arguments: [
    ("We give it to Acme Desk GmbH (Germany).", "We give it to (Germany)."),
    ("Acme Desk and Acme receive it.", "and receive it."),
    ("Acmes and Macme stay.", "Acmes and Macme stay."),
    ("Write to privacy@example.org or see https://example.org/a.", "Write to or see"),
    ("See www.example.org, e.g. today.", "See e.g. today."),
    ("“We” are Test Inc.", "“We” are"),
    ("The link (3.5 pages) stays.", "The link (3.5 pages) stays."),
  ])
  func namesAndAddressesAreNotMeasured(_ text: String, _ measured: String) throws {
    #expect(try names().removed(from: Phrase(text)) == measured)
  }

  @Test func linksAreNotMeasured() throws {
    let link = Phrase(link: "our contact page", to: .url("https://example.org"))
    #expect(try names().removed(from: Phrase("Use ") + link + Phrase(".")) == "Use .")
  }

  @Test func hedgesAreCountedButNotWhereAGapIsNamed() throws {
    let hedged = try figures([.paragraph([plain("We may often ask some of you in May.")])])
    #expect(hedged.hedges == 3)
    #expect(abs(hedged.hedgesPerThousand - 333.3333) < 0.001)
    let gap = Sentence(Phrase("We may ask."), sources: [], .gap)
    #expect(try figures([.paragraph([gap])]).hedges == 0)
  }

  @Test func aLanguageWithoutMeasureHasLengthsOnly() throws {
    let french = try #require(LocaleTag("fr"))
    let sentences = TextMeasurer(french, names: try names())
      .sentences([.paragraph([plain("Nous recevons vos données.")])])
    let figures = ReadabilityFigures(sentences, ReadabilityMeasure.of(french)?.formula)
    #expect(figures.words == 4 && figures.ease == nil)
  }

  // MARK: Gates

  @Test func everyGateNamesItsSentence() throws {
    let long = Array(repeating: "institutional", count: 36).joined(separator: " ")
    let section = try section([plain("We might ask."), plain(long + ".")])
    let misses = ReadabilityGates(.flesch).misses(whole: section.figures, in: [section])
    #expect(misses.map(\.gate) == [.ease, .meanLength, .longestSentence, .hedges])
    #expect(misses.map { $0.text.prefix(5) } == ["insti", "insti", "insti", "We mi"])
    #expect(misses.map(\.scope) == [.document, .document, .sentence, .document])
    #expect(misses.allSatisfy { $0.section.anchor == "here" })
    #expect(misses.last?.hedges == ["might"])
  }

  @Test func theGatesThemselvesAreAllowed() throws {
    let atLimit = Array(repeating: "go", count: 35).joined(separator: " ")
    let section = try section([plain(atLimit), plain("Go.")])
    #expect(section.figures.meanLength == 18)
    #expect(ReadabilityGates(.flesch).misses(whole: section.figures, in: [section]).isEmpty)
  }

  @Test func aSectionIsJudgedFromAHundredWordsOn() throws {
    let hard = plain(Array(repeating: "institutional", count: 10).joined(separator: " "))
    let misses = { (count: Int) in
      let section = try self.section(Array(repeating: hard, count: count))
      let whole = try self.figures([.paragraph([self.plain("Go.")])])
      return ReadabilityGates(.flesch).misses(whole: whole, in: [section]).map(\.gate)
    }
    #expect(try misses(9) == [])
    #expect(try misses(10) == [.ease])
  }

  // MARK: Samples

  private func plain(_ text: String) -> Sentence { Sentence(Phrase(text), sources: []) }

  private func names() throws -> ProperNames {
    ProperNames(
      try registry(
        """
        registry: {format: 1, name: Test}
        organization: {name: Test Inc.}
        recipients:
          acme: {name: Acme, kind: vendor}
          desk: {name: Acme Desk, legal-name: Acme Desk GmbH, kind: vendor}
        """))
  }

  private func measurer() throws -> TextMeasurer { TextMeasurer(.english, names: try names()) }

  private func figures(_ blocks: [Block]) throws -> ReadabilityFigures {
    ReadabilityFigures(try measurer().sentences(blocks), .flesch)
  }

  private func section(_ sentences: [Sentence]) throws -> DocumentStatistics.Section {
    let measured = try measurer().sentences([.paragraph(sentences)])
    return DocumentStatistics.Section(
      anchor: "here", heading: "Here", figures: ReadabilityFigures(measured, .flesch),
      sentences: measured)
  }
}
