import Diagnostics
import Registry

extension RuleExample {
  /// What the validator says of the example.
  ///
  /// - Parameter date: the day on which it is looked at.
  public func report(on date: CalendarDate) -> Report {
    report(of: yaml, on: date)
  }

  /// What the validator says of a variation of the example.
  func report(of yaml: String, on date: CalendarDate) -> Report {
    let isWhole = yaml.hasPrefix("registry:") || yaml.contains("\nregistry:")
    var files = [SourceFile(path: ExampleRegistry.examplePath, bytes: Array(yaml.utf8))]
    if !isWhole {
      files.append(SourceFile(path: ExampleRegistry.path, bytes: Array(ExampleRegistry.yaml.utf8)))
    }
    return Validator.validate(Registry.load(files), on: date)
  }
}
