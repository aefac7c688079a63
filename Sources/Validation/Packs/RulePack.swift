import Diagnostics
import Registry

/// The requirements of one body of law, as data, as of a month.
///
/// A registry is held against the packs of its `registry.jurisdictions`.
public struct RulePack: Sendable {
  public let jurisdiction: Jurisdiction
  /// The jurisdiction's name in a sentence.
  public let name: String
  /// The month whose law it is, `YYYY-MM`.
  public let edition: String
  /// The statutes, with where they are published.
  public let sources: [String]
  /// Where data stays without being abroad.
  let home: Set<String>
  public let adequacy: AdequacyList
  /// In the order of the law.
  public let requirements: [Requirement]

  /// One pack per jurisdiction, in the order of `Jurisdiction`.
  public static let all: [RulePack] = [
    .switzerland, .europeanUnion, .unitedKingdom, .california, .brazil,
  ]

  /// The pack of a jurisdiction.
  public static func of(_ jurisdiction: Jurisdiction) -> RulePack? {
    all.first { $0.jurisdiction == jurisdiction }
  }

  /// A requirement and the pack that it belongs to.
  public static func requirement(_ id: RequirementID) -> (Requirement, RulePack)? {
    all.lazy.compactMap { pack in
      pack.requirements.first { $0.id == id }.map { ($0, pack) }
    }
    .first
  }

  /// `CH@2026-09`
  public var id: String { "\(jurisdiction.rawValue)@\(edition)" }
}

/// One thing that a law demands.
public struct Requirement: Sendable {
  /// How a registry is held against a requirement.
  enum Verdict: Sendable {
    case checked([LegalCheck])
    /// The same facts are demanded elsewhere too, and reported there, once.
    case covered(rules: [RuleID], requirements: [RequirementID])
    /// The format does not hold the facts, for this reason.
    case undecidable(String)
  }

  public let id: RequirementID
  /// The article, with the law's short name.
  public let citation: String
  /// What the law demands, as a sentence.
  public let demand: String
  /// To whom or what it applies, when not to everybody.
  public let applies: String?
  /// Of findings that the registry's own declarations prove.
  public let severity: Severity
  let verdict: Verdict

  static func checked(
    _ id: RequirementID, _ citation: String, _ demand: String, _ severity: Severity,
    _ checks: LegalCheck..., when applies: String? = nil
  ) -> Requirement {
    Requirement(
      id: id, citation: citation, demand: demand, applies: applies, severity: severity,
      verdict: .checked(checks))
  }

  static func covered(
    _ id: RequirementID, _ citation: String, _ demand: String,
    by requirements: RequirementID..., and rules: [RuleID] = [], when applies: String? = nil
  ) -> Requirement {
    Requirement(
      id: id, citation: citation, demand: demand, applies: applies, severity: .error,
      verdict: .covered(rules: rules, requirements: requirements))
  }

  static func undecidable(
    _ id: RequirementID, _ citation: String, _ demand: String, because reason: String,
    when applies: String? = nil
  ) -> Requirement {
    Requirement(
      id: id, citation: citation, demand: demand, applies: applies, severity: .information,
      verdict: .undecidable(reason))
  }
}
