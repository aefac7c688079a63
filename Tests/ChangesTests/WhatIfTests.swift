import Diagnostics
import Registry
import Testing

@testable import Changes

/// What goes with an entry, and what stays.
struct WhatIfTests {
  @Test func aTermGoesWithWhatIsNarrowerThanItAlone() throws {
    let found = try whatIf("", without: "vendors")
    #expect(found.carried == ["recipients.acme"])
  }

  @Test func aTermBelowAllThatGoesGoes() throws {
    let found = try whatIf("", without: "vendors", "hosts")
    #expect(found.carried == ["recipients.acme", "recipients.both"])
  }

  @Test func inferredDataGoesWithItsOrigins() throws {
    let found = try whatIf(
      "collection: {guess: {data: scores, from: guesses, purposes: support}}", without: "orders")
    #expect(found.carried == ["sources.guesses", "collection.guess"])
  }

  @Test func aSlotLosesItsValueAndAnEmptyOneItsStatement() throws {
    let found = try whatIf(
      """
      sharing:
        one: {data: email, with: acme, purposes: support}
        two: {data: orders, with: [acme, depot], purposes: support}
      never:
        no-news: {action: share, data: scores, with: acme, purposes: marketing}
      retention:
        desk: {data: email, with: acme, keep: 2 years}
      choices:
        ask: {kind: access, how: Ask., applies-to: sharing.one}
        anything: {kind: access, how: Ask.}
        both: {kind: access, how: Ask., applies-to: [sharing.one, sharing.two]}
      """, without: "acme")
    #expect(found.carried == ["sharing.one", "never.no-news", "choices.ask", "retention.desk"])
    #expect(
      found.changes.endedDisclosures.map(\.phrase) == [
        "Acme can no longer receive e-mail to help you",
        "Acme can no longer receive orders to help you",
      ])
    #expect(found.changes.withdrawnPromises.map(\.rule) == [.promiseWithdrawn])
    #expect(found.changes.newDisclosures.isEmpty)
  }

  @Test func whatReachesDownToATermEndsForIt() throws {
    let found = try whatIf(
      """
      sharing: {one: {data: email, with: vendors, purposes: support}}
      never: {no-news: {action: share, data: scores, with: vendors, purposes: marketing}}
      """, without: "acme")
    #expect(found.carried.isEmpty)
    #expect(
      found.changes.endedDisclosures.map(\.phrase) == [
        "Acme can no longer receive e-mail to help you"
      ])
    // The promise about all vendors still stands.
    #expect(found.changes.withdrawnPromises.isEmpty)
  }

  @Test func whatDoesNotSayAMethodDoesNotEndWithOne() throws {
    let found = try whatIf(
      """
      sharing:
        one: {data: email, with: acme, purposes: support}
        two: {data: orders, with: acme, via: forms, purposes: support}
      """, without: "forms")
    #expect(found.carried == ["sharing.two"])
    #expect(
      found.changes.endedDisclosures.flatMap { $0.statements.map(\.reference.id) } == [
        "sharing.two"
      ])
  }

  @Test func allServicesMeansOneFewer() throws {
    let found = try whatIf(
      "sharing: {one: {data: email, with: acme, purposes: support}}", without: "app")
    #expect(found.changes.endedDisclosures.map(\.rule) == [.serviceRemoved])
  }

  @Test func anAlternativeGoesWithAValueOfIt() throws {
    let found = try whatIf(
      """
      sharing:
        one: {data: email, with: acme, purposes: support, where: {consent: given}}
        two: {data: orders, with: acme, purposes: support,
              where: [{consent: given}, {consent: refused}]}
      """, without: "conditions.consent.given")
    #expect(found.carried == ["sharing.one"])
    #expect(found.changes.newDisclosures.isEmpty)
    #expect(found.changes.endedDisclosures.count == 2)
  }

  @Test func aFacetGoesWithItsValues() throws {
    let found = try whatIf(
      "sharing: {one: {data: email, with: acme, purposes: support, where: {consent: given}}}",
      without: "consent")
    #expect(
      found.carried == [
        "conditions.consent.given", "conditions.consent.refused", "sharing.one",
      ])
  }

  @Test func aPromiseWithoutItsExceptionIsWider() throws {
    let found = try whatIf(
      """
      never:
        no-news: {action: share, data: email, with: all, purposes: marketing,
                  except: [{with: acme}]}
      """, without: "acme")
    #expect(
      found.changes.newPromises.map(\.phrase) == [
        "promised: we do not share e-mail with Acme to tell you news"
      ])
  }

  @Test func aPromiseThatPrevailedNoLongerLimits() throws {
    let found = try whatIf(
      """
      sharing: {one: {data: email, with: acme, purposes: support}}
      never: {children: {action: process, data: all, subjects: children, precedence: prevails}}
      """, without: "never.children")
    #expect(found.changes.withdrawnPromises.map(\.rule) == [.promiseWithdrawn])
    #expect(found.changes.attributes.map(\.rule) == [.limitLifted])
    #expect(found.changes.newDisclosures.isEmpty)
  }

  @Test func whatRecipientsPassOnEnds() throws {
    let found = try whatIf(
      """
      sharing: {one: {data: email, with: depot, purposes: support, onward: [{with: acme}]}}
      """, without: "acme")
    #expect(found.carried.isEmpty)
    #expect(found.changes.attributes.map(\.rule) == [.onwardRemoved])
  }

  @Test func aSectionLimitedToWhatGoesIsGone() throws {
    let found = try whatIf(
      """
      sharing:
        one: {data: email, with: acme, purposes: support}
        two: {data: email, with: depot, purposes: support}
      documents:
        statement:
          title: Statement
          sections:
            - {id: acme, generate: sharing, about: {with: acme}, intro: "{recipients.acme} helps."}
            - {id: others, generate: sharing, heading: Others}
      """, without: "acme")
    #expect(found.newFindings.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(found.sentences.map(\.added) == [[]])
    #expect(found.sentences.flatMap(\.removed).contains("Acme helps."))
  }

  @Test func aNameInBracesOfWhatGoesIsReported() throws {
    let found = try whatIf(
      """
      documents:
        statement:
          title: Statement
          sections: [{heading: More, text: ["{recipients.acme} helps."]}]
      """, without: "Acme")
    #expect(
      found.newFindings.diagnostics.filter { $0.severity == .error }.map(\.rule)
        == [.rule(.unknownPlaceholder)])
  }

  @Test(arguments: [
    ("acme-inc", "recipients.acme"), ("ACME", "recipients.acme"),
    ("recipients.acme-inc", "recipients.acme"), ("e-mail", "data-categories.email"),
    ("consent", "conditions.consent"), ("sharing.one", "sharing.one"), ("one", "sharing.one"),
    ("secrecy", "obligations.secrecy"), ("links.page", "links.page"),
  ])
  func entriesAreFoundByEveryName(_ name: String, _ id: String) throws {
    let found = try whatIf(
      "sharing: {one: {data: email, with: depot, purposes: support}}", without: name)
    #expect(found.gone.filter { $0.reason == .named }.map(\.place.reference.id) == [id])
  }

  @Test(arguments: ["acmee", "sharing.two", "registry", "organization", "all", "", "."])
  func whatIsNotThereCannotBeLeftOut(_ name: String) {
    #expect(throws: JobError.self) {
      _ = try whatIf(
        "sharing: {one: {data: email, with: depot, purposes: support}}", without: name)
    }
  }
}
