import Diagnostics

extension Requirement {
  /// How a pack lists its requirements.
  enum Standing: String, CaseIterable, Encodable {
    case checked, covered, undecidable

    var title: String {
      switch self {
      case .checked: "Checked"
      case .covered: "Found under another id"
      case .undecidable: "Not decided by a registry"
      }
    }
  }

  var standing: Standing {
    switch verdict {
    case .checked: .checked
    case .covered: .covered
    case .undecidable: .undecidable
    }
  }

  /// The findings that report the same facts.
  var coveredBy: [FindingID] {
    guard case .covered(let rules, let requirements) = verdict else { return [] }
    return requirements.map(FindingID.requirement) + rules.map(FindingID.rule)
  }

  /// Why the format cannot decide it.
  var reason: String? {
    if case .undecidable(let reason) = verdict { reason } else { nil }
  }

  /// The severity of a check's findings.
  func severity(of check: LegalCheck) -> Severity {
    check.dependsOnMore ? min(severity, .warning) : severity
  }

  /// "error: the controller says its legal name".
  var checkLines: [String] {
    checks.map { "\(severity(of: $0).rawValue): \($0.rule)" }
  }

  /// Sentences about the requirement, apart from what it demands.
  var remarks: [String] {
    var remarks = applies.map { ["Applies when: \($0)."] } ?? []
    if !coveredBy.isEmpty {
      remarks.append(
        "Reported as: \(coveredBy.map { "`\($0.rawValue)`" }.joined(separator: ", ")).")
    }
    if let reason { remarks.append("Not decided: \(reason).") }
    return remarks
  }
}

extension AdequacyList {
  /// Which countries are adequate, since when, and where that is said.
  var sentence: String {
    var parts: [String] = []
    if !countries.isEmpty { parts.append(countries.sorted().joined(separator: " ")) }
    if !underFramework.isEmpty {
      parts.append("with `dpf` only: \(underFramework.sorted().joined(separator: " "))")
    }
    let list = parts.isEmpty ? "no list" : parts.joined(separator: "; ")
    return "\(list) (\(date), \(source))"
  }
}
