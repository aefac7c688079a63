import Diagnostics
import Registry

extension RulePack {
  /// Where a registry falls short of the laws that it names.
  ///
  /// - Returns: one check for each law.
  static func checks(of context: ValidationContext) -> [@Sendable () -> [Diagnostic]] {
    var seen: Set<Jurisdiction> = []
    return context.registry.settings.jurisdictions
      .filter { seen.insert($0.value).inserted }
      .compactMap { jurisdiction -> (@Sendable () -> [Diagnostic])? in
        guard let pack = RulePack.of(jurisdiction.value) else { return nil }
        return {
          let reading = LegalReading(
            context.registry, under: pack, on: context.date, mention: jurisdiction.span)
          return pack.requirements.flatMap { $0.findings(reading, in: context) }
        }
      }
  }
}

extension Requirement {
  var checks: [LegalCheck] {
    if case .checked(let checks) = verdict { checks } else { [] }
  }

  /// One finding for each check and section, with every place.
  fileprivate func findings(_ reading: LegalReading, in context: ValidationContext) -> [Diagnostic]
  {
    checks.flatMap { check -> [Diagnostic] in
      var groups: [Group: [Label]] = [:]
      for shortfall in reading.shortfalls(of: check) {
        let header = shortfall.header
        // A waiver silences its own entry, not the others that lack the same.
        let alone = context.waives(.requirement(id), header) ? header.id : nil
        groups[Group(section: header.id.section, alone: alone), default: []]
          .append(context.label(shortfall.span, in: header, shortfall.text))
      }
      return groups.values.map { .requirement(self, check, at: $0.sorted()) }
    }
  }

  private struct Group: Hashable {
    let section: Section
    /// The entry, when it stands apart.
    let alone: EntryID?
  }
}

extension Diagnostic {
  /// - Parameter places: never empty.
  fileprivate static func requirement(
    _ requirement: Requirement, _ check: LegalCheck, at places: [Label]
  ) -> Diagnostic {
    Diagnostic(
      requirement.id, requirement.severity(of: check),
      "\(check.rule) (\(requirement.citation))", at: places[0], labels: Array(places.dropFirst()),
      help: check.help)
  }
}
