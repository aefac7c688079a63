import Diagnostics
import Registry

/// Whether a statement says that something is done or that it is not.
enum Polarity: Sendable {
  case positive, negative

  var opposite: Polarity { self == .positive ? .negative : .positive }
}

/// The words for one scope: a statement's, an exception's, an onward transfer's or a filter's.
struct ScopeWords {
  let speaker: Speaker
  /// The entry that declares the scope; its facts ride on the words.
  let entry: EntryID
  let scope: Scope
  let polarity: Polarity
  var part = Aspect.Part.whole

  private var wording: Wording { speaker.wording }
  private var registry: Registry { speaker.registry }

  func fact(_ attribute: Attribute, _ index: Int = 0) -> Fact {
    Fact(entry, .attribute(attribute, index, in: part))
  }

  // MARK: Slots

  /// Everything that a sentence about the scope may need.
  var blanks: [Blank: Phrase] {
    let all: [Blank: Phrase?] = [
      .data: data, .nothing: nothing, .form: form, .from: from, .via: via,
      .recipients: recipients, .nobody: nobody, .purposes: purposes, .exceptions: exceptions,
      .where: circumstances,
    ]
    return all.compactMapValues { $0 }
  }

  var data: Phrase? {
    guard let value = scope.slots.data else { return nil }
    let whole: PhraseID = polarity == .positive ? .dataAll : .dataAny
    return value.saysAll
      ? wording.phrase(whole).stating([fact(.data, .all)]) : join(items(.data))
  }

  /// What a promise about all data names.
  private var nothing: Phrase? {
    guard scope.slots.data?.saysAll == true else { return nil }
    return wording.phrase(.dataNothing).stating([fact(.data, .all)])
  }

  var recipients: Phrase? {
    guard let value = scope.slots.with else { return nil }
    return value.saysAll
      ? wording.phrase(.recipientsAll).stating([fact(.with, .all)]) : join(items(.with))
  }

  private var nobody: Phrase? {
    guard scope.slots.with?.saysAll == true else { return nil }
    return wording.phrase(.recipientsNobody).stating([fact(.with, .all)])
  }

  /// "from you and your device".
  var from: Phrase? { means(.from, whole: .sourcesAll, .from) }

  /// "through web forms and cookies".
  var via: Phrase? { means(.via, whole: .methodsAll, .via) }

  /// - Parameter carrier: the preposition's phrase.
  private func means(_ slot: Slot, whole: PhraseID, _ carrier: PhraseID) -> Phrase? {
    guard let value = scope.slots[slot] else { return nil }
    if value.saysAll {
      return wording.phrase(carrier, [.items: wording.phrase(whole)]).stating([fact(slot, .all)])
    }
    let own = value.terms.map { speaker.noun(slot, $0.value).own }
    let nouns = items(slot).enumerated().map { index, plain in
      Noun(plain: plain, own: own.indices.contains(index) ? own[index] : nil)
    }
    return speaker.carried(nouns, by: carrier, joined: join)
  }

  /// "to answer your questions and to help you sign in".
  var purposes: Phrase? {
    guard let value = scope.slots.purposes else { return nil }
    if value.saysAll { return wording.phrase(.purposesAll).stating([fact(.purposes, .all)]) }
    let items = items(.purposes)
    guard !items.isEmpty else { return nil }
    if items.contains(where: wording.isCompound) {
      return join(items.map { wording.phrase(.purposesRepeated, [.item: $0]) })
    }
    return wording.phrase(.purposes, [.items: join(items)])
  }

  /// "in aggregated form"; nothing where the registry says nothing.
  var form: Phrase? {
    guard let value = scope.slots.identifiability else { return nil }
    if value.saysAll { return wording.phrase(.anyForm).stating([fact(.identifiability, .all)]) }
    let forms = value.terms.compactMap { reference -> Phrase? in
      Identifiability(rawValue: registry.names[reference.value])
        .map { wording.phrase($0.phrase).stating([fact(.identifiability, .term(reference.value))]) }
    }
    return forms.isEmpty ? nil : wording.any(forms)
  }

  /// "children and our customers"; nil where nothing is said of them.
  var subjects: Phrase? { names(.subjects, whole: .subjectsAll) }

