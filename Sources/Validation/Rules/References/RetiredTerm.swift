import Diagnostics
import Registry

/// From its `retired` date on a term is history: what holds now does not name it.
struct RetiredTerm: Rule {
  static let page = RulePage(
    .retiredTerm, "What is in force names no retired term.",
    reason: """
      A retired term is kept so that old statements can still be read. A statement that is in \
      force today says what is true today: end it with `until`, or name what took the term's place.
      """,
    bad: [
      """
      recipients:
        pigeons: {name: Pigeons, kind: vendor, retired: 2026-01-01}
      sharing:
        parcels: {data: email, with: «pigeons», purposes: delivery}
      """,
      """
      data-categories:
        fax: {label: your fax number, broader: contact-details, retired: 2026-09-01}
      never:
        no-data: {action: collect, data: contact-details, except: [{data: «fax»}]}
      """,
    ],
    good: [
      """
      recipients:
        pigeons: {name: Pigeons, kind: vendor, retired: 2026-01-01}
      sharing:
        parcels: {data: email, with: pigeons, purposes: delivery, until: 2026-01-01}
      """,
      """
      data-categories:
        fax: {label: your fax number, retired: 2026-09-02}
      collection:
        orders: {data: fax, from: you, purposes: delivery}
      """,
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let terms = context.registry.allTerms.filter { term in
      term.retired.map { $0.value <= context.date } ?? false
    }
    guard !terms.isEmpty else { return [] }
    let retired = Dictionary(terms.map { ($0.header.id, $0) }) { first, _ in first }
    var findings: [Diagnostic] = []
    context.registry.forEachTermUse(on: context.date) { use in
      guard use.isInForce, let term = retired[use.term], let date = term.retired else { return }
      findings.append(
        .retiredTerm(
          context.registry.id(term.header), since: date.value,
          at: context.label(use.span, in: use.header, "in force"),
          retired: context.label(date.span, in: term.header, "retired here")))
    }
    return findings
  }
}

extension Diagnostic {
  fileprivate static func retiredTerm(
    _ id: String, since date: CalendarDate, at place: Label, retired: Label
  ) -> Diagnostic {
    Diagnostic(
      .retiredTerm, "`\(id)` is retired since \(date)", at: place, labels: [retired],
      help: "name what took its place, or end the statement with `until: \(date)`")
  }
}
