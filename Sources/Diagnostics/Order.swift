// A total order: two findings compare as neither less nor greater only when they are equal, so that
// a report never depends on the order in which rules happened to speak.

extension Diagnostic: Comparable {
  /// By file, place, rule, and then by everything else; the same on every run.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.primary.span != b.primary.span { return a.primary.span < b.primary.span }
    if a.rule != b.rule { return a.rule.rawValue < b.rule.rawValue }
    if a.message != b.message { return a.message < b.message }
    if a.severity != b.severity { return a.severity > b.severity }
    if a.primary != b.primary { return a.primary < b.primary }
    if a.labels != b.labels { return a.labels.lexicographicallyPrecedes(b.labels) }
    if a.help != b.help { return precedes(a.help, b.help) }
    if a.fixes != b.fixes { return a.fixes.lexicographicallyPrecedes(b.fixes) }
    return precedes(a.witness, b.witness)
  }
}

extension Label: Comparable {
  /// By place, text and entry.
  public static func < (a: Label, b: Label) -> Bool {
    if a.span != b.span { return a.span < b.span }
    if a.text != b.text { return a.text < b.text }
    return precedes(a.entry, b.entry)
  }
}

extension Fix: Comparable {
  /// Safe before unsafe, then by title and edits.
  public static func < (a: Fix, b: Fix) -> Bool {
    if a.safety != b.safety { return a.safety == .safe }
    if a.title != b.title { return a.title < b.title }
    return a.edits.lexicographicallyPrecedes(b.edits)
  }
}

extension Fix.Edit: Comparable {
  /// By place and replacement.
  public static func < (a: Fix.Edit, b: Fix.Edit) -> Bool {
    if a.span != b.span { return a.span < b.span }
    return a.text < b.text
  }
}

/// Nothing comes before something.
private func precedes<Value: Comparable>(_ a: Value?, _ b: Value?) -> Bool {
  guard let b else { return false }
  guard let a else { return true }
  return a < b
}
