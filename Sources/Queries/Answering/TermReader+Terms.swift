import Registry

/// The terms on which data flows, as they are declared.
extension TermReader {
  func legalBasis(_ grounds: LegalGrounds?) -> [StatementTerms.Lawfulness] {
    guard let grounds else { return [] }
    let general = grounds.everywhere.map(\.value)
    let byLaw = grounds.byLaw.map { law, bases in
      (jurisdiction: Optional(law), bases: bases.map(\.value))
    }
    return (general.isEmpty ? [] : [(jurisdiction: nil, bases: general)]) + byLaw
  }

  func safeguards(
    _ declared: [JurisdictionSafeguards]
  ) -> [(jurisdiction: Jurisdiction, safeguards: [Safeguard])] {
    declared.map { ($0.jurisdiction, $0.safeguards.map(\.value)) }
  }

  /// "at most 2 years, counted from your last visit, then we delete it"; nil where nothing is said.
  func text(of rule: RetentionRule) -> String? {
    guard let keep = rule.keep.flatMap(text) else { return nil }
    let bound =
      switch rule.bound {
      case .atMost: "at most "
      case .atLeast: "at least "
      case .exactly, nil: ""
      }
    return bound + keep + phrase(", counted from ", rule.starts) + phrase(", then ", rule.then)
  }

  /// The stages one after the other; nil where nothing is said.
  func text(of stages: [RetentionStage]) -> String? {
    let texts = stages.compactMap { stage in
      stage.keep.flatMap(text).map { $0 + phrase(", then ", stage.then) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", then ")
  }

  private func text(_ keep: RetentionKeep) -> String? {
    switch keep {
    case .period(let period): period.description
    case .until(let event): text(event).map { "until \($0)" }
    }
  }

  private func phrase(_ joint: String, _ text: LocalizedText?) -> String {
    self.text(text).map { joint + $0 } ?? ""
  }
}
