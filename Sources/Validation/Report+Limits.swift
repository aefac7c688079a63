import Diagnostics
import Registry

extension Report {
  /// The report with only the findings of some rules.
  ///
  /// Whatever keeps one of these rules from looking stays in: silence would look like innocence.
  ///
  /// - Parameter loaded: the registry that the report is about.
  public func limited(to rules: Set<FindingID>, of loaded: LoadedRegistry) -> Report {
    let cannotLook =
      !loaded.isSound
      && RuleBook.rules.contains { rule in
        rules.contains(.rule(type(of: rule).id)) && type(of: rule).needsSoundRegistry
      }
    let obstacles = cannotLook ? Set(loaded.diagnostics.filter { $0.severity == .error }) : []
    return Report(
      files: files,
      diagnostics: diagnostics.filter { rules.contains($0.rule) || obstacles.contains($0) },
      waived: waived.filter { rules.contains($0.diagnostic.rule) })
  }
}
