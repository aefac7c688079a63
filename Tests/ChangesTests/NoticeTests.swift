import Diagnostics
import Registry
import Statement
import Testing

@testable import Changes

/// How changes read to those whose data it is.
struct NoticeTests {
  private static let plain = "data: email, with: acme, purposes: support"

  private func sharing(_ fields: String) -> String { "sharing: {one: {\(fields)}}" }

  /// The sections' sentences, each section's heading first.
  private func told(
    _ old: String, _ new: String, in locale: LocaleTag = .english
  ) throws -> [String] {
    let (old, new) = try (registry(old), registry(new))
    let report = try ChangeReport(from: old, to: new)
    let notice = try Notice(
      report.noticeMatters(from: old, to: new), from: old, to: new, in: locale)
    return notice.document.sections.flatMap { section in
      [section.heading.plainText] + section.blocks.flatMap(\.sentences).map(\.phrase.plainText)
    }
  }

  private func registry(_ statements: String) throws -> Registry {
    let text = registryText(statements)
      .replacing("name: Test}\norganization", with: "name: Test, locales: [en, de]}\norganization")
    return try loaded(text).registry
  }

  @Test func aNewRecipientIsToldWithWhatIsKnownOfIt() throws {
    let new = sharing(Self.plain + ", since: 2027-01-01, onward: none")
    #expect(
      try told("", new) == [
        "What is new",
        "From January 1, 2027, we give e-mail to Acme (Germany) to help you.",
        "Each recipient must keep it secret.", "The recipient does not pass this data on.",
      ])
    #expect(
      try told("", new, in: .german) == [
        "Was neu ist",
        "Ab dem 1. Januar 2027 gilt: Wir geben e-mail an Acme (Deutschland) weiter, um help you.",
        "Jeder Empfänger muss keep it secret.", "Der Empfänger gibt diese Daten nicht weiter.",
      ])
  }

  @Test func aRecipientInThePlaceOfAnotherIsOneItem() throws {
    let new = sharing("data: email, with: depot, purposes: support, since: 2027-01-01")
    #expect(
      try told(sharing(Self.plain), new) == [
        "What is new", "From January 1, 2027, we give e-mail to Depot to help you.",
        "This replaces the disclosure to Acme (Germany).",
      ])
  }

  @Test func onlyWhatIsAddedIsNews() throws {
    #expect(
      try told(
        sharing(Self.plain + ", legal-basis: consent"),
        sharing("data: [email, orders], with: acme, purposes: support, legal-basis: consent"))
        == ["What is new", "We give orders to Acme (Germany) to help you."])
  }

  @Test func whatEndsIsDenied() throws {
    let old = "uses: {one: {data: orders, operation: train, purposes: support}}"
    #expect(
      try told(old, "") == ["What ends", "We no longer train software with orders to help you."])
    #expect(
      try told(sharing(Self.plain + ", flow: accessed"), "", in: .german) == [
        "Was endet", "Wir lassen Acme (Deutschland) e-mail nicht mehr einsehen, um help you.",
      ])
  }

  @Test func aNarrowedPromiseSaysWhatRemains() throws {
    let old = "never: {one: {action: share, data: email, with: all}}"
    let new = "never: {one: {action: share, data: email, with: all, except: [{with: acme}]}}"
    #expect(
      try told(old, new) == [
        "What we no longer promise",
        "This promise no longer holds: We do not give e-mail to Acme (Germany).",
        "What we still promise: We do not give e-mail to anybody, except to Acme (Germany).",
      ])
  }

  @Test func aTermThatOnlyTheOtherVersionDeclaresHasItsLabel() throws {
    let text = registryText("never: {one: {action: share, data: email, with: vendors}}")
    let new = text.replacing(
      "  acme: {", with: "  bolt: {name: Bolt Desk, broader: vendors}\n  acme: {"
    ).replacing("with: vendors}}", with: "with: vendors, except: [{with: bolt}]}}")
    let versions = try (loaded(text).registry, loaded(new).registry)
    let report = try ChangeReport(from: versions.0, to: versions.1)
    let notice = try Notice(
      report.noticeMatters(from: versions.0, to: versions.1), from: versions.0, to: versions.1)
    #expect(
      notice.document.sections.first?.blocks.first?.sentences.first?.phrase.plainText
        == "This promise no longer holds: We do not give e-mail to Bolt Desk.")
  }

  @Test func attributesOfOneFlowStandTogether() throws {
    let old = sharing(Self.plain + ", safeguards: {CH: adequacy}, retention: 2 years")
    let new = sharing(Self.plain + ", countries: US, retention: 4 years")
    #expect(
      try told(old, new) == [
        "What changes in the details", "We give e-mail to Acme (Germany) to help you.",
        "Countries to which the data goes: United States.", "Until now: Germany.",
        "Protection of the data abroad: no longer said.",
        "Until now: Under Swiss law: recognition of the destination’s law as adequate.",
        "How long the data is kept: 4 years.", "Until now: 2 years.",
      ])
  }

  @Test func otherChangesAreTold() throws {
    let choice = "\nchoices: {no: {kind: opt-out, how: Ask us., applies-to: {data: email}}}"
    #expect(
      try told(sharing(Self.plain) + choice, sharing(Self.plain)) == [
        "What changes in the details", "You can no longer do this: opt out.",
        "This applies to e-mail.",
      ])
    #expect(
      try told(sharing(Self.plain), sharing(Self.plain) + choice) == [
        "What changes in the details", "Opt out: Ask us.", "This applies to e-mail.",
      ])
    #expect(
      try told(sharing(Self.plain), sharing(Self.plain + ", onward: [{with: depot}]"))
        == [
          "What changes in the details", "We give e-mail to Acme (Germany) to help you.",
          "The recipient passes e-mail on to Depot to help you.",
        ])
    #expect(
      try told(sharing(Self.plain + ", where: {consent: given}"), sharing(Self.plain))
        == [
          "What is new", "We give e-mail to Acme (Germany) to help you.",
          "Until now: if you agree.",
        ])
  }

  @Test func editorialChangesAreNotTold() throws {
    let old = "sharing: {one: {data: [email, orders], with: acme, purposes: support}}"
    let new = """
      sharing:
        one: {data: email, with: acme, purposes: support}
        two: {data: orders, with: acme, purposes: support}
      """
    #expect(try told(old, new) == [])
  }

  @Test(arguments: [DocumentFormat.html, .markdown])
  func hostileTextStaysText(_ format: DocumentFormat) throws {
    let text = registryText("").replacing("name: Depot", with: "name: \"<script>[x](y) *z*\"")
    let sharing = "sharing: {s: {data: email, with: depot, purposes: support}}"
    let new = text.replacing("links:", with: "\(sharing)\nlinks:")
    let versions = try (loaded(text).registry, loaded(new).registry)
    let report = try ChangeReport(from: versions.0, to: versions.1)
    let notice = try Notice(
      report.noticeMatters(from: versions.0, to: versions.1), from: versions.0, to: versions.1)
    let page = format.renderer.render(notice.document).text
    #expect(!page.contains("<script>"))
    #expect(format == .html || !page.contains("[x](y)"))
  }
}
