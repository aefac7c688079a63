import Testing

@testable import Statement

/// Words with their syllables, as dictionaries divide them.
@Suite struct SyllableTests {
  @Test(arguments: [
    // Silent letters.
    ("use", 1), ("we", 1), ("services", 3), ("shared", 1), ("collected", 3), ("needed", 2),
    ("changes", 2), ("handle", 2), ("handled", 2), ("called", 1), ("statement", 2), ("safely", 2),
    ("unique", 2), ("vague", 1), ("website", 2), ("something", 2), ("therefore", 2),
    ("automatically", 5), ("purposes", 3), ("device", 2), ("clothes", 1),
    // Vowels that meet.
    ("create", 2), ("creating", 3), ("recipient", 4), ("patient", 2), ("media", 3), ("special", 2),
    ("associate", 4), ("information", 4), ("region", 2), ("previous", 3), ("video", 3),
    ("people", 2),
    ("usually", 4), ("continuous", 4), ("society", 4), ("easier", 3), ("being", 2), ("react", 2),
    ("reason", 2), ("coordinate", 4), ("employer", 3), ("played", 1), ("question", 2), ("area", 3),
    ("science", 2), ("experience", 4), ("reuse", 2),
    // Others.
    ("mechanism", 4), ("algorithm", 4), ("our", 1), ("customer's", 3), ("class's", 2),
    ("device's", 3), ("didn't", 2), ("don't", 1), ("don’t", 1), ("opt-out", 2), ("naïve", 2),
    ("(troubleshooter)", 4), ("“We”", 1), ("data,", 2),
    // Letters, numbers and marks.
    ("API", 3), ("GDPR", 4), ("2026", 1), ("365", 1), ("–", 0), ("", 0),
  ])
  func english(_ word: String, _ syllables: Int) {
    #expect(SyllableCounter.english.count(word) == syllables)
  }

  @Test(arguments: [
    ("Sie", 1), ("Ihre", 2), ("über", 2), ("Daten", 2), ("erheben", 3), ("Auskunft", 2),
    ("Adresse", 3), ("bearbeiten", 4), ("neue", 2), ("Häuser", 2), ("Dateien", 3), ("Parteien", 3),
    ("vielleicht", 2), ("aktuell", 3), ("quer", 1), ("bequem", 2), ("Qualität", 3),
    ("Datenschutzerklärung", 6), ("Größe", 2), ("ziehen", 2), ("Boote", 2), ("beachten", 3),
    // Pairs that are not spoken as one.
    ("Information", 5), ("Kategorien", 5), ("Kategorie", 4), ("Richtlinie", 4), ("Richtlinien", 4),
    ("Medien", 3), ("Mediendienst", 4), ("Seriennummer", 5), ("Familie", 4), ("Patient", 3),
    ("verdient", 2), ("speziell", 3), ("beurteilen", 4), ("beendet", 3), ("geehrte", 3),
    ("Museum", 3), ("orientiert", 4), ("Kooperation", 6),
    // English words.
    ("Website", 2), ("Software", 2), ("Service", 2), ("online", 2), ("Update", 2), ("Team", 1),
    ("Cookies", 2), ("Browser", 2), ("E-Mail", 2), ("Web-Beacons", 3), ("Remote-Access", 4),
    ("EU", 2), ("DSG", 3), ("2026", 1),
  ])
  func german(_ word: String, _ syllables: Int) {
    #expect(SyllableCounter.german.count(word) == syllables)
  }

  @Test(arguments: [
    ("ia", "media", 1), ("[^d]ia", "media", 0), ("[ds]ia", "media", 1), ("^me", "media", 1),
    ("^ed", "media", 0), ("a$", "media", 1), ("i$", "media", 0), ("an", "banana", 2),
    ("[^x]a[^n]", "banana", 1), ("longer", "long", 0), ("", "word", 0),
  ])
  func pattern(_ pattern: String, _ word: String, _ count: Int) {
    let letters = ["^"] + Array(word.unicodeScalars) + ["$"]
    #expect(SpellingPattern(pattern).count(in: letters) == count)
  }
}
