import Diagnostics
import FlowAlgebra
import Registry
import Testing

@testable import Statement

@Suite struct AccessReportTests {
  /// A report from some statements about people of a club.
  private func report(
    about subject: String = "members", _ statements: String, locale: LocaleTag? = nil
  ) throws -> AccessReport {
    var request = AccessRequest(about: [subject], on: .ofExamples)
    request.locale = locale
    return try AccessReport(request, in: FlowModel(registry(club(statements))))
  }

  private func club(_ statements: String) -> String {
    """
    registry: {format: 1, name: Club, jurisdictions: [CH, EU], locales: [en, de]}
    organization: {name: Club, legal-name: Club AG, country: CH, address: Zug, email: a@example.org,
      authorities: [{jurisdiction: CH, name: the commissioner}]}
    data-subjects:
      people: {label: {en: people, de: Personen}}
      members: {label: {en: our members, de: unsere Mitglieder}, broader: people}
      juniors: {label: {en: our juniors, de: unsere Junioren}, broader: members}
      guests: {label: {en: our guests, de: unsere Gäste}, broader: people}
    data-categories:
      contact: {label: {en: your contact details, de: Ihre Kontaktdaten}}
      email: {label: {en: your e-mail address, de: Ihre E-Mail-Adresse}, broader: contact}
      results: {label: {en: your results, de: Ihre Resultate}}
    sources:
      you: {kind: data-subject}
      referees: {label: {en: referees, de: {is: Schiedsrichter, from: von Schiedsrichtern}}, kind: third-party}
    purposes:
      play: {label: {en: organize matches, de: Spiele zu organisieren}}
      rank:
        label: {en: rank players, de: Spieler zu ordnen}
        automated-decision: {logic: {en: a formula ranks you, de: eine Formel ordnet Sie ein}}
    recipients:
      league: {name: League, legal-name: League GmbH, kind: partner, countries: DE}
      printer: {name: Printer, legal-name: Printer Inc., kind: vendor, countries: US,
        safeguards: {CH: scc}}
      sponsors: {label: {en: our sponsors, de: unsere Sponsoren}, kind: partner}
    \(statements)
    """
  }

  private func text(_ report: AccessReport) -> String {
    MarkdownRenderer().render(report.document).text
  }

  private func kinds(_ report: AccessReport) -> [CompletionItem.Kind] {
    report.toComplete.map(\.kind)
  }

  @Test func whatGoesWithoutSayingIsLeftOut() throws {
    let text = try text(
      report("collection: {join: {data: contact, from: you, subjects: [members, guests]}}"))
    #expect(text.contains("\n- We collect your contact details from you.\n"))
    #expect(!text.contains("guests"))
  }

  @Test func whatHoldsForSomeIsSaidToHoldForThem() throws {
    let text = try text(report("collection: {join: {data: contact, from: you, subjects: juniors}}"))
    #expect(text.contains("If you are among our juniors:\n\n- We collect your contact details"))
    #expect(text.contains("| Contact details (for our juniors) |"))
  }

  @Test func whatHoldsForWiderGroupsHoldsForThePerson() throws {
    let collection = "collection: {join: {data: contact, from: you, subjects: people}}"
    let text = try text(report(about: "juniors", collection))
    #expect(text.contains("\n- We collect your contact details from you.\n"))
    #expect(!text.contains("people"))
  }

