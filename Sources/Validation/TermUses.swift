import Diagnostics
import Registry

/// A place where an entry names a term of a vocabulary.
struct TermUse {
  /// The term's identity, also where an alias names it.
  let term: EntryID
  let span: Span
  let header: EntryHeader
  /// The slot; nil outside of slots.
  let slot: Slot?
  /// Whether what names the term holds on the day.
  let isInForce: Bool
}

extension Registry {
  /// Calls `body` for each term that a statement, a choice or a retention entry names, gaps'
  /// bounds and exceptions included.
  ///
  /// - Parameter date: the day on which a use is in force or not.
  func forEachTermUse(on date: CalendarDate?, _ body: (TermUse) -> Void) {
    for statement in collection { forEachTermUse(of: statement, on: date, body) }
    for statement in uses { forEachTermUse(of: statement, on: date, body) }
    for sharing in sharing {
      let header = sharing.header
      forEachTermUse(of: sharing, on: date, body)
      let isInForce = sharing.scope.isInForce(on: date)
      for flow in sharing.onward ?? [] {
        visit(flow.scope, header, date, isInForce: isInForce, body)
      }
      for obligation in sharing.obligations {
        use(obligation, .obligations, header, isInForce: isInForce, body)
      }
    }
    for promise in never { forEachTermUse(of: promise, on: date, body) }
    for choice in choices {
      visit(choice.occasion, choice.header, date, isInForce: true, body)
      let isInForce = choice.occasion.isInForce(on: date)
      if case .slots(let scope) = choice.appliesTo {
        visit(scope, choice.header, date, isInForce: isInForce, body)
      }
      if let link = choice.link { use(link, .links, choice.header, isInForce: isInForce, body) }
      if let recipient = choice.carriedOutBy {
        use(recipient, .recipients, choice.header, isInForce: isInForce, body)
      }
    }
    for rule in retention { visit(rule.scope, rule.header, date, isInForce: true, body) }
  }

  /// The same for the terms in the slots of one statement.
  func forEachTermUse(
    of statement: some Statement, on date: CalendarDate?, _ body: (TermUse) -> Void
  ) {
    visit(statement.scope, statement.header, date, isInForce: true, body)
  }

  /// The identity of the term that an id or alias means.
  func termID(_ name: Name, in section: Section, facet: Name? = nil) -> EntryID? {
    switch section {
    case .services: services.entryID(of: name)
    case .dataSubjects: dataSubjects.entryID(of: name)
    case .dataCategories: dataCategories.entryID(of: name)
    case .sources: sources.entryID(of: name)
    case .methods: methods.entryID(of: name)
    case .purposes: purposes.entryID(of: name)
    case .recipients: recipients.entryID(of: name)
    case .obligations: obligations.entryID(of: name)
    case .links: links.entryID(of: name)
    case .conditions:
      facet.flatMap { facets.index(of: $0) }.flatMap { facetValues[$0].entryID(of: name) }
        ?? facets.entryID(of: name)
    default: nil
    }
  }

  private func visit(
    _ scope: Scope, _ header: EntryHeader, _ date: CalendarDate?, isInForce: Bool,
    _ body: (TermUse) -> Void
  ) {
    let isInForce = isInForce && scope.isInForce(on: date)
    for (slot, value) in scope.writtenSlots {
      guard let section = slot.vocabulary else { continue }
      for reference in value.namedTerms {
        use(reference, section, header, slot: slot, isInForce: isInForce, body)
      }
    }
    for (facet, value) in scope.circumstances.flatMap(\.facets) {
      use(facet, .conditions, header, slot: .where, isInForce: isInForce, body)
      for reference in value.namedTerms {
        use(
          reference, .conditions, facet: facet.value, header, slot: .where, isInForce: isInForce,
          body)
      }
    }
    for exception in scope.exceptions {
      visit(exception, header, date, isInForce: isInForce, body)
    }
  }

  private func use(
    _ reference: Reference, _ section: Section, facet: Name? = nil, _ header: EntryHeader,
    slot: Slot? = nil, isInForce: Bool, _ body: (TermUse) -> Void
  ) {
    guard let term = termID(reference.value, in: section, facet: facet) else { return }
    body(
      TermUse(term: term, span: reference.span, header: header, slot: slot, isInForce: isInForce))
  }
}

extension SlotValue {
  /// The terms that are named, those that bound a gap included.
  var namedTerms: [Reference] { terms + gaps.compactMap(\.bound) }
}
