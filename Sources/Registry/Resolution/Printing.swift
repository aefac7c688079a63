/// An entry that a document prints: the part it belongs to, and its place in the registry's list of
/// that part (`registry.sharing[index]`).
public struct PrintedEntry: Hashable, Sendable {
  /// Never `recipients`, which lists terms.
  public let part: GeneratedPart
  public let index: Int
}

extension Registry {
  /// What each section of a document prints; authored sections print nothing.
  ///
  /// A section takes the statements of its kinds that name, in each slot of its `about` and of the
  /// document's, one of its values or something narrower. Within a document a statement is printed by
  /// the first section that takes it; guardrails are never printed. In a document without a section
  /// for retention, a retention entry is printed with the first collection that it covers.
  ///
  /// - Returns: for each section of the document, in their order, its entries: part by part as the
  ///   section lists them, within a part in the order of declaration.
  public func printing(of document: Document) -> [[PrintedEntry]] {
    let scopes = PrintedScopes(self)
    let wholeFilter = document.about.map { ScopeFilter($0, in: self) }
    var taken: Set<PrintedEntry> = []
    var printed = document.sections.map { section in
      let filters = [wholeFilter, section.about.map { ScopeFilter($0, in: self) }].compactMap { $0 }
      return section.generate.flatMap { part in
        entries(of: part.value).filter { entry in
          scopes.of(entry).contains { scope in filters.allSatisfy { $0.takes(scope) } }
            && taken.insert(entry).inserted
        }
      }
    }
    let generated = document.sections.flatMap { $0.generate.map(\.value) }
    guard !generated.contains(.retention) else { return printed }
    for entry in entries(of: .retention) {
      let cover = ScopeFilter(retention[entry.index].scope, in: self)
      let section = printed.firstIndex { entries in
        entries.contains { $0.part == .collection && cover.takes(collection[$0.index].scope) }
      }
      if let section { printed[section].append(entry) }
    }
    return printed
  }

  /// All entries that a document may print.
  public var printableEntries: [PrintedEntry] {
    GeneratedPart.allCases.flatMap { entries(of: $0) }
  }

  /// The header of an entry.
  public func header(of entry: PrintedEntry) -> EntryHeader? {
    switch entry.part {
    case .collection: collection[entry.index].header
    case .uses: uses[entry.index].header
    case .sharing: sharing[entry.index].header
    case .never: never[entry.index].header
    case .choices: choices[entry.index].header
    case .retention: retention[entry.index].header
    case .recipients: nil
    }
  }

  private func entries(of part: GeneratedPart) -> [PrintedEntry] {
    let indices: [Int] =
      switch part {
      case .collection: Array(collection.indices)
      case .uses: Array(uses.indices)
      case .sharing: Array(sharing.indices)
      case .never: never.indices.filter { never[$0].isPublished }
      case .choices: Array(choices.indices)
      case .retention: Array(retention.indices)
      case .recipients: []
      }
    return indices.map { PrintedEntry(part: part, index: $0) }
  }
}

/// The scopes by which an entry is found: its own, or for a choice those of what it applies to.
private struct PrintedScopes {
  private let registry: Registry
  /// By qualified id; empty unless a choice names entries.
  private let named: [String: Scope]

  init(_ registry: Registry) {
    self.registry = registry
    let namesEntries = registry.choices.contains {
      if case .entries = $0.appliesTo { true } else { false }
    }
    var named: [String: Scope] = [:]
    if namesEntries {
      for statement in registry.statements {
        named[registry.qualifiedID(statement.header)] = statement.scope
      }
      for rule in registry.retention { named[registry.qualifiedID(rule.header)] = rule.scope }
    }
    self.named = named
  }

  func of(_ entry: PrintedEntry) -> [Scope] {
    switch entry.part {
    case .collection: [registry.collection[entry.index].scope]
    case .uses: [registry.uses[entry.index].scope]
    case .sharing: [registry.sharing[entry.index].scope]
    case .never: [registry.never[entry.index].scope]
    case .retention: [registry.retention[entry.index].scope]
    case .choices: scopes(of: registry.choices[entry.index])
    case .recipients: []
    }
  }

  private func scopes(of choice: Choice) -> [Scope] {
    switch choice.appliesTo {
    case .slots(let scope): return [scope]
    case .entries(let references):
      let scopes = references.compactMap { named[registry.names[$0.value]] }
      return scopes.isEmpty ? [choice.occasion] : scopes
    case nil: return [choice.occasion]
    }
  }
}