  /// "our website and our app"; nil where nothing is said of them.
  var services: Phrase? { names(.services, whole: .servicesAll) }

  private func names(_ slot: Slot, whole: PhraseID) -> Phrase? {
    guard let value = scope.slots[slot] else { return nil }
    if value.saysAll { return wording.phrase(whole).stating([fact(slot, .all)]) }
    let items = items(slot)
    return items.isEmpty ? nil : wording.all(items)
  }

  /// The values of a slot, named ones first, then what its gaps stand for.
  func items(_ slot: Slot) -> [Phrase] {
    guard let value = scope.slots[slot] else { return [] }
    let named = value.terms.map { reference in
      speaker.label(slot, reference.value).stating([fact(slot, .term(reference.value))])
    }
    let gaps = value.gaps.compactMap { gap in
      words(for: gap.bound?.value, slot, besideOthers: !named.isEmpty)?
        .stating([fact(slot, .gap(gap.bound?.value))])
    }
    return named + gaps
  }

  private func fact(_ slot: Slot, _ value: Aspect.WrittenValue) -> Fact {
    Fact(entry, .value(slot, value, in: part))
  }

  /// A list as its polarity joins it: "a and b", but "not a or b".
  private func join(_ items: [Phrase]) -> Phrase {
    polarity == .positive ? wording.all(items) : wording.any(items)
  }

  // MARK: Gaps

  private func words(for bound: Name?, _ slot: Slot, besideOthers: Bool) -> Phrase? {
    bound.map { bounded(slot, $0, besideOthers: besideOthers) }
      ?? open(slot, besideOthers: besideOthers)
  }

