import Diagnostics
import Registry

/// What a registry declares and how its documents read, in numbers.
public struct StatementStatistics: Sendable {
  /// The entries of one section of a registry.
  public struct EntryCount: Sendable {
    public let section: Section
    public let declared: Int
    /// Those that a document prints; nil where documents print no entries but what they say of them.
    public let printed: Int?
  }

  public let documents: [DocumentStatistics]
  /// Sections without entries are left out.
  public let entries: [EntryCount]
  /// The declared facts that the documents' sentences state, each once.
  public let printedFacts: Int
  /// The facts that the documents should state, each once.
  public let declaredFacts: Int
  private let places: [EntryID: DeclaredPlace]

  /// - Throws: `JobError` as for generating the documents.
  public init(_ registry: Registry, _ generation: Generation = Generation()) throws(JobError) {
    let pairs = try generation.composedDocuments(of: registry)
    let composed = pairs.map { $0.1 }
    let names = ProperNames(registry)
    documents = composed.map { DocumentStatistics($0, names: names) }
    let sentences = composed.flatMap(\.passages).filter { $0.kind == .sentence }
    printedFacts = sentences.reduce(into: Set<Fact>()) { $0.formUnion($1.facts) }.count
    let declared = Dictionary(pairs.map { ($0.0.header.id, $0.0) }) { first, _ in first }.values
      .map { DeclaredFacts(of: $0, in: registry, on: generation.day).all }
    declaredFacts = declared.reduce(into: Set<Fact>()) { $0.formUnion($1) }.count
    entries = Self.entries(of: registry, printedBy: composed)
    let finder = Places(registry)
    places = documents.flatMap(\.sources).reduce(into: [:]) { places, source in
      if places[source] == nil { places[source] = finder.place(of: source) }
    }
  }

  /// Where an entry that a sentence comes from is declared.
  public func place(of source: EntryID) -> DeclaredPlace? { places[source] }

  private static func entries(
    of registry: Registry, printedBy documents: [ComposedDocument]
  ) -> [EntryCount] {
    let printable = registry.printableEntries.compactMap { registry.header(of: $0)?.id }
    let printed = Set(documents.flatMap { $0.items.compactMap(\.subject) })
    let declared = Dictionary(grouping: registry.headers.map(\.id), by: \.section)
    return Section.allCases.compactMap { section in
      guard let entries = declared[section] else { return nil }
      let mayBePrinted = printable.filter { $0.section == section }
      return EntryCount(
        section: section, declared: entries.count,
        printed: mayBePrinted.isEmpty ? nil : mayBePrinted.count { printed.contains($0) })
    }
  }
}

extension DocumentStatistics {
  fileprivate var sources: [EntryID] {
    sections.flatMap { $0.sentences.flatMap(\.sources) }
  }
}

extension ComposedDocument {
  fileprivate var items: [Item] {
    sections.flatMap(\.blocks).flatMap { block -> [Item] in
      if case .list(let items) = block { items } else { [] }
    }
  }
}
