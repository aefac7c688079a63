import Diagnostics
import Registry

/// A gap that is admitted is honest, but a gap: one finding for each kind of gap in a section.
struct UnspecifiedSlot: Rule {
  static let page = RulePage(
    .unspecifiedSlot, "A gap that is admitted is still a gap.",
    reason: """
      Readers are told that the statement does not say it, and every answer shows the gap. \
      Name what is meant, or waive the rule with the reason why it is left open.
      """,
    source: "WP260 rev.01, para. 12",
    bad: [
      """
      sharing:
        helpers: {data: email, with: «{unspecified: vendors}», purposes: support}
      """
    ],
    good: [
      """
      sharing:
        helpers: {data: email, with: help-desk, purposes: support}
      """
    ])
  static let needsSoundRegistry = false

  func findings(in context: ValidationContext) -> [Diagnostic] {
    var groups: [Group: [Label]] = [:]
    context.registry.forEachScope { entry, scope in
      let gaps = scope.gaps
      if gaps.isEmpty { return }
      let header = entry.header
      // A waiver silences its own entry, not the others that have the same gap.
      let alone = context.waives(Self.id, header) ? header.id : nil
      for gap in gaps {
        let group = Group(section: header.id.section, slot: gap.slot, alone: alone)
        let text = gap.bound.map { "some of `\(context.registry.names[$0.value])`" } ?? "not said"
        groups[group, default: []].append(context.label(gap.span, in: header, text))
      }
    }
    return groups.map { group, places in .unspecifiedSlot(group.slot, of: group.section, places) }
  }

  private struct Group: Hashable {
    let section: Section
    let slot: Slot
    /// The entry, when it stands apart.
    let alone: EntryID?
  }
}

extension Registry {
  /// Visits every entry that has slots, with each of the scopes in it but exceptions.
  fileprivate func forEachScope(_ body: (any Entry, Scope) -> Void) {
    for statement in collection { body(statement, statement.scope) }
    for statement in uses { body(statement, statement.scope) }
    for statement in sharing {
      body(statement, statement.scope)
      for flow in statement.onward ?? [] { body(statement, flow.scope) }
    }
    for statement in never { body(statement, statement.scope) }
    for choice in choices {
      if case .slots(let scope) = choice.appliesTo { body(choice, scope) }
    }
    for rule in retention { body(rule, rule.scope) }
  }
}

extension Scope {
  /// The gaps of the scope and of its exceptions.
  fileprivate var gaps: [(slot: Slot, bound: Reference?, span: Span)] {
    var gaps: [(slot: Slot, bound: Reference?, span: Span)] = []
    func add(_ value: SlotValue, _ slot: Slot) {
      if value.hasGaps { gaps += value.gaps.map { (slot, $0.bound, $0.span) } }
    }
    for (slot, value) in writtenSlots { add(value, slot) }
    for circumstance in circumstances {
      for (_, value) in circumstance.facets { add(value, .where) }
    }
    for exception in exceptions { gaps += exception.gaps }
    return gaps
  }
}

extension Diagnostic {
  /// - Parameter places: never empty.
  fileprivate static func unspecifiedSlot(
    _ slot: Slot, of section: Section, _ places: [Label]
  ) -> Diagnostic {
    let places = places.sorted()
    let entries = Set(places.compactMap(\.entry))
    let subject =
      entries.count == 1
      ? "`\(entries.first ?? "")` does" : "\(entries.count) \(section.entriesNoun) do"
    return Diagnostic(
      .unspecifiedSlot, "\(subject) not say \(slot.indirectQuestion)", at: places[0],
      labels: Array(places.dropFirst()),
      help: "name what is meant, or waive the rule with the reason why it is left open")
  }
}

extension Section {
  fileprivate var entriesNoun: String {
    switch self {
    case .collection: "collections"
    case .sharing: "sharing statements"
    case .never: "promises"
    case .choices: "choices"
    case .retention: "retention entries"
    default: rawValue
    }
  }
}

extension Slot {
  /// What a gap leaves open.
  fileprivate var indirectQuestion: String {
    switch self {
    case .data: "which data"
    case .subjects: "whose data"
    case .services: "in which services"
    case .from: "from whom"
    case .via: "by which methods"
    case .with: "who receives the data"
    case .purposes: "for which purposes"
    case .where: "in which circumstances"
    case .identifiability: "how far the data points at a person"
    }
  }
}
