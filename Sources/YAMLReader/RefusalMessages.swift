// What is said about YAML that is not accepted, and about limits.

extension YAMLProblem {
  static func feature(_ feature: Feature, at range: ByteRange) -> YAMLProblem {
    let (message, note, help) = words(for: feature)
    return YAMLProblem(.feature(feature), at: range, message, note: note, help: help)
  }

  private static func words(for feature: Feature) -> (message: String, note: String, help: String) {
    switch feature {
    case .anchor:
      (
        "a value must not be given a YAML anchor", "an anchor",
        "remove it, or put text that begins with `&` in quotes"
      )
    case .alias:
      (
        "a value must be written out where it is needed", "a YAML alias",
        "write the value out, or put text that begins with `*` in quotes"
      )
    case .tag:
      (
        "a value must not be given a YAML tag", "a tag",
        "remove it, or put text that begins with `!` in quotes"
      )
    case .mergeKey:
      (
        "entries must be written out where they are needed", "a YAML merge key",
        "write the entries out, or put the key in quotes"
      )
    case .complexKey:
      ("a key must be a single text", "not a text", "write a text as the key, or put it in quotes")
    case .directive:
      (
        "a line must not begin with `%`", "a YAML directive",
        "remove the line, or put text that begins with `%` in quotes"
      )
    case .secondDocument:
      (
        "a file must hold one YAML document", "a second one begins here",
        "move it to a file of its own"
      )
    }
  }

  static func missingKey(at range: ByteRange) -> YAMLProblem {
    YAMLProblem(
      .syntax, at: range, "a key must stand before a colon", note: "no key here",
      help: "write a key before the colon, or put text that begins with a colon in quotes")
  }

  static func limit(_ limit: Limit, _ limits: YAMLLimits, at range: ByteRange) -> YAMLProblem {
    let message: String
    switch limit {
    case .depth: message = "lists and mappings may be nested \(limits.depth) deep"
    case .byteCount: message = "a file may hold \(limits.byteCount) bytes"
    case .nodeCount: message = "a file may hold \(limits.nodeCount) keys and values"
    case .problemCount: message = "reading stops after \(limits.problemCount) problems in one file"
    }
    return YAMLProblem(
      .limit(limit), at: range, message,
      help: limit == .problemCount ? "correct them first" : "split the file into smaller ones")
  }
}
