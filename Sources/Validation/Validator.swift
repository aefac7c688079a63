import Diagnostics
import Registry

/// Checks registries.
public enum Validator {
  /// Everything that is wrong or doubtful in a registry.
  ///
  /// While syntax, form or references are broken, only the rules speak that do not build on them.
  ///
  /// - Parameters:
  ///   - loaded: a registry, sound or not.
  ///   - date: the day on which waivers and dated rules look at it.
  /// - Returns: the findings of loading, of the rules and of the rule packs, in the same order on
  ///   every run; those that are waived stand apart.
  public static func validate(_ loaded: LoadedRegistry, on date: CalendarDate) -> Report {
    let context = ValidationContext(loaded, on: date)
    let checks = loaded.isSound ? checks(of: context) : formalChecks(of: context)
    var sorting = WaiverSorting(context)
    sorting.add(loaded.diagnostics)
    for findings in checks.concurrentMap({ $0() }) { sorting.add(findings) }
    // Whether a waiver is stale is known only when all other rules have spoken.
    if loaded.isSound { sorting.add(StaleWaiver.findings(besides: sorting.used, in: context)) }
    return Report(
      files: loaded.registry.files, diagnostics: sorting.standing, waived: sorting.waived)
  }
}

extension Validator {
  private typealias Check = @Sendable () -> [Diagnostic]

  /// Everything to look for, what takes longest first; the report puts findings in their order.
  private static func checks(of context: ValidationContext) -> [Check] {
    let preparations = context.preparations.map { prepare -> Check in
      {
        prepare()
        return []
      }
    }
    return preparations + RulePack.checks(of: context)
      + RuleBook.rules.map { rule in { rule.findings(in: context) } }
  }

  /// What may be looked for while syntax, form or references are broken.
  private static func formalChecks(of context: ValidationContext) -> [Check] {
    RuleBook.rules.filter { !type(of: $0).needsSoundRegistry }
      .map { rule in { rule.findings(in: context) } }
  }
}

/// Parts findings into those that stand and those that a waiver silences.
private struct WaiverSorting {
  private let context: ValidationContext
  private(set) var standing: [Diagnostic] = []
  private(set) var waived: [WaivedDiagnostic] = []
  /// The waivers that silenced something.
  private(set) var used: Set<HeldWaiver> = []

  init(_ context: ValidationContext) { self.context = context }

  mutating func add(_ findings: [Diagnostic]) {
    for finding in findings {
      let waivers = context.waivers(of: finding)
      used.formUnion(waivers)
      if let first = waivers.first {
        waived.append(WaivedDiagnostic(finding, reason: first.reason))
      } else {
        standing.append(finding)
      }
    }
  }
}
