import Diagnostics
import Registry

/// What binds the recipients of a disclosure, what they do, and what they are; what the draft already
/// says of them is not said again.
struct RecipientTerms {
  private let speaker: Speaker
  /// Nil for the recipients of an onward transfer.
  private let statement: SharingStatement?
  /// Places in the registry's recipients: those that are named.
  private let named: [Int]
  /// Those that are named and those of which a part is meant, which has what it inherits.
  private let recipients: [Int]
  private let profiles: [RecipientProfile]

  init(_ speaker: Speaker, _ statement: SharingStatement) {
    self.init(speaker, statement, statement.scope.slots.with)
  }

  init(_ speaker: Speaker, onward flow: OnwardFlow) {
    self.init(speaker, nil, flow.scope.slots.with)
  }

  private init(_ speaker: Speaker, _ statement: SharingStatement?, _ value: SlotValue?) {
    self.speaker = speaker
    self.statement = statement
    let registry = speaker.registry
    named = (value?.terms ?? []).compactMap { registry.recipients.index(of: $0.value) }
    let groups = (value?.gaps ?? []).compactMap(\.bound)
      .compactMap { registry.recipients.index(of: $0.value) }
    recipients = named + groups.filter { [named] in !named.contains($0) }
    profiles = recipients.map { registry.profile(ofRecipient: $0) }
  }

  /// Whether "the recipient" says whose terms these are.
  private var isAlone: Bool { statement != nil && recipients.count == 1 }

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }

  func add(to draft: inout Draft) {
    if let statement {
      addObligations(&draft, statement)
      draft.add(
        speaker.text(statement.activity).map { wording.phrase(.activity, [.text: $0]) }, .activity)
    } else {
      addOnwardObligations(&draft)
    }
    for index in named { addActivity(&draft, index) }
    addRoles(&draft)
    // What the statement says of safeguards holds instead of what its recipients have.
    guard statement?.safeguards.isEmpty ?? true else { return }
    for (index, profile) in zip(recipients, profiles) {
      let recipient = registry.recipients.terms[index]
      let first = Fact(recipient.header.id, .attribute(.safeguards, 0, in: .whole))
      guard !draft.states(first) else { continue }
      draft.add(
        safeguards: profile.safeguards, of: recipient.header.id,
        named: isAlone ? nil : speaker.title(recipient.basics), wording)
    }
  }

  /// The statement's own obligations and those of its recipients, each once.
  private func addObligations(_ draft: inout Draft, _ statement: SharingStatement) {
    var order: [Name] = []
    var facts: [Name: [Fact]] = [:]
    let holders =
      [(statement.header.id, statement.obligations)]
      + zip(recipients, profiles).map { (registry.recipients.terms[$0].header.id, $1.obligations) }
    for (holder, obligations) in holders {
      for (index, obligation) in obligations.enumerated() {
        if facts[obligation.value] == nil { order.append(obligation.value) }
        facts[obligation.value, default: []]
          .append(Fact(holder, .attribute(.obligations, index, in: .whole)))
      }
    }
    let duties = order.compactMap { name in registry.obligations[name].map { (name, $0.basics) } }
    guard !duties.isEmpty else { return }
    let items = duties.map { speaker.label($1).stating(facts[$0] ?? []) }
    draft.add(
      wording.phrase(.obligations, [.items: wording.all(items)]),
      sources: duties.map(\.1.header.id))
  }

  /// What each recipient of an onward transfer must do.
  private func addOnwardObligations(_ draft: inout Draft) {
    for (index, profile) in zip(recipients, profiles) {
      let recipient = registry.recipients.terms[index].basics
      let duties = profile.obligations.enumerated().compactMap { index, name in
        registry.obligations[name.value].map { duty in
          (Fact(recipient.header.id, .attribute(.obligations, index, in: .whole)), duty.basics)
        }
      }.filter { !draft.states($0.0) }
      guard !duties.isEmpty else { continue }
      let items = duties.map { fact, duty in speaker.label(duty).stating([fact]) }
      draft.add(
        wording.phrase(
          .obligationsOf, [.name: speaker.title(recipient), .items: wording.all(items)]),
        sources: [recipient.header.id] + duties.map(\.1.header.id))
    }
  }

  private func addActivity(_ draft: inout Draft, _ index: Int) {
    let recipient = registry.recipients.terms[index]
    let fact = Fact(recipient.header.id, .attribute(.activity, 0, in: .whole))
    guard let activity = speaker.text(recipient.activity), !draft.states(fact) else { return }
    let phrase =
      isAlone
      ? wording.phrase(.activity, [.text: activity])
      : wording.phrase(.activityOf, [.name: speaker.title(recipient.basics), .text: activity])
    draft.add(phrase.stating([fact]), sources: [recipient.header.id])
  }

  /// The part of each recipient; with names where the recipients differ.
  private func addRoles(_ draft: inout Draft) {
    if let role = statement?.role { return draft.add(wording.phrase(role.shared), .role) }
    for role in ProcessingRole.allCases {
      let members = zip(recipients, profiles).filter { $1.role == role }
        .map { registry.recipients.terms[$0.0] }
        .filter { !draft.states(Fact($0.header.id, .attribute(.role, 0, in: .whole))) }
      guard !members.isEmpty else { continue }
      let facts = members.map { Fact($0.header.id, .attribute(.role, 0, in: .whole)) }
      let names = wording.all(members.map { speaker.title($0.basics) })
      let phrase =
        statement != nil && members.count == recipients.count
        ? wording.phrase(role.shared) : wording.phrase(role.named, [.recipients: names])
      draft.add(phrase.stating(facts), sources: members.map(\.header.id))
    }
  }
}

extension Draft {
  /// What allows the transfer, law by law.
  ///
  /// - Parameter name: whose safeguards these are, where a statement has several recipients.
  mutating func add(
    safeguards: [JurisdictionSafeguards], of holder: EntryID, named name: Phrase? = nil,
    _ wording: Wording
  ) {
    var index = 0
    for group in safeguards {
      let items = group.safeguards.map { safeguard -> Phrase in
        defer { index += 1 }
        let fact = Fact(holder, .attribute(.safeguards, index, in: .whole))
        return wording.word(safeguard.value).stating([fact])
      }
      var values = [Blank.law: wording.word(group.jurisdiction), .items: wording.all(items)]
      values[.recipients] = name
      add(
        wording.phrase(.safeguardsInLaw, values), sources: holder == source ? [] : [holder])
    }
  }
}
