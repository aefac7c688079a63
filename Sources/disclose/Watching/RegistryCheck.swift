import Diagnostics
import Registry
import Validation

/// What `validate` does, once or whenever a file changes.
struct RegistryCheck {
  /// All when empty.
  let rules: Set<FindingID>
  let renderer: any DiagnosticRenderer
  let folder: RegistryFolder
  let date: CalendarDate
  /// The severity from which a registry is not clean.
  let limit: Severity

  /// Writes the findings.
  ///
  /// - Returns: whether the registry is clean.
  func run() throws(JobError) -> Bool {
    let loaded = try Registry.load(folder.read())
    let whole = Validator.validate(loaded, on: date)
    let report = rules.isEmpty ? whole : whole.limited(to: rules, of: loaded)
    try Console.result(renderer.render(report))
    return report.worst.map { $0 < limit } ?? true
  }
}
