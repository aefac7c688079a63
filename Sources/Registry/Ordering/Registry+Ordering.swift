extension Registry {
  /// The same registry with all that has no order of its own in the order of ids: sections, terms,
  /// statements, and the lists within them.
  ///
  /// What is made from it is the same in whatever order the registry was written (SEMANTICS section 8,
  /// law 1). Documents, and texts, keep the order that readers see.
  public var inOrderOfIDs: Registry {
    let ordering = Ordering(self)
    var entries = DeclaredEntries(self)
    entries.services = ordering.sortedByID(entries.services)
    entries.dataSubjects = ordering.sortedByID(entries.dataSubjects)
    entries.dataCategories = ordering.sortedByID(entries.dataCategories)
    entries.sources = ordering.sortedByID(entries.sources)
    entries.methods = ordering.sortedByID(entries.methods)
    entries.purposes = ordering.sortedByID(entries.purposes)
    entries.recipients = ordering.sortedByID(entries.recipients)
    entries.obligations = ordering.sortedByID(entries.obligations)
    entries.facets = ordering.sortedByID(entries.facets)
    entries.links = ordering.sortedByID(entries.links)
    for index in entries.facets.indices {
      entries.facets[index].values = ordering.sortedByID(entries.facets[index].values)
    }
    for index in entries.recipients.indices { ordering.sortLists(&entries.recipients[index]) }
    entries.collection = ordering.sorted(entries.collection, ordering.sortLists)
    entries.uses = ordering.sorted(entries.uses, ordering.sortLists)
    entries.sharing = ordering.sorted(entries.sharing, ordering.sortLists)
    entries.never = ordering.sorted(entries.never) { _ in }
    entries.choices = ordering.sortedByID(entries.choices)
    for index in entries.choices.indices { ordering.sortLists(&entries.choices[index]) }
    entries.retention = ordering.sortedByID(entries.retention)
    for index in entries.retention.indices { ordering.sort(&entries.retention[index].scope) }
    return Registry(
      entries, names: names, texts: texts, placeholders: placeholders, files: files)
  }
}
