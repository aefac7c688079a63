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
    var found = RuleBook.rules
      .filter { loaded.isSound || !type(of: $0).needsSoundRegistry }
      .flatMap { $0.findings(in: context) }
    if loaded.isSound { found += RulePack.findings(in: context) }
    var diagnostics = loaded.diagnostics
    var waived: [WaivedDiagnostic] = []
    for finding in found {
      if let reason = context.reason(toWaive: finding) {
        waived.append(WaivedDiagnostic(finding, reason: reason))
      } else {
        diagnostics.append(finding)
      }
    }
    return Report(files: loaded.registry.files, diagnostics: diagnostics, waived: waived)
  }
}
