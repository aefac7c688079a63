import Diagnostics
import FlowAlgebra
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
  private let places: [EntryID: SourcePlace]

  /// - Throws: `JobError` as for generating the documents.
  public init(_ registry: Registry, _ generation: Generation = Generation()) throws(JobError) {
    let composed = try generation.composedDocuments(of: registry)
    let names = ProperNames(registry)
    documents = composed.map { DocumentStatistics($0, names: names) }
    printedFacts = Set(composed.flatMap { $0.sentences.flatMap(\.phrase.facts) }).count
    entries = Self.entries(of: registry, printedBy: composed)
    let used = Set(documents.flatMap(\.sources))
    places = registry.places(of: used)
  }

  /// Where an entry that a sentence comes from is declared.
  public func place(of source: EntryID) -> SourcePlace? { places[source] }

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

/// Where an entry is declared.
public struct SourcePlace: Sendable {
  /// With its section: `sharing.helpdesk`.
  public let id: String
  public let file: String
  /// Counts from 1.
  public let line: Int
}

extension Registry {
  fileprivate func places(of entries: Set<EntryID>) -> [EntryID: SourcePlace] {
    var places: [EntryID: SourcePlace] = [:]
    for header in headers where entries.contains(header.id) {
      let index = Int(header.span.file.index)
      guard files.indices.contains(index) else { continue }
      places[header.id] = SourcePlace(
        id: qualifiedID(header), file: files[index].path,
        line: files[index].position(at: header.span.start).line)
    }
    return places
  }
}

extension DocumentStatistics {
  fileprivate var sources: [EntryID] {
    sections.flatMap { $0.sentences.flatMap(\.sources) }
  }
}

extension ComposedDocument {
  fileprivate var blocks: [Block] { sections.flatMap(\.blocks) }

  fileprivate var items: [Item] {
    blocks.flatMap { block -> [Item] in
      if case .list(let items) = block { items } else { [] }
    }
  }

  fileprivate var sentences: [Sentence] {
    lead
      + blocks.flatMap { block -> [Sentence] in
        switch block {
        case .heading, .table: []
        case .paragraph(let sentences): sentences
        case .leadIn(let sentence): [sentence]
        case .list(let items): items.flatMap(\.sentences)
        }
      }
  }
}

extension Generation {
  /// Each document in each language, before it takes a format.
  ///
  /// - Throws: `JobError` as `files(of:)`.
  func composedDocuments(of registry: Registry) throws(JobError) -> [ComposedDocument] {
    var composed: [ComposedDocument] = []
    let model = FlowModel(registry)
    for document in try chosenDocuments(of: registry) {
      for locale in try chosenLocales(of: registry) {
        let wording = try Wording(locale: locale, in: registry)
        composed.append(try compose(document, in: model, wording: wording))
      }
    }
    return composed
  }
}