  /// "a part of your personal data", "recipients among our vendors".
  private func bounded(_ slot: Slot, _ bound: Name, besideOthers: Bool) -> Phrase {
    // What is said of the whole group, and not of its unnamed members, stays unsaid.
    let label = slot == .with ? speaker.groupLabel(bound) : speaker.label(slot, bound)
    let title = speaker.term(slot, bound).map(speaker.title) ?? label
    let values: [Blank: Phrase] = [.item: label, .data: label, .title: title]
    switch slot {
    case .data: return wording.phrase(besideOthers ? .furtherPartOf : .partOf, values)
    case .with: return speaker.located(wording.phrase(.recipientsAmong, values), bound)
    case .from: return wording.phrase(.sourcesAmong, values)
    case .via: return wording.phrase(.methodsAmong, values)
    case .purposes: return wording.phrase(.purposesAmong, values)
    case .subjects: return wording.phrase(.subjectsAmong, values)
    case .services: return wording.phrase(.servicesAmong, values)
    case .where, .identifiability: return label
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

  /// What the scope leaves open, as the ends of "this statement does not say …".
  var gaps: [Phrase] {
    var gaps = scope.writtenSlots.filter { !$0.value.gaps.isEmpty }.map { slot, value in
      wording.phrase(slot.gap(besideOthers: !value.terms.isEmpty))
        .stating(wordless(slot, value) + [opening(slot)])
    }
    let circumstances = openCircumstances
    if !circumstances.isEmpty {
      gaps.append(wording.phrase(.gapWhere).stating(circumstances + [opening(.where)]))
    }
    return gaps
  }

  /// The gaps of a slot for which its phrase has no words.
  private func wordless(_ slot: Slot, _ value: SlotValue) -> [Fact] {
    value.gaps.map { $0.bound?.value }.filter { bound in
      slot == .identifiability
        || words(for: bound, slot, besideOthers: !value.terms.isEmpty) == nil
    }.map { fact(slot, .gap($0)) }
  }

  private var openCircumstances: [Fact] {
    scope.circumstances.enumerated().flatMap { index, alternative in
      alternative.facets.flatMap { facet, value in
        value.gaps.map { circumstance(index, facet.value, .gap($0.bound?.value)) }
      }
    }
  }

  /// The gaps of an exception for which it has no other words.
  private var unnamed: Phrase? {
    let slots = scope.writtenSlots.flatMap { wordless($0.slot, $0.value) }
    let facts = slots + openCircumstances
    return facts.isEmpty ? nil : wording.phrase(.exceptOpen).stating(facts)
  }

  /// That a slot is left open.
  func opening(_ slot: Slot) -> Fact { Fact(entry, .open(slot, in: part)) }

  // MARK: Circumstances

  /// The clauses of a `where`: values of one facet and alternatives by "or", facets by "and".
  var circumstances: Phrase? {
    let clauses = scope.circumstances.enumerated().compactMap { index, alternative -> Phrase? in
      let facets = alternative.facets.compactMap { facet, value -> Phrase? in
        if value.saysAll {
          return speaker.anyCircumstance(facet.value)
            .stating([circumstance(index, facet.value, .all)])
        }
        let values = value.terms.map { term in
          speaker.clause(facet.value, term.value)
            .stating([circumstance(index, facet.value, .term(term.value))])
        }
        return values.isEmpty ? nil : wording.any(values)
      }
      return facets.isEmpty ? nil : wording.all(facets)
    }
    return clauses.isEmpty ? nil : wording.any(clauses)
  }

  private func circumstance(_ index: Int, _ facet: Name, _ value: Aspect.WrittenValue) -> Fact {
    Fact(entry, .circumstance(facet: facet, value, alternative: index, in: part))
  }

  var when: Phrase? { speaker.text(scope.when)?.stating([fact(.when)]) }

  var since: Phrase? {
    scope.since.map { Phrase(wording.date($0.value)).stating([fact(.since)]) }
  }

  var until: Phrase? {
    scope.until.map { Phrase(wording.date($0.value)).stating([fact(.until)]) }
  }

  var description: Phrase? { speaker.text(scope.description)?.stating([fact(.description)]) }

  // MARK: Exceptions

  /// "but not to advertisers", "except if you agree".
  var exceptions: Phrase? {
    let items = scope.exceptions.enumerated().filter { speaker.says($1) }
      .map { index, exception in
        ScopeWords(
          speaker: speaker, entry: entry, scope: exception, polarity: polarity.opposite,
          part: part.exception(index)
        ).asException
      }
    guard !items.isEmpty else { return nil }
    let id: PhraseID = polarity == .positive ? .exceptPositive : .exceptNegative
    // The first clause has its comma from what it limits, the others from being listed.
    let rest = items.dropFirst().map(\.withoutLeadingComma)
    return wording.phrase(id, [.items: wording.any(items.prefix(1) + rest)])
  }

  private var asException: Phrase {
    let clause = { (phrase: Phrase) in wording.phrase(.exceptClause, [.text: phrase]) }
    let parts: [Phrase?] = [
      data, form, from, via,
      recipients.map { wording.phrase(.exceptRecipients, [.recipients: $0]) },
      purposes.map(clause),
      subjects.map { wording.phrase(.exceptSubjects, [.subjects: $0]) },
      services.map { clause(wording.phrase(.exceptServices, [.services: $0])) },
      circumstances.map(clause), unnamed, when.map(clause),
      since.map { wording.phrase(.exceptSince, [.date: $0]) },
      until.map { wording.phrase(.exceptUntil, [.date: $0]) },
      description.map { wording.phrase(.exceptDescription, [.text: $0]) },
      exceptions.map { Phrase("(") + $0 + Phrase(")") },
    ]
    return parts.compactMap { $0 }.joined(by: " ")
  }
}

extension [Phrase] {
  func joined(by separator: String) -> Phrase {
    dropFirst().reduce(first ?? Phrase()) { $0 + Phrase(separator) + $1 }
  }
}

extension Identifiability {
  fileprivate var phrase: PhraseID {
    switch self {
    case .identified: .identified
    case .pseudonymous: .pseudonymous
    case .aggregated: .aggregated
    case .anonymous: .anonymous
    }
  }
}

extension Slot {
  /// The phrase for what a gap in the slot leaves open.
  fileprivate func gap(besideOthers: Bool) -> PhraseID {
    switch self {
    case .data: besideOthers ? .gapFurtherData : .gapData
    case .from: besideOthers ? .gapFurtherFrom : .gapFrom
    case .via: besideOthers ? .gapFurtherVia : .gapVia
    case .with: besideOthers ? .gapFurtherWith : .gapWith
    case .purposes: besideOthers ? .gapFurtherPurposes : .gapPurposes
    case .subjects: .gapSubjects
    case .services: .gapServices
    case .identifiability: .gapForm
    case .where: .gapWhere
    }
  }
}
