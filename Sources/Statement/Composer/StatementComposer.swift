import Diagnostics
import Registry

/// Turns statements into items; remembers which terms the document has explained.
struct StatementComposer {
  let speaker: Speaker
  private var explained: Set<EntryID> = []

  init(_ speaker: Speaker) {
    self.speaker = speaker
  }

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }

  // MARK: Collection

  mutating func item(_ statement: CollectionStatement) -> Item {
    var draft = draft(.collection, statement, .positive)
    addTail(&draft, statement)
    if let storage = statement.storage { draft.add(wording.phrase(storage.phrase), .storage) }
    if let provision = statement.provision {
      draft.add(wording.phrase(provision.phrase), .provision)
    }
    draft.add(text(.ifNotProvided, statement.ifNotProvided), .ifNotProvided)
    addRetention(&draft, statement.retention, period: .retentionFor)
    addLaw(&draft, statement.legalBasis, statement.legitimateInterest)
    addCountries(&draft, .keptIn, statement.countries)
    draft.add(safeguards: statement.safeguards, of: draft.source, wording)
    return speaker.item(draft, statement.scope.slots)
  }

  // MARK: Uses

  mutating func item(_ statement: UseStatement) -> Item {
    var draft = draft(statement.operation?.phrase ?? .use, statement, .positive)
    if statement.operation != nil { draft.state(.operation) }
    addTail(&draft, statement)
    addLaw(&draft, statement.legalBasis, statement.legitimateInterest)
    return speaker.item(draft, statement.scope.slots)
  }

  // MARK: Sharing

  mutating func item(_ statement: SharingStatement) -> Item {
    var draft = draft((statement.flow ?? .sent).phrase, statement, .positive)
    if statement.flow != nil { draft.state(.flow) }
    addTail(&draft, statement)
    RecipientTerms(speaker, statement).add(to: &draft)
    addRetention(&draft, statement.retention, period: .retentionAtRecipient)
    addLaw(&draft, statement.legalBasis, statement.legitimateInterest)
    addCountries(&draft, .sentTo, statement.countries)
    draft.add(safeguards: statement.safeguards, of: draft.source, wording)
    addDisclosureTerms(&draft, statement)
    return speaker.item(draft, statement.scope.slots)
  }

  /// Onward transfer, sale, notice, and what does not happen beside it.
  private func addDisclosureTerms(_ draft: inout Draft, _ statement: SharingStatement) {
    if let onward = statement.onward {
      if onward.isEmpty { draft.add(wording.phrase(.onwardNone), .onward) }
      for (index, flow) in onward.enumerated() {
        draft.add(self.onward(flow, index, from: statement))
      }
    }
    if statement.isSale { draft.add(wording.phrase(.sale), .sale) }
    for (index, (jurisdiction, sense)) in statement.inLaw.enumerated() {
      let phrase = wording.phrase(sense.phrase, [.law: wording.word(jurisdiction)])
      draft.add(phrase, .inLaw, index)
    }
    draft.add(text(.notice, statement.notice), .notice)
    for (index, slot) in statement.only.map(\.value).enumerated() {
      draft.add(wording.phrase(slot.only), .only, index)
    }
  }

  private func onward(_ flow: OnwardFlow, _ index: Int, from statement: SharingStatement) -> Phrase
  {
    let source = statement.header.id
    let words = ScopeWords(
      speaker: speaker, entry: source, scope: flow.scope, polarity: .positive,
      part: Aspect.Part.whole.onward(index))
    var values = words.blanks
    if values[.data] == nil { values[.data] = wording.phrase(.thisData) }
    return wording.phrase(.onward, values).stating([words.fact(.onward)])
  }

  // MARK: Promises

  mutating func item(_ statement: NeverStatement) -> Item {
    let action = statement.action ?? .process
    let isOperation = action == .use && statement.operation != nil
    var draft = draft(isOperation ? .neverOperation : action.phrase, statement, .negative)
    draft.state(.action)
    draft.fill(.item, statement.operation.map(wording.word), .operation)
    if let precedence = statement.precedence {
      let id: PhraseID = precedence == .yields ? .neverYields : .neverPrevails
      draft.fill(.promise, wording.phrase(id), .precedence)
    }
    draft.fill(
      .law, statement.inLaw.map { wording.phrase(.inSenseOf, [.law: wording.word($0)]) }, .inLaw)
    addTail(&draft, statement)
    return speaker.item(draft, statement.scope.slots)
  }

  // MARK: What statements have in common

  /// The main sentence of a statement.
  private mutating func draft<S: Statement>(
    _ pattern: PhraseID, _ statement: S, _ polarity: Polarity
  ) -> Draft {
    let source = statement.header.id
    let words = ScopeWords(
      speaker: speaker, entry: source, scope: statement.scope, polarity: polarity, admitsGaps: true)
    var draft = Draft(pattern, words.blanks, source)
    if draft.values[.data] == nil { draft.values[.data] = wording.phrase(.dataUnnamed) }
    if !wording.runsInSentence(words.items(.data)) { speaker.announceParts(words, &draft) }
    draft.words = words
    draft.values[.when] = words.when
    // A promise is heard before its limit; a flow is heard after its trigger.
    if polarity == .positive, draft.values[.when] == nil {
      draft.values[.when] = draft.values.removeValue(forKey: .where)
    }
    if polarity == .positive, statement.isPossible {
      draft.fill(.can, wording.phrase(.can), .possible)
    }
    return draft
  }

  /// What follows the main sentence of every statement.
  private mutating func addTail<S: Statement>(_ draft: inout Draft, _ statement: S) {
    explainTerms(of: statement.scope, &draft)
    guard let words = draft.words else { return }
    draft.add(words.description)
    var gaps = words.gaps
    if draft.values[.can] != nil, draft.values[.when] == nil, draft.values[.where] == nil {
      gaps.append(wording.phrase(.gapTrigger).stating([words.fact(.possible)]))
    }
    if !gaps.isEmpty {
      draft.add(wording.phrase(.gaps, [.items: wording.any(gaps)]), nature: .gap)
    }
    draft.add(words.since.map { wording.phrase(.since, [.date: $0]) })
    draft.add(words.until.map { wording.phrase(.until, [.date: $0]) })
  }

  private func text(_ id: PhraseID, _ text: LocalizedText?) -> Phrase? {
    speaker.text(text).map { wording.phrase(id, [.text: $0]) }
  }

  private func addRetention(
    _ draft: inout Draft, _ stages: [RetentionStage], period id: PhraseID
  ) {
    for (index, stage) in stages.enumerated() {
      draft.add(stage.keep.flatMap { speaker.keep($0, period: id) }, .retention, index)
      draft.add(text(.retentionThen, stage.then), .then, index)
    }
  }

  private func addLaw(_ draft: inout Draft, _ grounds: LegalGrounds?, _ interest: LocalizedText?) {
    var index = 0
    let list = { (bases: [Located<LegalBasis>], source: EntryID) -> Phrase in
      let items = bases.map { basis -> Phrase in
        defer { index += 1 }
        let fact = Fact(source, .attribute(.legalBasis, index, in: .whole))
        return wording.word(basis.value).stating([fact])
      }
      return wording.all(items)
    }
    if let grounds, !grounds.everywhere.isEmpty {
      draft.add(wording.phrase(.legalBasis, [.items: list(grounds.everywhere, draft.source)]))
    }
    for (jurisdiction, bases) in grounds?.byLaw ?? [] {
      draft.add(
        wording.phrase(
          .legalBasisInLaw,
          [.law: wording.word(jurisdiction), .items: list(bases, draft.source)]))
    }
    draft.add(text(.legitimateInterest, interest), .legitimateInterest)
  }

  private func addCountries(
    _ draft: inout Draft, _ id: PhraseID, _ countries: [Located<Territory>]
  ) {
    guard !countries.isEmpty else { return }
    let names = countries.enumerated().map { index, country in
      Phrase(id == .keptIn ? wording.location(country.value) : wording.destination(country.value))
        .stating([Fact(draft.source, .attribute(.countries, index, in: .whole))])
    }
    draft.add(wording.phrase(id, [.country: wording.all(names)]))
  }

  // MARK: Terms

  /// Explains each term where the document first names it.
  private mutating func explainTerms(of scope: Scope, _ draft: inout Draft) {
    for (slot, value) in scope.writtenSlots {
      for reference in value.terms + value.gaps.compactMap(\.bound) {
        guard let term = speaker.term(slot, reference.value),
          explained.insert(term.header.id).inserted
        else { continue }
        for phrase in speaker.explanations(
          of: term, slot, reference.value, besides: scope.slots.with)
        {
          draft.add(phrase, sources: [term.header.id])
        }
        if slot == .via { stateSetter(of: reference.value, &draft) }
      }
    }
  }

  /// A recipient that collects by a method of its own is the one that sets it.
  private func stateSetter(of method: Name, _ draft: inout Draft) {
    guard let method = registry.methods[method], let setter = method.setBy?.value,
      draft.words?.scope.slots.with?.terms.contains(where: { $0.value == setter }) == true
    else { return }
    let fact = Fact(method.header.id, .attribute(.setBy, 0, in: .whole))
    draft.values[.recipients] = draft.values[.recipients]?.stating([fact])
  }
}

extension Speaker {
  /// "We keep this data for 2 years."
  func keep(_ keep: RetentionKeep, period id: PhraseID) -> Phrase? {
    switch keep {
    case .period(let period):
      wording.phrase(id, [.period: Phrase(wording.period(period))])
    case .until(let event):
      text(event).map { wording.phrase(.retentionUntil, [.text: $0]) }
    }
  }
}
