import Diagnostics
import Registry

/// What a document should state: read from a registry's declarations, and from nothing that composes
/// text, so that the two can be held against each other.
public struct DeclaredFacts: Sendable {
  /// Who speaks, and from when.
  public let lead: Set<Fact>
  /// What each printed entry declares, with what holds for the recipients that it names.
  public let entries: [EntryID: Set<Fact>]
  /// What is declared of the terms that the printed entries name.
  public let terms: Set<Fact>

  /// All that the document should state.
  public var all: Set<Fact> { entries.values.reduce(lead.union(terms)) { $0.union($1) } }

  /// - Parameter day: what does not hold on it is not stated; else what does not hold when the
  ///   document or the registry takes effect; else everything is.
  public init(of document: Document, in registry: Registry, on day: CalendarDate? = nil) {
    let day = day ?? document.effective?.value ?? registry.settings.effective?.value
    var reader = DeclarationReader(registry: registry, day: day)
    for entry in registry.printing(of: document).joined() { reader.read(entry) }
    reader.readTerms()
    lead = reader.lead(of: document)
    entries = reader.entries
    terms = reader.terms
  }
}
