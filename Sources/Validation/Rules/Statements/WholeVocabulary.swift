import Diagnostics
import Registry

/// A statement about everything says nothing in particular.
struct WholeVocabulary: Rule {
  static let page = RulePage(
    .wholeVocabulary, "A statement names what it is about, not a whole vocabulary.",
    reason: """
      `all`, or the widest term of its kind, takes in everything that is declared below it, now and \
      later. Readers learn nothing from it. Name the terms that are meant; where all of it is \
      meant, waive the rule and say why. Data that is shared so is reported as `broad-sharing`.
      """,
    source: "WP260 rev.01, para. 12; GDPR Art. 5(1)(b), (c)",
    bad: [
      """
      uses:
        everything: {data: «all», purposes: support}
      """,
      """
      collection:
        orders: {data: email, from: you, purposes: «service»}
      sharing:
        orders: {data: email, with: [advertisers, «vendors»], purposes: delivery}
      """,
    ],
    good: [
      """
      collection:
        orders: {data: {unspecified: personal-data}, from: you, purposes: delivery}
      sharing:
        orders: {data: contact-details, with: advertisers, purposes: support}
      never:
        no-advertising: {action: use, data: all, purposes: advertising}
      """
    ])

  func findings(in context: ValidationContext) -> [Diagnostic] {
    let breadth = Breadth(context.registry)
    return context.registry.statements.filter { !($0 is NeverStatement) }
      .flatMap { statement -> [Diagnostic] in
        let reportsData = !breadth.leavesGroup(statement)
        return [Slot.data, .with, .purposes].flatMap { slot -> [Diagnostic] in
          guard let value = statement.scope.slots[slot] else { return [] }
          return value.items.compactMap { item in
            switch item {
            case .all(let span):
              return .wholeVocabulary(
                "all", slot, at: context.label(span, in: statement.header, "everything"))
            case .term(let reference):
              guard slot != .data || reportsData, breadth.isRoot(reference, slot, withAtLeast: 1)
              else { return nil }
              return .wholeVocabulary(
                context.registry.names[reference.value], slot,
                at: context.label(
                  reference.span, in: statement.header, "takes in all that is narrower"))
            case .gap: return nil
            }
          }
        }
      }
  }
}

extension Diagnostic {
  fileprivate static func wholeVocabulary(_ term: String, _ slot: Slot, at place: Label)
    -> Diagnostic
  {
    Diagnostic(
      .wholeVocabulary, "`\(term)` is a whole vocabulary in `\(slot.rawValue)`", at: place,
      help: "name the terms that are meant, or waive the rule with the reason why all are")
  }
}
