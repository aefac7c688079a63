import Diagnostics

/// Where each id is declared: what references are looked up in.
struct Declarations {
  /// Ids and aliases of terms and statements, by section.
  private(set) var places: [Section: [Name: EntryHeader]] = [:]
  private(set) var facetValues: [Name: [Name: EntryHeader]] = [:]

  init(_ declared: DeclaredEntries) {
    add(declared.services)
    add(declared.dataSubjects)
    add(declared.dataCategories)
    add(declared.sources)
    add(declared.methods)
    add(declared.purposes)
    add(declared.recipients)
    add(declared.obligations)
    add(declared.facets)
    add(declared.links)
    for facet in declared.facets {
      guard let name = facet.header.id.id else { continue }
      facetValues[name] = Self.headers(facet.values)
    }
    add(entries: declared.collection)
    add(entries: declared.uses)
    add(entries: declared.sharing)
    add(entries: declared.never)
    add(entries: declared.choices)
    add(entries: declared.retention)
    add(entries: declared.documents)
  }

  private mutating func add<T: Term>(_ terms: [T]) {
    guard let section = terms.first?.header.id.section else { return }
    places[section] = Self.headers(terms)
  }

  private mutating func add<E: Entry>(entries: [E]) {
    guard let section = entries.first?.header.id.section else { return }
    var headers: [Name: EntryHeader] = [:]
    headers.reserveCapacity(entries.count)
    for entry in entries {
      if let id = entry.header.id.id { headers[id] = entry.header }
    }
    places[section] = headers
  }

  /// Ids win over aliases; a clash is reported elsewhere.
  private static func headers<T: Term>(_ terms: [T]) -> [Name: EntryHeader] {
    var headers: [Name: EntryHeader] = [:]
    headers.reserveCapacity(terms.count)
    for term in terms {
      if let id = term.header.id.id { headers[id] = term.header }
    }
    for term in terms {
      for alias in term.basics.aliases where headers[alias.value] == nil {
        headers[alias.value] = term.header
      }
    }
    return headers
  }

  func entry(_ section: Section, _ name: Name) -> EntryHeader? { places[section]?[name] }

  func candidates(_ target: ReferenceTarget) -> [Name: EntryHeader] {
    switch target {
    case .term(let section): places[section] ?? [:]
    case .value(let facet): facetValues[facet] ?? [:]
    case .entry: [:]
    }
  }
}
