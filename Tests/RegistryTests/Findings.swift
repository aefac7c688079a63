import Diagnostics
import Registry

/// A registry of one file.
func load(_ yaml: String) -> LoadedRegistry {
  Registry.load([SourceFile(path: "r.yaml", bytes: Array(yaml.utf8))])
}

/// What loading finds, as "rule: the text that it points at".
func findings(_ yaml: String) -> [String] {
  let loaded = load(yaml)
  return loaded.diagnostics.map { diagnostic in
    let text = loaded.registry.files[0].text(of: diagnostic.primary.span)
    return "\(diagnostic.rule.rawValue): \(text)"
  }
}
