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
      && rules.contains { id in
        switch id {
        case .rule(let rule):
          RuleBook.rules.contains { type(of: $0).id == rule && type(of: $0).needsSoundRegistry }
        case .requirement: true
        case .change, .notice: false
        }
      }
    let obstacles = cannotLook ? Set(loaded.diagnostics.filter { $0.severity == .error }) : []
    return Report(
      files: files,
      diagnostics: diagnostics.filter { rules.contains($0.rule) || obstacles.contains($0) },
      waived: waived.filter { rules.contains($0.diagnostic.rule) })
  }
}
