import Diagnostics

/// Takes entries, and what means nothing without them, out of a registry.
struct Pruning {
  private let registry: Registry
  private(set) var gone: [EntryID: Omission.Reason]
  private var scopes = ScopePruning()
  /// Where the texts stand of what goes without being an entry.
  private var goneTexts: [Span] = []

  init(_ registry: Registry, named: Set<EntryID>) {
    self.registry = registry
    gone = Dictionary(named.map { ($0, .named) }) { first, _ in first }
  }

  /// What is left.
  mutating func reduced() -> Registry {
    var left = DeclaredEntries(registry)
    dropTerms()
    prune(&left)
    left.sharing = kept(left.sharing)
    left.collection = kept(left.collection)
    left.uses = kept(left.uses)
    left.never = kept(left.never)
    left.retention = left.retention.compactMap { rule in
      kept(rule) { rule, scopes throws(Emptied) in rule.scope = try scopes.pruned(rule.scope) }
    }
    left.choices = left.choices.compactMap { kept($0) }
    left.documents = left.documents.compactMap { kept($0) }
    return Registry(
      left, names: registry.names,
      texts: registry.texts.filter { remains($0.entry, $0.span) },
      placeholders: registry.placeholders.filter { remains($0.entry, $0.span) },
      files: registry.files)
  }

  private func remains(_ entry: EntryID?, _ span: Span) -> Bool {
    if let entry, gone[entry] != nil { return false }
    return !goneTexts.contains {
      $0.file == span.file && $0.start <= span.start && span.end <= $0.end
    }
  }

  // MARK: Terms

  private mutating func dropTerms() {
    drop(registry.services, .services)
    drop(registry.dataSubjects, .dataSubjects)
    drop(registry.dataCategories, .dataCategories)
    // Inferred data cannot come from what is not there.
    for source in registry.sources.terms where !source.derivedFrom.isEmpty {
      if source.derivedFrom.allSatisfy({ scopes.isGone($0.value, .dataCategories) }) {
        go(source.header.id, .emptied(field: "derived-from"))
      }
    }
    drop(registry.sources, .sources)
    drop(registry.methods, .methods)
    drop(registry.purposes, .purposes)
    drop(registry.recipients, .recipients)
    drop(registry.obligations, .obligations)
    drop(registry.links, .links)
    dropConditions()
  }

  private mutating func go(_ id: EntryID, _ reason: Omission.Reason) {
    if gone[id] == nil { gone[id] = reason }
  }

  private mutating func drop<T: Term>(_ vocabulary: Vocabulary<T>, _ section: Section) {
    scopes.names[section] = dropNarrower(vocabulary)
  }

  /// A facet goes with its values, and without any.
  private mutating func dropConditions() {
    for (facet, values) in zip(registry.facets.terms, registry.facetValues) {
      if gone[facet.header.id] != nil {
        for value in values.terms { go(value.header.id, .narrower) }
      }
      let names = dropNarrower(values)
      for name in facet.names { scopes.values[name] = names }
      if !values.terms.isEmpty, values.terms.allSatisfy({ gone[$0.header.id] != nil }) {
        go(facet.header.id, .emptied(field: "values"))
      }
    }
    scopes.names[.conditions] = dropNarrower(registry.facets)
  }

  /// Drops what is narrower than what goes, and nothing else.
  ///
  /// - Returns: the ids and aliases of all terms that go.
  private mutating func dropNarrower<T: Term>(_ vocabulary: Vocabulary<T>) -> Set<Name> {
    let children = vocabulary.children
    var pending = vocabulary.terms.indices.filter {
      gone[vocabulary.terms[$0].header.id] != nil
    }
    var indices = Set(pending)
    while let index = pending.popLast() {
      for child in children[index]
      where !indices.contains(child) && vocabulary.parents[child].allSatisfy(indices.contains) {
        go(vocabulary.terms[child].header.id, .narrower)
        indices.insert(child)
        pending.append(child)
      }
    }
    return Set(
      indices.flatMap { index in
        vocabulary.terms[index].names.filter { vocabulary.index(of: $0) == index }
      })
  }

  // MARK: References between terms

  private func kept<T: Term>(_ terms: [T]) -> [T] {
    terms.filter { gone[$0.header.id] == nil }.map { term in
      var term = term
      let id = term.header.id
      term.basics.broader.removeAll { scopes.isGone($0.value, id) }
      return term
    }
  }

