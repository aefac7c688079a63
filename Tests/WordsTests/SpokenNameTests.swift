import Registry
import Testing
import Words

struct SpokenNameTests {
  @Test(arguments: [
    ("acme_desk", "Acme Desk"), ("acme-desk", "AcmeDesk"), ("ACME DESK", "acme desk"),
    ("e-mail", "email"), ("Verträge", "vertraege"), ("Stra\u{DF}e", "STRASSE"),
    ("Cafe\u{301}", "café"), ("résumé", "Resume"), ("your\u{A0}data", "your data"),
  ])
  func sameLetters(one: String, other: String) {
    #expect(SpokenName(one).hasLetters(of: SpokenName(other)))
  }

  @Test(arguments: [("acme-desk", "acme-desks"), ("data", "date"), ("a1", "a2")])
  func otherLetters(one: String, other: String) {
    #expect(!SpokenName(one).hasLetters(of: SpokenName(other)))
  }

  @Test(arguments: [
    ("contact detail", "your contact details"), ("companies", "company"),
    ("the address", "addresses"), ("cookie", "cookies"), ("purposes", "purpose"),
    ("contact_detail", "contact-details"), ("databases", "database"),
  ])
  func sameInEnglish(one: String, other: String) throws {
    let english = try #require(LanguageWords.of(.english))
    #expect(SpokenName(one).isSame(as: SpokenName(other), in: english))
  }

  @Test(arguments: [
    ("Verträge", "Vertrag"), ("Adresse", "Ihre Adressen"), ("Kategorien", "Kategorie"),
    ("Nummer", "Nummern"), ("Nutzerinnen", "Nutzerin"), ("Fotos", "Foto"),
    ("deine Supportdaten", "Ihre Support-Daten"), ("Personen", "Person"), ("Regeln", "Regel"),
  ])
  func sameInGerman(one: String, other: String) throws {
    let german = try #require(LanguageWords.of(.german))
    #expect(SpokenName(one).isSame(as: SpokenName(other), in: german))
  }

  @Test(arguments: [
    ("usage data", "usage"), ("address", "addressee list"), ("your", "our"), ("bus", "bu"),
  ])
  func different(one: String, other: String) throws {
    let english = try #require(LanguageWords.of(.english))
    #expect(!SpokenName(one).isSame(as: SpokenName(other), in: english))
  }

  @Test func whatHasTheSameLettersComesBeforeWhatIsNearlyTheSame() {
    func meant(_ text: String, among names: [String]) -> [String] {
      things(calledLike: text, among: names) { [Spoken($0)] }
    }
    #expect(meant("Reports", among: ["report", "reports"]) == ["reports"])
    #expect(meant("the reports", among: ["report", "reports"]) == ["report", "reports"])
    #expect(meant("", among: ["", "-"]).isEmpty)
    #expect(meant("–", among: ["-"]).isEmpty)
  }
}
