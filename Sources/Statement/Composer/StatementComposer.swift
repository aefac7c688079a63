import Diagnostics
import Registry

/// Turns statements into items; remembers which terms the document has explained.
struct StatementComposer {
  var speaker: Speaker
  /// The sentence that holds each main one.
  var frame: PhraseID?
  /// Whether terms are explained where they are first named.
  var explainsTerms = true
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
    addRetention(&draft, statement.retention, .ours)
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
    addRetention(&draft, statement.retention, .recipients)
    addLaw(&draft, statement.legalBasis, statement.legitimateInterest)
    addCountries(&draft, .sentTo, statement.countries)
    draft.add(safeguards: statement.safeguards, of: draft.source, wording)
    addDisclosureTerms(&draft, statement)
    explain(speaker.mentions(besideScopeOf: statement), &draft)
    return speaker.item(draft, statement.scope.slots)
  }

  /// Onward transfer, sale, notice, and what does not happen beside it.
  private func addDisclosureTerms(_ draft: inout Draft, _ statement: SharingStatement) {
    if let onward = statement.onward {
      if onward.isEmpty { draft.add(wording.phrase(.onwardNone), .onward) }
      for (index, flow) in onward.enumerated() { add(&draft, flow, index) }
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

  func add(_ draft: inout Draft, _ flow: OnwardFlow, _ index: Int) {
    let words = ScopeWords(
      speaker: speaker, entry: draft.source, scope: flow.scope, polarity: .positive,
      part: Aspect.Part.whole.onward(index))
    var values = words.blanks
    if values[.data] == nil { values[.data] = wording.phrase(.thisData) }
    draft.add(wording.phrase(.onward, values).stating([words.fact(.onward)]))
    let gaps = words.gaps
    if !gaps.isEmpty {
      draft.add(wording.phrase(.gaps, [.items: wording.any(gaps)]), nature: .gap)
    }
    RecipientTerms(speaker, onward: flow).add(to: &draft)
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
  mutating func draft<S: Statement>(
    _ pattern: PhraseID, _ statement: S, _ polarity: Polarity
  ) -> Draft {
    let source = statement.header.id
    let words = ScopeWords(
      speaker: speaker, entry: source, scope: statement.scope, polarity: polarity)
    var draft = Draft(pattern, words.blanks, source)
    if draft.values[.data] == nil { draft.values[.data] = wording.phrase(.dataUnnamed) }
    if !wording.runsInSentence(words.items(.data)) { speaker.announceParts(words, &draft) }
    draft.words = words
    draft.values[.when] = words.when
    // A promise is heard before its limit; a flow is heard after its trigger.
    if polarity == .positive, draft.values[.when] == nil {
      draft.values[.when] = draft.values.removeValue(forKey: .where)
    }
    draft.frame = frame
    // A notice leads with the day on which what it tells begins.
    if wording.genre == .notice { draft.begin = words.since }
    if polarity == .positive, statement.isPossible {
      draft.fill(.can, wording.phrase(.can), .possible)
    }
    return draft
  }

  /// What follows the main sentence of every statement.
  mutating func addTail<S: Statement>(_ draft: inout Draft, _ statement: S) {
    explain(
      speaker.mentions(in: statement.scope), &draft, collectors: statement.directCollectors)
    guard let words = draft.words else { return }
    draft.add(words.description)
    var gaps = words.gaps
    if draft.values[.can] != nil, draft.values[.when] == nil, draft.values[.where] == nil {
      gaps.append(wording.phrase(.gapTrigger).stating([words.opening(.where)]))
    }
    if !gaps.isEmpty {
      draft.add(wording.phrase(.gaps, [.items: wording.any(gaps)]), nature: .gap)
    }
    if draft.begin == nil {
      draft.add(words.since.map { wording.phrase(.since, [.date: $0]) })
    }
    draft.add(words.until.map { wording.phrase(.until, [.date: $0]) })
  }

  private func text(_ id: PhraseID, _ text: LocalizedText?) -> Phrase? {
    speaker.text(text).map { wording.phrase(id, [.text: $0]) }
  }

  private func addRetention(
    _ draft: inout Draft, _ stages: [RetentionStage], _ phrases: KeepPhrases
  ) {
    for (index, stage) in stages.enumerated() {
      draft.add(stage.keep.flatMap { speaker.keep($0, phrases) }, .retention, index)
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
  ///
  /// - Parameter collectors: the recipients that the statement lets collect directly.
  private mutating func explain(
    _ mentions: [Mention], _ draft: inout Draft, collectors: SlotValue? = nil
  ) {
    guard explainsTerms else { return }
    for mention in mentions where explained.insert(mention.term.header.id).inserted {
      for phrase in speaker.explanations(of: mention, besides: collectors) {
        draft.add(phrase, sources: [mention.term.header.id])
      }
      guard mention.slot == .via else { continue }
      stateSetter(of: mention.name, &draft, collectors)
      explain(speaker.setter(of: mention), &draft)
    }
  }

  /// Explains the terms that an item names; what it explains follows the item.
  mutating func explain(_ mentions: [Mention], in item: inout Item) {
    guard let source = item.subject else { return }
    for mention in mentions where explained.insert(mention.term.header.id).inserted {
      for phrase in speaker.explanations(of: mention, besides: nil) {
        item.append(Sentence(phrase.asSentence, sources: [source, mention.term.header.id]))
      }
      explain(speaker.setter(of: mention), in: &item)
    }
  }

  /// A recipient that collects by a method of its own is the one that sets it.
  private func stateSetter(of method: Name, _ draft: inout Draft, _ collectors: SlotValue?) {
    guard let method = registry.methods[method], let setter = method.setBy?.value,
      collectors?.terms.contains(where: { $0.value == setter }) == true
    else { return }
    let fact = Fact(method.header.id, .attribute(.setBy, 0, in: .whole))
    draft.values[.recipients] = draft.values[.recipients]?.stating([fact])
  }
}

extension Speaker {
  /// "We keep this data for 2 years."
  func keep(_ keep: RetentionKeep, _ phrases: KeepPhrases) -> Phrase? {
    switch keep {
    case .period(let period):
      wording.phrase(phrases.period, [.period: Phrase(wording.period(period))])
    case .until(let event):
      text(event).map { wording.phrase(phrases.until, [.text: $0]) }
    }
  }
}

/// How it is said how long data is kept: for a period, and until an event.
struct KeepPhrases {
  let period: PhraseID
  let until: PhraseID

  static let ours = KeepPhrases(period: .retentionFor, until: .retentionUntil)
  static let recipients = KeepPhrases(
    period: .retentionAtRecipient, until: .retentionUntilAtRecipient)
}

extension Statement {
  /// The recipients that collect the data themselves.
  fileprivate var directCollectors: SlotValue? {
    guard let sharing = self as? SharingStatement, sharing.flow == .collectedDirectly else {
      return nil
    }
    return sharing.scope.slots.with
  }
}
