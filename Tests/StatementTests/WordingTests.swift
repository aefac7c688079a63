import Registry
import Testing

@testable import Statement

@Suite struct WordingTests {
  @Test(arguments: Language.known.map(\.locale))
  func everyPhraseHasAPattern(_ locale: LocaleTag) throws {
    let language = try #require(Language.known.first { $0.locale == locale })
    #expect(PhraseID.allCases.filter { language.patterns[$0] == nil } == [])
    for (id, pattern) in language.patterns.merging(language.informal, uniquingKeysWith: { $1 }) {
      #expect(pattern.blanks.isSubset(of: id.blanks), "\(id)")
      #expect(id.losses(in: pattern) == [], "\(id)")
    }
    #expect(ChoiceKind.allCases.filter { language.choiceKinds[$0] == nil } == [])
    #expect(RecipientKind.allCases.filter { language.recipientKinds[$0] == nil } == [])
    #expect(LegalBasis.allCases.filter { language.legalBases[$0] == nil } == [])
    #expect(Safeguard.allCases.filter { language.safeguards[$0] == nil } == [])
    #expect(Jurisdiction.allCases.filter { language.jurisdictions[$0] == nil } == [])
    #expect(ProcessingOperation.allCases.filter { language.operations[$0] == nil } == [])
  }

  @Test func anOptionalPartNeedsAllItsBlanks() throws {
    let pattern = try Pattern("[{when}, ]we collect {data}[ from {from}].")
    #expect(pattern.filled([.data: Phrase("it")]).plainText == "we collect it.")
    #expect(
      pattern.filled([.data: Phrase("it"), .from: Phrase("you")]).plainText
        == "we collect it from you.")
  }

  @Test(arguments: ["{nowhere}", "[open", "shut]", "{open"])
  func whatIsNoPatternIsRefused(_ text: String) {
    #expect(throws: Pattern.Mistake.self) { try Pattern(text) }
  }

  @Test func listsAreJoinedAsInEnglish() {
    let wording = Wording(.english)
    let items = ["a", "b", "c"].map { Phrase($0) }
    #expect(wording.all(items).plainText == "a, b, and c")
    #expect(wording.any(items).plainText == "a, b, or c")
    #expect(wording.all(Array(items.prefix(2))).plainText == "a and b")
    #expect(wording.all([]).isEmpty)
  }

  @Test func linksSurviveAList() {
    let wording = Wording(.english)
    let link = Phrase(link: "here", to: .url("https://example.org"))
    #expect(wording.all([link, Phrase("b")]).runs.first == link.runs.first)
  }

  @Test func aRegistrysOwnWordingWins() throws {
    let yaml = registryText("collection:\n  contact: {data: email, from: you}")
    let text = try markdown(yaml + "\nwording:\n  collection: \"we ask for {data}[ {from}].\"\n")
    #expect(text.contains("- We ask for your e-mail address from you."))
  }

  @Test(arguments: [
    ("One. Two.", ["One.", "Two."]),
    ("We run example.com. It is ours.", ["We run example.com.", "It is ours."]),
    ("Use it, e.g. Word. Or not.", ["Use it, e.g. Word.", "Or not."]),
    ("See {links.page}. Then stop.", ["See {links.page}.", "Then stop."]),
    ("No stop", ["No stop"]),
  ])
  func textIsCutIntoSentences(_ text: String, _ sentences: [String]) {
    #expect(text.sentences == sentences)
  }
}
