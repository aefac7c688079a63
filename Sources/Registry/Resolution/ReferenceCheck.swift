import Diagnostics

extension DecodingContext {
  /// Looks every used id up.
  mutating func checkReferences(_ declarations: Declarations) {
    var blank = self
    blank.diagnostics = []
    let found = references.concurrentMap { [blank] part in
      var context = blank
      context.check(part, declarations)
      return context.diagnostics
    }
    diagnostics += found.joined()
  }

  private mutating func check(_ uses: ReferenceUses, _ declarations: Declarations) {
    for use in uses {
      entry = use.entry
      switch use.target {
      case .term(let section):
        if declarations.entry(section, use.name) == nil {
          reportUnresolved(use, declarations)
        }
      case .value(let facet):
        // An unknown facet is the cause of its unknown values.
        guard declarations.entry(.conditions, facet) != nil else { continue }
        if declarations.facetValues[facet]?[use.name] == nil {
          reportUnresolved(use, declarations)
        }
      case .entry:
        checkQualified(use, declarations)
      }
    }
  }

  private mutating func reportUnresolved(_ use: ReferenceUse, _ declarations: Declarations) {
    if misplacedNames.contains(use.name) { return }
    if reportWrongKind(use, declarations) || hasUnreadableFile { return }
    reportUnknown(use, text: names[use.name], declarations.candidates(use.target))
  }

  /// Reports an id that is declared, but as something else.
  private mutating func reportWrongKind(
    _ use: ReferenceUse, _ declarations: Declarations
  ) -> Bool {
    let other = Section.allCases.lazy.compactMap { declarations.entry($0, use.name) }.first
    guard let other else { return false }
    report(
      .wrongKindReference,
      "`\(names[use.name])` is \(other.id.section.noun), not \(use.target.noun(names))",
      at: use.span, "declared as something else",
      labels: [Label(other.span, entry: other.id.qualified(names), "declared here")],
      help: "name \(use.target.noun(names)), or declare one with this id")
    return true
  }

  private mutating func reportUnknown(
    _ use: ReferenceUse, text: String, _ candidates: [Name: EntryHeader]
  ) {
    let near = nearest(to: text, among: candidates.keys.map { names[$0] })
    let declaration = near.flatMap { names.name(of: $0) }.flatMap { candidates[$0] }
    report(
      .unknownReference, "no \(use.target.bareNoun(names)) has the id `\(text)`", at: use.span,
      "not declared",
      labels: declaration.map {
        [Label($0.span, entry: $0.id.qualified(names), "the nearest declared id")]
      } ?? [],
      help: near.map { "change it to `\($0)`" } ?? use.target.declareHelp(names),
      fixes: near.map { [Fix("change it to `\($0)`", .safe, [.init(use.span, $0)])] } ?? [])
  }

  /// `section.id`, of a choice's `applies-to`.
  private mutating func checkQualified(_ use: ReferenceUse, _ declarations: Declarations) {
    let text = names[use.name]
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let section = Section(rawValue: parts[0]) else {
      report(
        .invalidValue, "`\(text)` is not a qualified id", at: use.span, "no section",
        help: "write the section and the id: `sharing.helpdesk`")
      return
    }
    let id = names.name(of: parts[1])
    if let id, declarations.entry(section, id) != nil { return }
    if hasUnreadableFile { return }
    let candidates = declarations.candidates(.term(section))
    let near = nearest(to: parts[1], among: candidates.keys.map { names[$0] })
      .map { "\(section.rawValue).\($0)" }
    report(
      .unknownReference, "no \(section.bareNoun) has the id `\(parts[1])`", at: use.span,
      "not declared", help: near.map { "change it to `\($0)`" },
      fixes: near.map { [Fix("change it to `\($0)`", .safe, [.init(use.span, $0)])] } ?? [])
  }
}

extension ReferenceTarget {
  /// "a recipient", "a value of `consent`".
  fileprivate func noun(_ names: NameTable) -> String {
    switch self {
    case .value(let facet): "a value of `\(names[facet])`"
    case .term, .entry: noun
    }
  }

  fileprivate func bareNoun(_ names: NameTable) -> String {
    switch self {
    case .term(.conditions): "facet of conditions"
    case .term(let section): section.bareNoun
    case .value(let facet): "value of `\(names[facet])`"
    case .entry: "entry"
    }
  }

  fileprivate func declareHelp(_ names: NameTable) -> String {
    switch self {
    case .term(let section): "declare it under `\(section.rawValue)`"
    case .value(let facet): "declare it under the values of `\(names[facet])`"
    case .entry: "declare it"
    }
  }
}
