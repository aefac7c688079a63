import Diagnostics

/// Ids that are taken in one section or facet, after folding case and `-_ `.
private struct IdentityCheck {
  /// The folded ids.
  private var folded = NameTable()
  /// The first entry of each.
  private var firsts: [EntryHeader] = []

  /// Keeps the first entry of each id and reports the others.
  static func keepFirst<E: Entry>(_ entries: inout [E], _ context: inout DecodingContext) {
    var check = IdentityCheck()
    let names = context.names
    entries.removeAll { entry in
      guard let id = entry.header.id.id else { return false }
      let place = Int(check.folded.intern(names[id].foldedID).index)
      if place == check.firsts.count {
        check.firsts.append(entry.header)
        return false
      }
      check.report(entry.header, check.firsts[place], &context)
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
    utf8.isIdentifier
      ? String(decoding: utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
      : lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }
}

extension DeclaredEntries {
  /// Drops every second declaration of an id, and reports it at its place.
  mutating func dropDuplicates(_ context: inout DecodingContext) {
    IdentityCheck.keepFirst(&services, &context)
    IdentityCheck.keepFirst(&dataSubjects, &context)
    IdentityCheck.keepFirst(&dataCategories, &context)
    IdentityCheck.keepFirst(&sources, &context)
    IdentityCheck.keepFirst(&methods, &context)
    IdentityCheck.keepFirst(&purposes, &context)
    IdentityCheck.keepFirst(&recipients, &context)
    IdentityCheck.keepFirst(&obligations, &context)
    IdentityCheck.keepFirst(&facets, &context)
    for index in facets.indices { IdentityCheck.keepFirst(&facets[index].values, &context) }
    IdentityCheck.keepFirst(&links, &context)
    IdentityCheck.keepFirst(&collection, &context)
    IdentityCheck.keepFirst(&uses, &context)
    IdentityCheck.keepFirst(&sharing, &context)
    IdentityCheck.keepFirst(&never, &context)
    IdentityCheck.keepFirst(&choices, &context)
    IdentityCheck.keepFirst(&retention, &context)
    IdentityCheck.keepFirst(&documents, &context)
  }
}
