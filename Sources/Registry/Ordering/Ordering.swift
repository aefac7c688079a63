/// Puts what has no order of its own in the order of ids.
struct Ordering {
  private let names: NameTable
  /// By section, the ids that aliases mean.
  private var meanings: [Section: [Name: Name]] = [:]
  /// The same by facet.
  private var valueMeanings: [Name: [Name: Name]] = [:]

  init(_ registry: Registry) {
    names = registry.names
    meanings = [
      .services: Self.meanings(registry.services.terms),
      .dataSubjects: Self.meanings(registry.dataSubjects.terms),
      .dataCategories: Self.meanings(registry.dataCategories.terms),
      .sources: Self.meanings(registry.sources.terms),
      .methods: Self.meanings(registry.methods.terms),
      .purposes: Self.meanings(registry.purposes.terms),
      .recipients: Self.meanings(registry.recipients.terms),
      .conditions: Self.meanings(registry.facets.terms),
    ]
    for (facet, values) in zip(registry.facets.terms, registry.facetValues) {
      if let id = facet.header.id.id { valueMeanings[id] = Self.meanings(values.terms) }
    }
  }

  private static func meanings<T: Term>(_ terms: [T]) -> [Name: Name] {
    var meanings: [Name: Name] = [:]
    for term in terms where !term.basics.aliases.isEmpty {
      guard let id = term.header.id.id else { continue }
      for alias in term.basics.aliases { meanings[alias.value] = id }
    }
    return meanings
  }

  // MARK: Entries

  func sortedByID<E: Entry>(_ entries: [E]) -> [E] {
    entries.map { (id: id($0), entry: $0) }.sorted { $0.id < $1.id }.map(\.entry)
  }

  /// - Parameter sortLists: Sorts the lists that only statements of the kind have.
  func sorted<S: Statement>(_ statements: [S], _ sortLists: (inout S) -> Void) -> [S] {
    var statements = sortedByID(statements)
    for index in statements.indices {
      sort(&statements[index].scope)
      sortLists(&statements[index])
    }
    return statements
  }

  private func id(_ entry: some Entry) -> String { entry.header.id.id.map { names[$0] } ?? "" }

  // MARK: Lists within entries

  func sortLists(_ recipient: inout Recipient) {
    recipient.countries?.sort { $0.value.code < $1.value.code }
    if let safeguards = recipient.safeguards { recipient.safeguards = sorted(safeguards) }
  }

  func sortLists(_ collection: inout CollectionStatement) {
    sort(&collection.legalBasis)
    sort(&collection.countries)
    collection.safeguards = sorted(collection.safeguards)
  }

  func sortLists(_ use: inout UseStatement) { sort(&use.legalBasis) }

  func sortLists(_ sharing: inout SharingStatement) {
    sort(&sharing.legalBasis)
    sort(&sharing.countries)
    sort(&sharing.only)
    sharing.safeguards = sorted(sharing.safeguards)
    sharing.inLaw.sort { $0.jurisdiction.rawValue < $1.jurisdiction.rawValue }
    if let onward = sharing.onward {
      sharing.onward = sorted(onward.map(\.scope)).map(OnwardFlow.init)
    }
  }

  func sortLists(_ choice: inout Choice) {
    sort(&choice.kinds)
    if case .slots(var scope) = choice.appliesTo {
      sort(&scope)
      choice.appliesTo = .slots(scope)
    }
  }

  private func sort(_ territories: inout [Located<Territory>]) {
    territories.sort { $0.value.code < $1.value.code }
  }

  private func sort<Word: RawRepresentable<String>>(_ words: inout [Located<Word>]) {
    words.sort { $0.value.rawValue < $1.value.rawValue }
  }

  private func sort(_ grounds: inout LegalGrounds?) {
    guard var sorted = grounds else { return }
    sort(&sorted.everywhere)
    for index in sorted.byLaw.indices { sort(&sorted.byLaw[index].1) }
    sorted.byLaw.sort { $0.0.rawValue < $1.0.rawValue }
    grounds = sorted
  }

  private func sorted(_ safeguards: [JurisdictionSafeguards]) -> [JurisdictionSafeguards] {
    safeguards.map { safeguards in
      var safeguards = safeguards
      sort(&safeguards.safeguards)
      return safeguards
    }.sorted { $0.jurisdiction.rawValue < $1.jurisdiction.rawValue }
  }
}

// MARK: - Slots

extension Ordering {
  func sort(_ scope: inout Scope) {
    for (slot, value) in scope.writtenSlots where value.items.count > 1 {
      scope.slots[slot] = sorted(value, meanings(in: slot))
    }
    if !scope.circumstances.isEmpty {
      scope.circumstances = byText(scope.circumstances.map(sorted), text)
    }
    if !scope.exceptions.isEmpty { scope.exceptions = sorted(scope.exceptions) }
  }

  func sorted(_ scopes: [Scope]) -> [Scope] {
    byText(
      scopes.map { scope in
        var scope = scope
        sort(&scope)
        return scope
      }, text)
  }

  private func sorted(_ circumstance: Circumstance) -> Circumstance {
    var circumstance = circumstance
    for index in circumstance.facets.indices {
      let (facet, value) = circumstance.facets[index]
      circumstance.facets[index].value = sorted(value, meanings(of: facet))
    }
    circumstance.facets.sort { id($0.facet) < id($1.facet) }
    return circumstance
  }

  private func sorted(_ value: SlotValue, _ meanings: [Name: Name]) -> SlotValue {
    var value = value
    value.items = byText(value.items) { text($0, meanings) }
    return value
  }

  private func byText<Element>(_ elements: [Element], _ text: (Element) -> String) -> [Element] {
    if elements.count < 2 { return elements }
    return elements.map { (text: text($0), element: $0) }.sorted { $0.text < $1.text }
      .map(\.element)
  }

  // MARK: Names

  private func meanings(in slot: Slot) -> [Name: Name] {
    slot.vocabulary.flatMap { meanings[$0] } ?? [:]
  }

  private func meanings(of facet: Reference) -> [Name: Name] {
    let name = meanings[.conditions]?[facet.value] ?? facet.value
    return valueMeanings[name] ?? [:]
  }

  private func id(_ facet: Reference) -> String {
    names[meanings[.conditions]?[facet.value] ?? facet.value]
  }

  /// What tells one scope from another, once its lists are sorted.
  private func text(_ scope: Scope) -> String {
    let slots = scope.writtenSlots.map { slot, value in
      "\(slot.rawValue): \(text(value, meanings(in: slot)))"
    }
    let days = [scope.since, scope.until].map { $0.map { "\($0.value)" } ?? "" }
    return slots.joined(separator: ", ") + " where [\(scope.circumstances.map(text))]"
      + " on \(days) except [\(scope.exceptions.map(text))]"
  }

  private func text(_ circumstance: Circumstance) -> String {
    circumstance.facets.map { facet, value in
      "\(id(facet)): \(text(value, meanings(of: facet)))"
    }.joined(separator: ", ")
  }

  private func text(_ value: SlotValue, _ meanings: [Name: Name]) -> String {
    value.items.map { text($0, meanings) }.joined(separator: ", ")
  }

  private func text(_ item: SlotValue.Item, _ meanings: [Name: Name]) -> String {
    func id(_ reference: Reference) -> String {
      names[meanings[reference.value] ?? reference.value]
    }
    return switch item {
    case .all: "all"
    case .term(let reference): id(reference)
    case .gap(let bound, _): "unspecified: \(bound.map(id) ?? "all")"
    }
  }
}
