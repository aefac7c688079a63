import Diagnostics

/// Packs for programs; a single requirement stands in its pack all the same.
public struct RulePackJSONRenderer: RulePackRenderer {
  public init() {}

  public func render(_ pack: RulePack) -> String {
    jsonText(PacksObject(packs: [PackObject(pack, pack.requirements)]))
  }

  public func render(_ requirement: Requirement, of pack: RulePack) -> String {
    jsonText(PacksObject(packs: [PackObject(pack, [requirement])]))
  }
}

private struct PacksObject: Encodable {
  let formatVersion = 1
  let packs: [PackObject]
}

private struct PackObject: Encodable {
  struct Adequacy: Encodable {
    let date: String
    let source: String
    let countries: [String]
    let underFramework: [String]
  }

  let id: String
  let jurisdiction: String
  let edition: String
  let sources: [String]
  let adequacy: Adequacy
  let requirements: [RequirementObject]

  init(_ pack: RulePack, _ requirements: [Requirement]) {
    id = pack.id
    jurisdiction = pack.jurisdiction.rawValue
    edition = pack.edition
    sources = pack.sources
    adequacy = Adequacy(
      date: pack.adequacy.date, source: pack.adequacy.source,
      countries: pack.adequacy.countries.sorted(),
      underFramework: pack.adequacy.underFramework.sorted())
    self.requirements = requirements.map { RequirementObject($0) }
  }
}

private struct RequirementObject: Encodable {
  struct Check: Encodable {
    let rule: String
    let severity: Severity
    let help: String
  }

  let id: String
  let citation: String
  let demand: String
  let applies: String?
  let standing: Requirement.Standing
  let checks: [Check]
  let coveredBy: [FindingID]
  let reason: String?

  init(_ requirement: Requirement) {
    id = requirement.id.rawValue
    citation = requirement.citation
    demand = requirement.demand
    applies = requirement.applies
    standing = requirement.standing
    checks = requirement.checks.map {
      Check(rule: $0.rule, severity: requirement.severity(of: $0), help: $0.help)
    }
    coveredBy = requirement.coveredBy
    reason = requirement.reason
  }
}
