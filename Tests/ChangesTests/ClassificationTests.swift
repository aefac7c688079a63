import Diagnostics
import Registry
import Testing

@testable import Changes

/// What each kind of edit is called.
struct ClassificationTests {
  struct Edit: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let rules: [ChangeRule]

    init(_ old: String, _ new: String, _ rules: ChangeRule...) {
      self.old = old
      self.new = new
      self.rules = rules
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  private static func sharing(_ fields: String) -> String { "sharing: {one: {\(fields)}}" }
  private static let plain = "data: email, with: acme, purposes: support"

  static let edits: [Edit] = [
    Edit(
      sharing(plain), sharing("data: email, with: [acme, depot], purposes: support"),
      .recipientAdded),
    Edit(
      sharing("data: email, with: [acme, depot], purposes: support"), sharing(plain),
      .recipientRemoved),
    Edit(
      sharing(plain), sharing("data: email, with: depot, purposes: support"),
      .recipientReplaced, .recipientRemoved),
    Edit(
      sharing(plain), sharing("data: [email, orders], with: acme, purposes: support"), .dataAdded),
    Edit(
      sharing(plain), sharing("data: email, with: acme, purposes: [support, marketing]"),
      .purposeWidened),
    Edit(sharing(plain + ", services: app"), sharing(plain), .serviceAdded),
    Edit(sharing(plain), sharing(plain + ", subjects: children"), .subjectRemoved),
    Edit(sharing(plain + ", where: {consent: given}"), sharing(plain), .conditionWidened),
    Edit(
      sharing(plain), sharing(plain + ", identifiability: [identified, pseudonymous]"),
      .identifiabilityAdded),
    Edit(sharing(plain + ", until: 2026-02-01"), sharing(plain), .periodExtended),
    Edit(sharing(plain), sharing(plain + ", countries: US"), .countryAdded),
    Edit(sharing(plain), sharing(plain + ", countries: EU"), .countryAdded),
    Edit(sharing(plain + ", countries: EU"), sharing(plain), .countryRemoved),
    Edit(
      sharing("data: email, with: depot, purposes: support"),
      sharing("data: email, with: depot, purposes: support, countries: CH"), .countryStated),
    Edit(
      sharing(plain + ", safeguards: {CH: scc}"), sharing(plain + ", safeguards: {EU: scc}"),
      .safeguardLost),
    Edit(
      sharing(plain + ", safeguards: {CH: scc}"), sharing(plain + ", safeguards: {CH: adequacy}"),
      .safeguardChanged),
    Edit(sharing(plain), sharing(plain + ", safeguards: {CH: scc}"), .safeguardAdded),
    Edit(
      sharing(plain + ", legal-basis: consent"),
      sharing(plain + ", legal-basis: legitimate-interests"), .consentDropped),
    Edit(
      sharing(plain + ", legal-basis: contract"),
      sharing(plain + ", legal-basis: {EU: contract, CH: consent}"), .legalBasisChanged),
    Edit(
      sharing(plain + ", role: processor"), sharing(plain + ", role: controller"), .roleChanged),
    Edit(sharing(plain), sharing(plain + ", role: processor"), .roleStated),
    Edit(
      sharing("data: email, with: depot, purposes: support, obligations: secrecy"),
      sharing("data: email, with: depot, purposes: support"), .obligationDropped),
    Edit(sharing(plain), sharing(plain + ", sale: true"), .saleStarted),
    Edit("", sharing(plain + ", sale: true"), .recipientAdded, .saleStarted),
    Edit(sharing(plain), sharing(plain + ", possible: true"), .occurrencePossible),
    Edit(sharing(plain), sharing(plain + ", onward: [{with: depot}]"), .onwardAdded),
    Edit(
      sharing(plain + ", retention: 1 year"), sharing(plain + ", retention: 12 weeks"),
      .retentionShortened),
    Edit(
      "collection: {one: {data: email, from: you, purposes: support}}\n"
        + "retention: {any: {data: personal-data, keep: 1 year}}",
      "collection: {one: {data: email, from: you, purposes: support}}\n"
        + "retention: {any: {data: personal-data, keep: 1 year}, mail: {data: email, keep: 3 years}}",
      .retentionExtended),
    Edit(
      sharing(plain) + "\nchoices: {no: {kind: opt-out, how: Ask., applies-to: sharing.one}}",
      sharing(plain), .choiceRemoved),
    Edit(
      "never: {one: {action: share, data: email, with: all}}",
      "never: {one: {action: share, data: email, with: all, except: [{with: acme}]}}",
      .promiseNarrowed),
    Edit("", "never: {one: {action: share, data: email, with: all}}", .promiseAdded),
    Edit(
      sharing(plain)
        + "\nnever: {n: {action: share, data: email, with: all, precedence: prevails, subjects: children}}",
      sharing(plain) + "\nnever: {n: {action: share, data: email, with: all, subjects: children}}",
      .limitLifted),
    Edit(
      "collection: {one: {data: email, from: you, purposes: support}}",
      "collection: {one: {data: email, from: [you, guesses], purposes: support}}", .sourceAdded),
    Edit(sharing(plain), sharing(plain + ", when: when you ask"), .statementReworded),
    Edit(
      sharing("data: [email, orders], with: acme, purposes: support"),
      "sharing:\n  two: {data: email, with: acme, purposes: support}\n"
        + "  three: {data: orders, with: acme, purposes: support}",
      .statementAdded, .statementAdded, .statementRemoved),
  ]

  @Test(arguments: edits)
  func anEditIsCalledWhatItIs(_ edit: Edit) throws {
    let report = try ChangeReport(
      from: loaded(registryText(edit.old)).registry, to: loaded(registryText(edit.new)).registry)
    #expect(report.all.filter { !$0.isRepetition }.map(\.rule) == edit.rules)
  }
}
