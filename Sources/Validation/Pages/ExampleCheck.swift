import Diagnostics
import Registry

extension RuleExample {
  /// What the validator says of the example.
  ///
  /// - Parameter date: the day on which it is looked at.
  public func report(on date: CalendarDate) -> Report {
    let yaml = yaml
    let isWhole = yaml.hasPrefix("registry:") || yaml.contains("\nregistry:")
    var files = [SourceFile(path: ExampleRegistry.examplePath, bytes: bytes)]
    if !isWhole {
      files.append(SourceFile(path: ExampleRegistry.path, bytes: Array(ExampleRegistry.yaml.utf8)))
    }
    return Validator.validate(Registry.load(files), on: date)
  }
}