  @Test func whatAnExceptionRemovesIsNotSaid() throws {
    let statement = """
      sharing:
        print:
          data: [contact, results]
          with: [league, printer]
          purposes: play
          except: [{with: printer, subjects: juniors}, {data: results, subjects: guests}]
      """
    let juniors = try text(report(about: "juniors", statement))
    #expect(!juniors.contains("Printer"))
    #expect(!juniors.contains("but not"))
    let members = try text(report(statement))
    #expect(
      members.contains("but not to Printer (Printer Inc., United States) for our juniors."))
    #expect(!members.contains("guests"))
  }

  @Test func whatAPrevailingPromiseRemovesIsNotSaid() throws {
    let statements = """
      sharing:
        print: {data: contact, with: [league, printer], purposes: play}
      never:
        print: {action: share, data: contact, with: printer, subjects: juniors, precedence: prevails}
      """
    let juniors = try report(about: "juniors", statements)
    #expect(juniors.direct.hits.map(\.party.id) == ["league"])
    let sharing = try #require(
      text(juniors).components(separatedBy: "### In detail").last?
        .components(separatedBy: "## ").first)
    #expect(sharing.contains("League"))
    #expect(!sharing.contains("Printer"))
    #expect(sharing.contains("limit what this section says."))
  }

  @Test func aCategoryIsMarkedAndItsMembersAreAskedFor() throws {
    let report = try report("sharing: {ads: {data: contact, with: sponsors, purposes: play}}")
    #expect(
      text(report).contains(
        "| Our sponsors<br>a category whose members this report does not name |")
        || text(report).contains(
          "| Sponsors<br>a category whose members this report does not name |")
    )
    #expect(kinds(report).contains(.unnamedRecipient))
    #expect(AccessJSONRenderer().render(report).contains("\"unnamed\" : true"))
  }

  @Test func theMembersOfAGroupAreNamedBesideIt() throws {
    let members = """
      sharing: {ads: {data: contact, with: clubs, purposes: play}}
      collection: {join: {data: contact, from: you}}
      """
    let yaml = club(members).replacing(
      "  sponsors:",
      with: """
          clubs: {label: {en: other clubs, de: andere Vereine}, kind: partner}
          rivals: {name: Rivals, legal-name: Rivals AG, broader: clubs, countries: CH}
          sponsors:
        """)
    let report = try AccessReport(
      AccessRequest(about: ["members"], on: .ofExamples), in: FlowModel(registry(yaml)))
    #expect(text(report).contains("| Other clubs<br>Rivals |"))
    let items = report.toComplete.filter { $0.kind == .unnamedRecipient }.map(\.message)
    #expect(
      items == ["`clubs` is a category: name each that received the person's data, beside `rivals`"]
    )
  }

  @Test func aNamedRecipientIsNoCategory() throws {
    let report = try report("sharing: {ads: {data: contact, with: league, purposes: play}}")
    #expect(!text(report).contains("category"))
    #expect(!kinds(report).contains(.unnamedRecipient))
    #expect(!AccessJSONRenderer().render(report).contains("\"unnamed\" : true"))
  }

  @Test func whatProtectsDataAbroadIsAskedForLawByLaw() throws {
    let report = try report(
      "sharing: {print: {data: contact, with: [league, printer], purposes: play}}")
    let messages = report.toComplete.filter { $0.kind == .safeguards }.map(\.message)
    #expect(
      messages == [
        "`league` is abroad, and no `safeguards` are said for `CH`",
        "`printer` is abroad, and no `safeguards` are said for `EU`",
      ])
  }

  @Test func sourcesThatAreNotThePersonAreListed() throws {
    let mixed = try text(report("collection: {score: {data: results, from: [you, referees]}}"))
    #expect(mixed.contains("| Referees | Results | not said |"))
    let own = try text(report("collection: {score: {data: results, from: you}}"))
    #expect(own.contains("## Where data about you comes from\n\nAll of this data comes from you."))
  }

  @Test func howLongIsSaidOrAdmitted() throws {
    let report = try report(
      """
      collection: {join: {data: [email, results], from: you}}
      retention: {email: {data: contact, keep: 2 years}}
      """)
    #expect(text(report).contains("We keep this data for 2 years."))
    #expect(text(report).contains("This report does not say how long we keep this data: Results."))
    let open = report.toComplete.filter { $0.kind == .retention }.map(\.message)
    #expect(open == ["how long this data is kept is not said: `results`"])
  }

  @Test func aRuleThatNeverDecidesIsNotSaid() throws {
    let rules = """
      collection: {join: {data: contact, from: you}}
      retention:
        most: {data: contact, keep: 2 years}
        juniors: {data: contact, subjects: juniors, keep: 3 months}
      """
    let juniors = try text(report(about: "juniors", rules))
    #expect(juniors.contains("3 months"))
    #expect(!juniors.contains("2 years"))
  }

  @Test func automatedDecisionsAreTold() throws {
    let report = try report("collection: {score: {data: results, from: you, purposes: rank}}")
    #expect(text(report).contains("- The purpose is to rank players.\n  The decision is automated"))
    #expect(
      report.toComplete.filter { $0.kind == .automatedDecisions }.map(\.message) == [
        "`rank` does not say by which logic it decides, or what follows"
      ])
  }

  @Test func contradictionsAreNotHidden() throws {
    let report = try report(
      """
      sharing: {print: {data: contact, with: league, purposes: play}}
      never: {print: {action: share, data: contact, with: league}}
      """)
    #expect(kinds(report).contains(.contradiction))
  }

  @Test func whoMayBeMeantIsAskedFor() throws {
    let report = try report(
      about: "juniors",
      "sharing: {print: {data: contact, with: league, purposes: play, subjects: {unspecified: members}}}"
    )
    #expect(report.direct.hits.isEmpty)
    #expect(kinds(report).contains(.concerned))
  }

  @Test func germanSpeaksToThePerson() throws {
    let report = try report(
      "sharing: {ads: {data: contact, with: sponsors, purposes: play}}", locale: .german)
    let text = text(report)
    #expect(text.contains("Er ist für unsere Mitglieder geschrieben, Stand 1. September 2026."))
    #expect(text.contains("eine Kategorie, deren Mitglieder dieser Bericht nicht nennt"))
    #expect(
      text.contains(
        "Nach Schweizer Recht können Sie Daten berichtigen, Daten löschen lassen, widersprechen"))
    #expect(!text.contains("Diese Erklärung"))
  }

  @Test func theListIsNotPartOfTheDocument() throws {
    let report = try report("collection: {join: {data: contact, from: you, question: Which ones?}}")
    let list = CompletionTextRenderer().render(report.toComplete)
    #expect(list.contains("Open questions to the owner\n  - Which ones?"))
    for format in DocumentFormat.allCases {
      #expect(!format.renderer.render(report.document).text.contains("Which ones?"))
    }
  }

  @Test func anUnknownLanguageIsRefused() throws {
    #expect(throws: JobError.self) {
      try report("collection: {join: {data: contact, from: you}}", locale: LocaleTag("fr"))
    }
  }
}
