import Diagnostics
import Registry

/// Whether a statement says that something is done or that it is not.
enum Polarity: Sendable {
  case positive, negative

  var opposite: Polarity { self == .positive ? .negative : .positive }
}

/// The words for the slots of statements.
extension Speaker {
  /// The values of a slot, named ones first, then what its gaps stand for.
  func items(_ slot: Slot, _ value: SlotValue) -> [Phrase] {
    let named = value.terms.map { label(slot, $0.value) }
    let gaps = value.gaps.compactMap { gap in
      gap.bound.map { bounded(slot, label(slot, $0.value), besideOthers: !named.isEmpty) }
        ?? open(slot, besideOthers: !named.isEmpty)
    }
    return named + gaps
  }

  /// "a part of your personal data", "recipients among our vendors".
  private func bounded(_ slot: Slot, _ bound: Phrase, besideOthers: Bool) -> Phrase {
    switch slot {
    case .data: wording.phrase(besideOthers ? .furtherPartOf : .partOf, [.data: bound])
    case .with: wording.phrase(.recipientsAmong, [.item: bound])
    case .from: wording.phrase(.sourcesAmong, [.item: bound])
    case .via: wording.phrase(.methodsAmong, [.item: bound])
    case .purposes: wording.phrase(.purposesAmong, [.item: bound])
    case .subjects, .services, .where, .identifiability: bound
    }
  }

  /// What stands for a gap without a bound; nil where the sentence does better without it.
  private func open(_ slot: Slot, besideOthers: Bool) -> Phrase? {
    switch slot {
    case .data: wording.phrase(besideOthers ? .dataFurther : .dataUnnamed)
    case .with: wording.phrase(besideOthers ? .recipientsFurther : .recipientsUnnamed)
    case .from: besideOthers ? wording.phrase(.sourcesFurther) : nil
    case .via: besideOthers ? wording.phrase(.methodsFurther) : nil
    case .purposes: besideOthers ? wording.phrase(.purposesFurther) : nil
    case .subjects, .services, .where, .identifiability: nil
    }
  }

  /// A list as its polarity joins it: "a and b", but "not a or b".
  func join(_ items: [Phrase], _ polarity: Polarity) -> Phrase {
    polarity == .positive ? wording.all(items) : wording.any(items)
  }

  func data(_ value: SlotValue?, _ polarity: Polarity) -> Phrase {
    guard let value else { return wording.phrase(.dataUnnamed) }
    if value.saysAll { return wording.phrase(polarity == .positive ? .dataAll : .dataAny) }
    return join(items(.data, value), polarity)
  }

  func recipients(_ value: SlotValue?, _ polarity: Polarity) -> Phrase? {
    guard let value else { return nil }
    if value.saysAll { return wording.phrase(.recipientsAll) }
    return join(items(.with, value), polarity)
  }

  /// "from you and from your device".
  func from(_ value: SlotValue?, _ polarity: Polarity) -> Phrase? {
    guard let value else { return nil }
    if value.saysAll { return wording.phrase(.from, [.items: wording.phrase(.sourcesAll)]) }
    let items = items(.from, value)
    guard !items.isEmpty else { return nil }
    return wording.phrase(.from, [.items: join(items, polarity)])
  }

  /// "through web forms and cookies".
  func via(_ value: SlotValue?, _ polarity: Polarity) -> Phrase? {
    guard let value else { return nil }
    if value.saysAll { return wording.phrase(.via, [.items: wording.phrase(.methodsAll)]) }
    let items = items(.via, value)
    guard !items.isEmpty else { return nil }
    return wording.phrase(.via, [.items: join(items, polarity)])
  }

  /// "to answer your questions and to help you sign in".
  func purposes(_ value: SlotValue?, _ polarity: Polarity) -> Phrase? {
    guard let value else { return nil }
    if value.saysAll { return wording.phrase(.purposesAll) }
    let items = items(.purposes, value)
    guard !items.isEmpty else { return nil }
    if items.contains(where: wording.isCompound) {
      return join(items.map { wording.phrase(.purposesRepeated, [.item: $0]) }, polarity)
    }
    return wording.phrase(.purposes, [.items: join(items, polarity)])
  }

