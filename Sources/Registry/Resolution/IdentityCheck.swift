import Diagnostics

/// Ids that are taken, by section, after folding case and `-_ `.
struct IdentityCheck {
  private var folded: [Key: EntryHeader] = [:]

  private struct Key: Hashable {
    var section: Section
    var facet: Name?
    var text: String
  }

  /// Keeps the first entry of each id and reports the others.
  mutating func keepFirst<E: Entry>(_ entries: inout [E], _ context: inout DecodingContext) {
    entries.removeAll { entry in
      guard let id = entry.header.id.id else { return false }
      let text = context.names[id]
      let key = Key(
        section: entry.header.id.section, facet: entry.header.id.facet, text: text.foldedID)
      guard let first = folded[key] else {
        folded[key] = entry.header
        return false
      }
      report(entry.header, first, &context)
      return true
    }
  }

  private func report(
    _ second: EntryHeader, _ first: EntryHeader, _ context: inout DecodingContext
  ) {
    guard let secondID = second.id.id, let firstID = first.id.id else { return }
    let (text, firstText) = (context.names[secondID], context.names[firstID])
    context.entry = second.id
    context.report(
      .duplicateId,
      text == firstText
        ? "`\(text)` is declared twice in `\(second.id.section.rawValue)`"
        : "`\(text)` and `\(firstText)` are too alike to be two ids", at: second.span,
      "declared again here",
      labels: [Label(first.span, entry: first.id.qualified(context.names), "first declared here")],
      help: "merge the two, or give one another id")
  }
}

extension String {
  /// Without case, hyphens, underscores and spaces.
  fileprivate var foldedID: String {
    lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }
}

extension DeclaredEntries {
  /// Drops every second declaration of an id, and reports it at its place.
  mutating func dropDuplicates(_ context: inout DecodingContext) {
    var check = IdentityCheck()
    check.keepFirst(&services, &context)
    check.keepFirst(&dataSubjects, &context)
    check.keepFirst(&dataCategories, &context)
    check.keepFirst(&sources, &context)
    check.keepFirst(&methods, &context)
    check.keepFirst(&purposes, &context)
    check.keepFirst(&recipients, &context)
    check.keepFirst(&obligations, &context)
    check.keepFirst(&facets, &context)
    for index in facets.indices { check.keepFirst(&facets[index].values, &context) }
    check.keepFirst(&links, &context)
    check.keepFirst(&collection, &context)
    check.keepFirst(&uses, &context)
    check.keepFirst(&sharing, &context)
    check.keepFirst(&never, &context)
    check.keepFirst(&choices, &context)
    check.keepFirst(&retention, &context)
    check.keepFirst(&documents, &context)
  }
}
