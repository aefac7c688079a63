/// An entry that a document prints: the part it belongs to, and its place in the registry's list of
/// that part (`registry.sharing[index]`).
public struct PrintedEntry: Hashable, Sendable {
  /// Never one that makes a table alone: `recipients`, `methods` or `california`.
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
    var taken: Set<PrintedEntry> = []
    var printed = document.sections.map { section in
      let filter = filter(of: document, section)
      return section.generate.flatMap { part in
        entries(of: part.value).filter { entry in
          scopes.of(entry).contains(where: filter.takes)
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

  /// What a section of a document is limited to.
  ///
  /// - Parameter slot: a slot by which it is not limited here.
  public func filter(
    of document: Document, _ section: DocumentSection? = nil, apartFrom slot: Slot? = nil
  ) -> DocumentFilter {
    let limits = [document.about, section?.about].compactMap { $0 }.map { about in
      slot.map { about.without($0) } ?? about
    }
    return DocumentFilter(
      limits: limits.filter { !$0.saysNothing }.map { ScopeFilter($0, in: self) })
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
    case .recipients, .methods, .california, .changes: nil
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
      case .recipients, .methods, .california, .changes: []
      }
    return indices.map { PrintedEntry(part: part, index: $0) }
  }
}

/// The `about` of a document and of one of its sections.
public struct DocumentFilter: Sendable {
  fileprivate let limits: [ScopeFilter]

  /// Whether it takes everything.
  public var isEmpty: Bool { limits.isEmpty }

  /// Whether a scope names, in each slot of both, one of its values or something narrower.
  public func takes(_ scope: Scope) -> Bool { limits.allSatisfy { $0.takes(scope) } }
}

extension Scope {
  fileprivate func without(_ slot: Slot) -> Scope {
    var scope = self
    scope.slots[slot] = nil
    return scope
  }

  fileprivate var saysNothing: Bool { writtenSlots.isEmpty && circumstances.isEmpty }
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
    case .recipients, .methods, .california, .changes: []
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
