import Diagnostics
import Registry

/// A term about which nothing is said is left over, or its statement is missing.
///
/// Recipients have a rule of their own.
struct UnusedTerm: Rule {
  static let page = RulePage(
    .unusedTerm, "Something is said about each term, or about something narrower.",
    reason: """
      A term that no statement names is left over, or the statement about it is missing. Services \
      and data subjects count once some statement names others of their kind; recipients have \
      `unused-recipient`. What an authored text names, and what a recipient, source or method \
      refers to, is used.
      """,
    bad: [
      """
      data-categories:
        «shoe-size»: {label: your shoe size}
      obligations:
        «secrecy»: {label: keep it secret}
      links:
        «help»: {label: our help page}
      """,
      """
      services:
        «app»: {label: our app}
      conditions:
        «season»: {label: season, values: {winter: {label: in winter}}}
        weather: {label: weather, values: {rain: {label: if it rains}, «snow»: {label: if it snows}}}
      collection:
        orders: {data: email, from: you, services: shop, purposes: delivery, where: {weather: rain}}
      """,
    ],
    good: [
      """
      data-categories:
        sizes: {label: your sizes}
        shoe-size: {label: your shoe size, broader: sizes}
        fax: {label: your fax number, retired: 2020-01-01}
      services:
        app: {label: our app}
      links:
        help: {label: our help page}
      collection:
        shoes: {data: {unspecified: shoe-size}, from: you, purposes: delivery}
      documents:
        statement: {title: Statement, sections: [{heading: Help, text: "See {links.help}."}]}
      """,
      """
      services:
        app: {label: our app}
        partner-shop: {label: the shops of our partners, not-covered: true}
      obligations:
        secrecy: {label: keep it secret}
      recipients:
        courier: {name: Courier, kind: vendor, obligations: secrecy}
      collection:
        orders: {data: email, from: you, services: app, purposes: delivery}
      """,
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let registry = context.registry
    let named = registry.namedInStatements
    let used = named.union(registry.namedElsewhere)
    let sections = Set(named.map(\.section))
    let graphs = registry.termGraphs.filter { graph in
      switch graph.terms.first?.header.id.section {
      case .recipients, nil: false
      case .services: sections.contains(.services)
      case .dataSubjects: sections.contains(.dataSubjects)
      default: true
      }
    }
    let usedFacets = used.filter { $0.section == .conditions && $0.facet == nil }
    let values = graphs.flatMap { graph in
      let isUsed = graph.spreadUpwards(used)
      return graph.terms.indices.filter { !isUsed[$0] }.map { graph.terms[$0] }
    }
    .filter { term in
      // An unused facet is one finding, not one for each value.
      guard let facet = term.header.id.facet else { return true }
      return registry.termID(facet, in: .conditions).map(usedFacets.contains) ?? true
    }
    let facets = registry.facets.terms.map(\.basics).filter { !used.contains($0.header.id) }
    return (values + facets)
      .filter { term in term.retired.map { context.date < $0.value } ?? true }
      .map { term in
        .unusedTerm(
          registry.id(term.header), of: term.header.id.section,
          at: context.label(term.header.span, in: term.header, "nothing is said about it"))
      }
  }
}

extension TermGraph {
  /// For each term whether it, or something narrower, is among these.
  fileprivate func spreadUpwards(_ used: Set<EntryID>) -> [Bool] {
    var isUsed = terms.map { used.contains($0.header.id) }
    var pending = terms.indices.filter { isUsed[$0] }
    while let term = pending.popLast() {
      for parent in parents[term] where !isUsed[parent] {
        isUsed[parent] = true
        pending.append(parent)
      }
    }
    return isUsed
  }
}

extension Registry {
  /// The terms that statements, choices and retention entries name.
  fileprivate var namedInStatements: Set<EntryID> {
    var named: Set<EntryID> = []
    forEachTermUse(on: nil) { named.insert($0.term) }
    return named
  }

  /// The terms that other entries refer to, those that authored texts name, and what is declared to
  /// lie outside.
  fileprivate var namedElsewhere: Set<EntryID> {
    var named: [EntryID?] = services.terms.filter(\.isNotCovered).map(\.header.id)
    named += services.terms.map { $0.see.flatMap { termID($0.value, in: .links) } }
    named += [organization?.contact.flatMap { termID($0.value, in: .links) }]
    for recipient in recipients.terms {
      named += recipient.obligations.map { termID($0.value, in: .obligations) }
    }
    for source in sources.terms {
      named += source.derivedFrom.map { termID($0.value, in: .dataCategories) }
    }
    for placeholder in placeholders {
      switch self.placeholder(placeholder.text, in: placeholder.entry) {
      case .term(let term):
        named.append(term.header.id)
        if let facet = term.header.id.facet {
          named.append(termID(facet, in: .conditions))
        }
      case .link(let link): named.append(link.header.id)
      case .string, .recipient, .document, .section, nil: break
      }
    }
    return Set(named.compactMap { $0 })
  }
}

extension Diagnostic {
  fileprivate static func unusedTerm(
    _ id: String, of section: Section, at place: Label
  ) -> Diagnostic {
    let message =
      section == .links || section == .obligations
      ? "nothing refers to `\(id)`"
      : "no statement names `\(id)` or anything narrower"
    return Diagnostic(
      .unusedTerm, message, at: place,
      help: "say in a statement what is done with it, or take it out")
  }
}