  private func prune(_ left: inout DeclaredEntries) {
    left.services = kept(left.services)
    left.dataSubjects = kept(left.dataSubjects)
    left.dataCategories = kept(left.dataCategories)
    left.sources = kept(left.sources)
    left.methods = kept(left.methods)
    left.purposes = kept(left.purposes)
    left.recipients = kept(left.recipients)
    left.obligations = kept(left.obligations)
    left.facets = kept(left.facets)
    left.links = kept(left.links)
    for index in left.services.indices { drop(&left.services[index].see, .links) }
    for index in left.sources.indices {
      drop(&left.sources[index].recipient, .recipients)
      drop(&left.sources[index].derivedFrom, .dataCategories)
    }
    for index in left.methods.indices { drop(&left.methods[index].setBy, .recipients) }
    for index in left.purposes.indices { drop(&left.purposes[index].compatibleWith, .purposes) }
    for index in left.recipients.indices {
      drop(&left.recipients[index].engagedBy, .recipients)
      drop(&left.recipients[index].obligations, .obligations)
    }
    for index in left.facets.indices { left.facets[index].values = kept(left.facets[index].values) }
    if let contact = left.organization?.contact, scopes.isGone(contact.value, .links) {
      left.organization?.contact = nil
    }
  }

  private func drop(_ reference: inout Reference?, _ section: Section) {
    if let name = reference?.value, scopes.isGone(name, section) { reference = nil }
  }

  private func drop(_ references: inout [Reference], _ section: Section) {
    references.removeAll { scopes.isGone($0.value, section) }
  }

  // MARK: Statements, choices, documents

  private mutating func kept<S: Statement>(_ statements: [S]) -> [S] {
    statements.compactMap { statement in
      kept(statement) { statement, scopes throws(Emptied) in
        statement.scope = try scopes.pruned(statement.scope)
        if var sharing = statement as? SharingStatement {
          sharing.onward = sharing.onward?.compactMap(scopes.kept)
          sharing.obligations.removeAll { scopes.isGone($0.value, .obligations) }
          if let changed = sharing as? S { statement = changed }
        }
      }
    }
  }

  private mutating func kept(_ choice: Choice) -> Choice? {
    let registry = registry
    let gone = gone
    return kept(choice) { choice, scopes throws(Emptied) in
      switch choice.appliesTo {
      case .slots(let scope): choice.appliesTo = .slots(try scopes.pruned(scope))
      case .entries(let entries):
        let ids = Set(gone.keys.map { $0.qualified(registry.names) })
        let left = entries.filter { !ids.contains(registry.names[$0.value]) }
        if left.isEmpty { throw Emptied(field: "applies-to") }
        choice.appliesTo = .entries(left)
      case nil: break
      }
      if let link = choice.link?.value, scopes.isGone(link, .links) {
        if choice.how == nil { throw Emptied(field: "link") }
        choice.link = nil
      }
      if let name = choice.carriedOutBy?.value, scopes.isGone(name, .recipients) {
        choice.carriedOutBy = nil
      }
    }
  }

  private mutating func kept(_ document: Document) -> Document? {
    var goneTexts = goneTexts
    defer { self.goneTexts = goneTexts }
    return kept(document) { document, scopes throws(Emptied) in
      document.about = try scopes.pruned(document.about)
      document.sections = document.sections.compactMap { section in
        var section = section
        do throws(Emptied) {
          section.about = try scopes.pruned(section.about)
        } catch {
          let texts = section.text + [section.heading, section.intro].compactMap { $0 }
          goneTexts += texts.map(\.span)
          return nil
        }
        return section
      }
    }
  }

  /// The entry changed, or nil where it goes or says nothing any more.
  private mutating func kept<E: Entry>(
    _ entry: E, _ change: (inout E, ScopePruning) throws(Emptied) -> Void
  ) -> E? {
    if gone[entry.header.id] != nil { return nil }
    var changed = entry
    do throws(Emptied) {
      try change(&changed, scopes)
      return changed
    } catch {
      go(entry.header.id, .emptied(field: error.field))
      return nil
    }
  }
}

extension Term {
  /// Its id and aliases.
  fileprivate var names: [Name] {
    [header.id.id].compactMap { $0 } + basics.aliases.map(\.value)
  }
}

extension DeclaredEntries {
  init(_ registry: Registry) {
    self.init(
      settings: registry.settings, organization: registry.organization,
      services: registry.services.terms, dataSubjects: registry.dataSubjects.terms,
      dataCategories: registry.dataCategories.terms, sources: registry.sources.terms,
      methods: registry.methods.terms, purposes: registry.purposes.terms,
      recipients: registry.recipients.terms, obligations: registry.obligations.terms,
      facets: registry.facets.terms, links: registry.links.terms,
      collection: registry.collection, uses: registry.uses, sharing: registry.sharing,
      never: registry.never, choices: registry.choices, retention: registry.retention,
      documents: registry.documents, wording: registry.wording)
  }
}
