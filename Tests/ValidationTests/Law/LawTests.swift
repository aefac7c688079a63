import Diagnostics
import Registry
import Testing

@testable import Validation

@Suite struct LawTests {
  private static let examples =
    LawExample.switzerland + LawExample.europeanUnion + LawExample.unitedKingdom
    + LawExample.california + LawExample.brazil

  @Test(arguments: examples) func badExampleIsFoundAtItsPlaces(_ example: LawExample) throws {
    let findings = try example.findings(in: example.bad)
    #expect(findings.form.isEmpty)
    #expect(!example.bad.places.isEmpty, "the example marks no place")
    #expect(findings.places == example.bad.places, "\(example.bad.yaml)")
    let citation = try #require(RulePack.requirement(example.id)).0.citation
    #expect(findings.ofRequirement.allSatisfy { $0.message.hasSuffix("(\(citation))") })
    #expect(findings.ofRequirement.allSatisfy { $0.help != nil })
  }

  @Test(arguments: examples) func goodExampleIsClean(_ example: LawExample) throws {
    let findings = try example.findings(in: example.good)
    #expect(findings.form.isEmpty)
    #expect(findings.ofRequirement.isEmpty, "\(example.good.yaml)")
  }

  @Test func everyCheckedRequirementHasExamples() {
    let checked = RulePack.all.flatMap(\.requirements).filter { $0.standing == .checked }
    #expect(Set(checked.map(\.id)) == Set(Self.examples.map(\.id)))
  }

  /// The lists are those of the design: a requirement that moves from one to another is a decision.
  @Test(arguments: Requirement.Standing.allCases)
  func packsDecideWhatIsAgreed(_ standing: Requirement.Standing) {
    let ids = RulePack.all.flatMap(\.requirements).filter { $0.standing == standing }
      .map(\.id.rawValue)
    #expect(Set(ids) == LegalRequirements.ids(standing))
    #expect(ids.count == Set(ids).count)
  }

  @Test func packsHaveTheRequirementsThatWaiversMayName() {
    let ids = RulePack.all.flatMap(\.requirements).map(\.id)
    #expect(Set(ids) == Set(RequirementID.allCases))
    #expect(ids.count == RequirementID.allCases.count)
  }

  @Test(arguments: RulePack.all.map(\.jurisdiction))
  func whatIsCoveredIsCheckedInTheSamePack(_ jurisdiction: Jurisdiction) throws {
    let pack = try #require(RulePack.of(jurisdiction))
    for requirement in pack.requirements where requirement.standing == .covered {
      #expect(!requirement.coveredBy.isEmpty, "\(requirement.id.rawValue)")
      for case .requirement(let id) in requirement.coveredBy {
        #expect(pack.requirements.contains { $0.id == id && $0.standing == .checked }, "\(id)")
      }
    }
  }

  @Test func everyJurisdictionHasADatedPack() {
    #expect(RulePack.all.map(\.jurisdiction) == Jurisdiction.allCases)
    for pack in RulePack.all {
      #expect(CalendarDate(pack.edition + "-01") != nil)
      #expect(CalendarDate(pack.adequacy.date) != nil)
      let codes = pack.adequacy.countries.union(pack.adequacy.underFramework).union(pack.home)
      #expect(codes.filter { Country($0) == nil } == [])
      #expect(pack.adequacy.countries.isDisjoint(with: pack.adequacy.underFramework))
    }
  }

  /// Each jurisdiction keeps its own list.
  @Test(arguments: [
    ("JP", ["EU", "UK"]), ("KR", ["EU", "UK"]), ("MC", ["CH"]), ("GI", ["CH", "UK"]),
    ("GB", ["CH", "EU"]), ("CH", ["EU", "UK"]), ("NZ", ["CH", "EU", "UK"]), ("BR", ["EU"]),
    ("DE", ["CH", "UK", "BR"]),
    ("IN", []), ("US", []),
  ])
  func adequacyDiffers(_ country: String, _ laws: [String]) {
    let found = RulePack.all.filter { $0.adequacy.countries.contains(country) }
    #expect(found.map(\.jurisdiction.rawValue) == laws)
  }

  @Test func aWaiverSilencesItsEntryOnly() throws {
    let yaml = """
      recipients:
        one: {name: One, kind: vendor, waive: {dsg-19-4: The contract is being signed.}}
        two: {name: Two, kind: vendor}
        three: {name: Three, kind: vendor}
      sharing:
        mail: {data: email, with: [one, two, three], purposes: delivery}
      """
    let report = try LawExample.report(yaml, jurisdiction: .switzerland)
    let waived = report.waived.filter { $0.diagnostic.rule == "dsg-19-4" }
    #expect(waived.map(\.reason) == ["The contract is being signed."])
    let standing = report.diagnostics.filter { $0.rule == "dsg-19-4" }
    #expect(
      standing.map { ([$0.primary] + $0.labels).map(\.entry) } == [
        ["recipients.two", "recipients.three"]
      ])
    #expect(standing.map(\.severity) == [.warning])
  }

  @Test func withoutJurisdictionsNoLawSpeaks() {
    let yaml = "registry: {format: 1, name: Example}\norganization: {name: Example}\n"
    let file = SourceFile(path: "r.yaml", bytes: Array(yaml.utf8))
    guard let date = CalendarDate("2026-09-01") else { return }
    let report = Validator.validate(Registry.load([file]), on: date)
    #expect(report.diagnostics.isEmpty)
  }
}