  /// "in aggregated form"; nothing where the registry says nothing.
  func form(_ value: SlotValue?) -> Phrase? {
    guard let value, !value.saysAll else { return nil }
    let forms = value.terms.compactMap { reference -> Phrase? in
      switch Identifiability(rawValue: registry.names[reference.value]) {
      case .identified: wording.phrase(.identified)
      case .pseudonymous: wording.phrase(.pseudonymous)
      case .aggregated: wording.phrase(.aggregated)
      case .anonymous: wording.phrase(.anonymous)
      case nil: nil
      }
    }
    return forms.isEmpty ? nil : wording.any(forms)
  }

  /// The clauses of a `where`: values of one facet and alternatives by "or", facets by "and".
  func circumstances(_ alternatives: [Circumstance]) -> Phrase? {
    let clauses = alternatives.compactMap { alternative -> Phrase? in
      let facets = alternative.facets.compactMap { facet, value -> Phrase? in
        let values = value.terms.map { clause(facet.value, $0.value) }
        return values.isEmpty ? nil : wording.any(values)
      }
      return facets.isEmpty ? nil : wording.all(facets)
    }
    return clauses.isEmpty ? nil : wording.any(clauses)
  }

  /// "but not to advertisers", "except if you agree".
  func exceptions(_ exceptions: [Scope], of polarity: Polarity) -> Phrase? {
    let current = exceptions.filter { $0.isInForce(on: day) }
    guard !current.isEmpty else { return nil }
    let items = current.map { exception($0, polarity.opposite) }
    let id: PhraseID = polarity == .positive ? .exceptPositive : .exceptNegative
    return wording.phrase(id, [.items: wording.any(items)])
  }

  private func exception(_ scope: Scope, _ polarity: Polarity) -> Phrase {
    let slots = scope.slots
    var parts = [
      slots.data.map { data($0, polarity) },
      form(slots.identifiability),
      from(slots.from, polarity),
      via(slots.via, polarity),
      recipients(slots.with, polarity).map { wording.phrase(.exceptRecipients, [.recipients: $0]) },
      purposes(slots.purposes, polarity),
      names(.subjects, slots.subjects).map { wording.phrase(.exceptSubjects, [.subjects: $0]) },
      names(.services, slots.services).map { wording.phrase(.exceptServices, [.services: $0]) },
      circumstances(scope.circumstances),
      text(scope.when),
      scope.since.map { wording.phrase(.exceptSince, [.date: Phrase(wording.date($0.value))]) },
      scope.until.map { wording.phrase(.exceptUntil, [.date: Phrase(wording.date($0.value))]) },
    ].compactMap { $0 }
    if let inner = exceptions(scope.exceptions, of: polarity) {
      parts.append(Phrase("(") + inner + Phrase(")"))
    }
    return parts.dropFirst().reduce(parts.first ?? Phrase()) { $0 + Phrase(" ") + $1 }
  }

  /// The labels of a slot that is neither missing nor whole.
  func names(_ slot: Slot, _ value: SlotValue?) -> Phrase? {
    guard let value, !value.saysAll else { return nil }
    let items = items(slot, value)
    return items.isEmpty ? nil : wording.all(items)
  }

  /// What a scope leaves open, as the ends of "this statement does not say …".
  func gaps(_ scope: Scope) -> [Phrase] {
    var gaps: [PhraseID] = []
    for (slot, value) in scope.writtenSlots where !value.gaps.isEmpty {
      if let id = slot.gap(besideOthers: !value.terms.isEmpty) { gaps.append(id) }
    }
    let hasOpenFacet = scope.circumstances.contains { alternative in
      alternative.facets.contains { !$0.value.gaps.isEmpty }
    }
    if hasOpenFacet { gaps.append(.gapWhere) }
    return gaps.map { wording.phrase($0) }
  }
}

extension Slot {
  /// The phrase for what a gap in the slot leaves open.
  fileprivate func gap(besideOthers: Bool) -> PhraseID? {
    switch self {
    case .data: besideOthers ? .gapFurtherData : .gapData
    case .from: besideOthers ? .gapFurtherFrom : .gapFrom
    case .via: besideOthers ? .gapFurtherVia : .gapVia
    case .with: besideOthers ? .gapFurtherWith : .gapWith
    case .purposes: besideOthers ? .gapFurtherPurposes : .gapPurposes
    case .subjects: .gapSubjects
    case .services: .gapServices
    case .where, .identifiability: nil
    }
  }
}
