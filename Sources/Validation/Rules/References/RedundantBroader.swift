import Diagnostics
import Registry

/// What a longer path implies need not be said again: it only has to be kept in step.
struct RedundantBroader: Rule {
  static let page = RulePage(
    .redundantBroader, "A `broader` that a longer path implies need not be written.",
    reason: """
      If a street is an address, and an address is a contact detail, then a street is a \
      contact detail. Writing that too changes nothing, and has to be kept in step with the rest.
      """,
    source: "SKOS Reference, 8.6.8: direct and transitive hierarchical relations",
    bad: [
      """
      data-categories:
        mobile: {label: your mobile number, broader: [phone, «contact-details»]}
      """,
      """
      purposes:
        express: {label: deliver overnight, broader: [«service», delivery]}
      """,
    ],
    good: [
      """
      data-categories:
        mobile: {label: your mobile number, broader: phone}
      """,
      """
      purposes:
        gift: {label: bring your gift to a friend, broader: [delivery, support]}
      """,
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    context.registry.termGraphs.flatMap { graph -> [Diagnostic] in
      graph.terms.indices.filter { graph.parents[$0].count > 1 }.flatMap { term -> [Diagnostic] in
        let above = graph.above(graph.parents[term])
        let basics = graph.terms[term]
        // In a sound registry each reference is one parent.
        return zip(graph.parents[term], basics.broader.indices)
          .filter { parent, _ in above.contains(parent) }
          .compactMap { parent, place -> Diagnostic? in
            let way = graph.parents[term].first { graph.isBroader(parent, than: $0) }
            return way.map { way in
              Diagnostic.redundantBroader(
                of: context.registry.id(basics.header), through: graph.terms[way].header,
                basics.broader, place, in: basics.header, context)
            }
          }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func redundantBroader(
    of id: String, through way: EntryHeader, _ references: [Reference], _ place: Int,
    in header: EntryHeader, _ context: ValidationContext
  ) -> Diagnostic {
    let registry = context.registry
    let name = registry.names[references[place].value]
    let edit = registry.removal(of: place, from: references.map(\.span))
    return Diagnostic(
      .redundantBroader, "`\(id)` is below `\(name)` already, through `\(registry.id(way))`",
      at: context.label(references[place].span, in: header, "implied"),
      labels: [context.label(way.span, in: way, "below `\(name)`")],
      help: "take `\(name)` out",
      fixes: edit.map { [Fix("take `\(name)` out", .safe, [$0])] } ?? [])
  }
}

extension Registry {
  /// The edit that takes one item out of a list; nil where something else than commas, dashes and
  /// white space stands between the items.
  fileprivate func removal(of place: Int, from items: [Span]) -> Fix.Edit? {
    guard items.count > 1,
      let file = files.indices.contains(Int(items[0].file.index))
        ? files[Int(items[0].file.index)] : nil
    else { return nil }
    let (first, second) = place == 0 ? (items[0], items[1]) : (items[place - 1], items[place])
    let between = Span(file: first.file, start: Int(first.end), end: Int(second.start))
    guard file.text(of: between).allSatisfy({ $0 == "," || $0 == "-" || $0.isWhitespace }) else {
      return nil
    }
    let start = place == 0 ? first.start : first.end
    let end = place == 0 ? second.start : second.end
    return Fix.Edit(Span(file: first.file, start: Int(start), end: Int(end)), "")
  }
}
