import Diagnostics
import Registry
import Testing

@testable import Validation

/// A requirement with a registry that breaks it at the marked places, and one that does not.
///
/// What neither declares stands in the example registry of the rules, and the organization below.
struct LawExample: CustomStringConvertible, Sendable {
  let id: RequirementID
  let bad: RuleExample
  let good: RuleExample

  init(_ id: RequirementID, bad: RuleExample, good: RuleExample) {
    self.id = id
    self.bad = bad
    self.good = good
  }

  var description: String { id.rawValue }

  /// What the validator says of one of the two, under the law that has the requirement.
  func findings(in example: RuleExample) throws -> Findings {
    let pack = try #require(RulePack.requirement(id)).1
    let report = try Self.report(example.yaml, jurisdiction: pack.jurisdiction)
    return Findings(
      form: report.diagnostics.filter { !$0.rule.isWaivable },
      ofRequirement: report.diagnostics.filter { $0.rule == id })
  }

  struct Findings {
    let form: [Diagnostic]
    let ofRequirement: [Diagnostic]

    /// Every place in the example, once, in order.
    var places: [Range<Int>] {
      let labels = ofRequirement.flatMap { [$0.primary] + $0.labels }
      return Set(labels.map { Int($0.span.start)..<Int($0.span.end) })
        .sorted { $0.lowerBound < $1.lowerBound }
    }
  }

  static func report(_ yaml: String, jurisdiction: Jurisdiction) throws -> Report {
    var rest = ExampleRegistry.yaml.split(separator: "\n").filter {
      !$0.hasPrefix("registry:") && !$0.hasPrefix("organization:")
    }
    rest.append("registry: {format: 1, name: Example, jurisdictions: \(jurisdiction.rawValue)}")
    if yaml.contains("registry:") { rest = [] }
    if !yaml.contains("organization:") {
      rest.append(
        "organization: {name: Example, legal-name: Example Ltd, country: CH, email: a@example.org}")
    }
    let files = [
      (ExampleRegistry.examplePath, yaml), (ExampleRegistry.path, rest.joined(separator: "\n")),
    ]
    .map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }
    let date = try #require(CalendarDate("2026-09-01"))
    return Validator.validate(Registry.load(files), on: date)
  }
}
