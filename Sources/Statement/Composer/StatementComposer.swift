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
    switch statement.storage {
    case .onDevice: draft.add(wording.phrase(.collectionOnDevice))
    case .transient: draft.add(wording.phrase(.collectionTransient))
    case .stored: draft.add(wording.phrase(.collectionStored))
    case nil: break
    }
    switch statement.provision {
    case .optional: draft.add(wording.phrase(.provisionOptional))
    case .contractual: draft.add(wording.phrase(.provisionContractual))
    case .statutory: draft.add(wording.phrase(.provisionStatutory))
    case nil: break
    }
    draft.add(
      speaker.text(statement.ifNotProvided).map { wording.phrase(.ifNotProvided, [.text: $0]) })
    addRetention(&draft, statement.retention, period: .retentionFor)
    addLaw(&draft, statement.legalBasis, statement.legitimateInterest)
    addCountries(&draft, .keptIn, statement.countries)
    addSafeguards(&draft, statement.safeguards)
    return speaker.item(draft, statement.scope.slots)
  }

  // MARK: Uses

  mutating func item(_ statement: UseStatement) -> Item {
    let pattern: PhraseID =
      switch statement.operation {
      case nil: .use
      case .combine: .useCombine
      case .enrich: .useEnrich
      case .infer: .useInfer
      case .train: .useTrain
      case .access: .useAccess
      case .preserve: .usePreserve
      case .delete: .useDelete
      }
    var draft = draft(pattern, statement, .positive)
    addTail(&draft, statement)
    addLaw(&draft, statement.legalBasis, statement.legitimateInterest)
    return speaker.item(draft, statement.scope.slots)
  }

  // MARK: Sharing

  mutating func item(_ statement: SharingStatement) -> Item {
    let pattern: PhraseID =
      switch statement.flow ?? .sent {
      case .sent: .sharingSent
      case .referred: .sharingReferred
      case .collectedDirectly: .sharingCollectedDirectly
      case .accessed: .sharingAccessed
      }
    var draft = draft(pattern, statement, .positive)
    addTail(&draft, statement)
    addRecipientTerms(&draft, statement)
    addRetention(&draft, statement.retention, period: .retentionAtRecipient)
    addLaw(&draft, statement.legalBasis, statement.legitimateInterest)
    addCountries(&draft, .sentTo, statement.countries)
    addSafeguards(&draft, statement.safeguards)
    addDisclosureTerms(&draft, statement)
    return speaker.item(draft, statement.scope.slots)
  }

  /// What binds the recipients and what they are.
  private mutating func addRecipientTerms(_ draft: inout Draft, _ statement: SharingStatement) {
    let indices = recipients(of: statement)
    let profiles = indices.map { registry.profile(ofRecipient: $0) }
    var obligations = statement.obligations
    for obligation in profiles.flatMap(\.obligations)
    where !obligations.contains(where: { $0.value == obligation.value }) {
      obligations.append(obligation)
    }
    let duties = obligations.compactMap { registry.obligations[$0.value]?.basics }
    if !duties.isEmpty {
      let items = wording.all(duties.map(speaker.label))
      draft.add(
        wording.phrase(.obligations, [.items: items]), sources: duties.map(\.header.id))
    }
    draft.add(speaker.text(statement.activity).map { wording.phrase(.activity, [.text: $0]) })
    for index in indices { addActivity(&draft, index, isOnlyOne: indices.count == 1) }
    addRoles(&draft, statement, indices)
    guard statement.safeguards.isEmpty else { return }
    for index in indices {
      let name = indices.count > 1 ? speaker.title(registry.recipients.terms[index].basics) : nil
      addSafeguards(&draft, registry.profile(ofRecipient: index).safeguards, of: name)
    }
  }

  private func addActivity(_ draft: inout Draft, _ index: Int, isOnlyOne: Bool) {
    let recipient = registry.recipients.terms[index]
    guard let activity = speaker.text(recipient.activity) else { return }
    let name = speaker.title(recipient.basics)
    draft.add(
      isOnlyOne
        ? wording.phrase(.activity, [.text: activity])
        : wording.phrase(.activityOf, [.name: name, .text: activity]))
  }

  /// The part of each recipient; with names where the recipients differ.
  private func addRoles(_ draft: inout Draft, _ statement: SharingStatement, _ indices: [Int]) {
    let roles = indices.map { statement.role ?? registry.profile(ofRecipient: $0).role }
    for role in ProcessingRole.allCases where roles.contains(role) || statement.role == role {
      let members = zip(indices, roles).filter { $0.1 == role }.map {
        speaker.title(registry.recipients.terms[$0.0].basics)
      }
      let isShared = members.count == indices.count
      let (shared, named): (PhraseID, PhraseID) =
        switch role {
        case .processor: (.roleProcessor, .roleProcessorOf)
        case .controller: (.roleController, .roleControllerOf)
        case .jointController: (.roleJointController, .roleJointControllerOf)
        }
      draft.add(
        isShared
          ? wording.phrase(shared)
          : wording.phrase(named, [.recipients: wording.all(members)]))
    }
  }

  private func recipients(of statement: SharingStatement) -> [Int] {
    (statement.scope.slots.with?.terms ?? []).compactMap {
      registry.recipients.index(of: $0.value)
    }
  }

  /// Onward transfer, sale, notice, and what does not happen beside it.
  private func addDisclosureTerms(_ draft: inout Draft, _ statement: SharingStatement) {
    if let onward = statement.onward {
      if onward.isEmpty { draft.add(wording.phrase(.onwardNone)) }
      for flow in onward { draft.add(self.onward(flow, from: statement)) }
    }
    if statement.isSale { draft.add(wording.phrase(.sale)) }
    for (jurisdiction, sense) in statement.inLaw {
      let id: PhraseID =
        switch sense {
        case .sell: .inLawSell
        case .share: .inLawShare
        case .businessPurpose: .inLawBusinessPurpose
        }
      draft.add(wording.phrase(id, [.law: wording.word(jurisdiction)]))
    }
    draft.add(speaker.text(statement.notice).map { wording.phrase(.notice, [.text: $0]) })
    for slot in statement.only.map(\.value) {
      switch slot {
      case .with: draft.add(wording.phrase(.onlyRecipients))
      case .purposes: draft.add(wording.phrase(.onlyPurposes))
      default: draft.add(wording.phrase(.onlyThese))
      }
    }
  }

  private func onward(_ flow: OnwardFlow, from statement: SharingStatement) -> Phrase {
    let slots = flow.scope.slots
    let values: [Blank: Phrase?] = [
      .data: speaker.data(slots.data ?? statement.scope.slots.data, .positive),
      .form: speaker.form(slots.identifiability),
      .recipients: speaker.recipients(slots.with, .positive),
      .purposes: speaker.purposes(slots.purposes, .positive),
      .where: speaker.circumstances(flow.scope.circumstances),
    ]
    return wording.phrase(.onward, values.compactMapValues { $0 })
  }

  // MARK: Promises

  mutating func item(_ statement: NeverStatement) -> Item {
    let pattern: PhraseID =
      switch statement.action ?? .process {
      case .collect: .neverCollect
      case .process: .neverProcess
      case .use: statement.operation == nil ? .neverUse : .neverOperation
      case .access: .neverAccess
      case .retain: .neverRetain
      case .share: .neverShare
      case .sell: .neverSell
      }
    var draft = draft(pattern, statement, .negative)
    draft.values[.item] = statement.operation.map(wording.word)
    if statement.precedence == .yields { draft.values[.promise] = wording.phrase(.neverYields) }
    draft.values[.law] = statement.inLaw.map {
      wording.phrase(.inSenseOf, [.law: wording.word($0)])
    }
    addTail(&draft, statement)
    return speaker.item(draft, statement.scope.slots)
  }

  // MARK: What statements have in common

  /// The main sentence of a statement.
  private mutating func draft<S: Statement>(
    _ pattern: PhraseID, _ statement: S, _ polarity: Polarity
  ) -> Draft {
    let scope = statement.scope
    let slots = scope.slots
    var draft = Draft(pattern: pattern, values: [:], source: statement.header.id)
    draft.values[.data] = speaker.data(slots.data, polarity)
    if let data = slots.data, !wording.runsInSentence(speaker.items(.data, data)) {
      speaker.announceParts(data, &draft)
    }
    draft.values[.form] = speaker.form(slots.identifiability)
    draft.values[.from] = speaker.from(slots.from, polarity)
    draft.values[.via] = speaker.via(slots.via, polarity)
    draft.values[.recipients] = speaker.recipients(slots.with, polarity)
    draft.values[.purposes] = speaker.purposes(slots.purposes, polarity)
    draft.values[.exceptions] = speaker.exceptions(scope.exceptions, of: polarity)
    draft.values[.when] = speaker.text(scope.when)
    let circumstances = speaker.circumstances(scope.circumstances)
    // A promise is heard before its limit; a flow is heard after its trigger.
    if polarity == .positive, draft.values[.when] == nil {
      draft.values[.when] = circumstances
    } else {
      draft.values[.where] = circumstances
    }
    if polarity == .positive, statement.isPossible { draft.values[.can] = wording.phrase(.can) }
    return draft
  }

  /// What follows the main sentence of every statement.
  private mutating func addTail<S: Statement>(_ draft: inout Draft, _ statement: S) {
    explainTerms(of: statement.scope, &draft)
    draft.add(speaker.text(statement.scope.description))
    var gaps = speaker.gaps(statement.scope)
    if statement.isPossible, draft.values[.can] != nil, draft.values[.when] == nil,
      draft.values[.where] == nil
    {
      gaps.append(wording.phrase(.gapTrigger))
    }
    if !gaps.isEmpty {
      draft.add(wording.phrase(.gaps, [.items: wording.any(gaps)]))
    }
    if let since = statement.scope.since {
      draft.add(wording.phrase(.since, [.date: Phrase(wording.date(since.value))]))
    }
    if let until = statement.scope.until {
      draft.add(wording.phrase(.until, [.date: Phrase(wording.date(until.value))]))
    }
  }

  /// Explains each term where the document first names it.
  private mutating func explainTerms(of scope: Scope, _ draft: inout Draft) {
    for (slot, value) in scope.writtenSlots {
      for reference in value.terms + value.gaps.compactMap(\.bound) {
        guard let term = speaker.term(slot, reference.value),
          explained.insert(term.header.id).inserted
        else { continue }
        let sources = [term.header.id]
        draft.add(speaker.text(term.description), sources: sources)
        switch slot {
        case .data:
          let examples = registry.dataCategories[reference.value]?.examples ?? []
          let items = examples.compactMap(speaker.text)
          guard !items.isEmpty else { continue }
          draft.add(
            wording.phrase(
              .dataExamples, [.data: speaker.label(term), .items: wording.all(items)]),
            sources: sources)
        case .purposes:
          guard let purpose = registry.purposes[reference.value] else { continue }
          addExamples(of: purpose, &draft)
        default: continue
        }
      }
    }
  }

  private func addExamples(of purpose: Purpose, _ draft: inout Draft) {
    let sources = [purpose.header.id]
    let examples = purpose.examples.compactMap(speaker.text)
    if !examples.isEmpty {
      let list = wording.any(examples.map { wording.phrase(.purposesRepeated, [.item: $0]) })
      draft.add(wording.phrase(.purposeExamples, [.purposes: list]), sources: sources)
    }
    guard let decision = purpose.automatedDecision else { return }
    draft.add(
      speaker.text(decision.logic).map { wording.phrase(.automatedLogic, [.text: $0]) },
      sources: sources)
    draft.add(
      speaker.text(decision.consequences)
        .map { wording.phrase(.automatedConsequences, [.text: $0]) },
      sources: sources)
  }

  private func addRetention(
    _ draft: inout Draft, _ stages: [RetentionStage], period id: PhraseID
  ) {
    for stage in stages {
      draft.add(stage.keep.flatMap { speaker.keep($0, period: id) })
      draft.add(speaker.text(stage.then).map { wording.phrase(.retentionThen, [.text: $0]) })
    }
  }

  private func addLaw(
    _ draft: inout Draft, _ grounds: LegalGrounds?, _ interest: LocalizedText?
  ) {
    if let grounds, !grounds.everywhere.isEmpty {
      let items = wording.all(grounds.everywhere.map { wording.word($0.value) })
      draft.add(wording.phrase(.legalBasis, [.items: items]))
    }
    for (jurisdiction, bases) in grounds?.byLaw ?? [] {
      let items = wording.all(bases.map { wording.word($0.value) })
      draft.add(
        wording.phrase(.legalBasisInLaw, [.law: wording.word(jurisdiction), .items: items]))
    }
    draft.add(speaker.text(interest).map { wording.phrase(.legitimateInterest, [.text: $0]) })
  }

  private func addCountries(
    _ draft: inout Draft, _ id: PhraseID, _ countries: [Located<Territory>]
  ) {
    guard !countries.isEmpty else { return }
    let names = wording.all(countries.map { Phrase(wording.name(of: $0.value)) })
    draft.add(wording.phrase(id, [.country: names]))
  }

  /// - Parameter recipient: whose safeguards these are, where a statement has several recipients.
  private func addSafeguards(
    _ draft: inout Draft, _ safeguards: [JurisdictionSafeguards], of recipient: Phrase? = nil
  ) {
    for group in safeguards {
      var values = [
        Blank.law: wording.word(group.jurisdiction),
        .items: wording.all(group.safeguards.map { wording.word($0.value) }),
      ]
      values[.recipients] = recipient
      draft.add(wording.phrase(.safeguardsInLaw, values))
    }
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
