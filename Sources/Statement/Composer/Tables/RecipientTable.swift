import Diagnostics
import FlowAlgebra
import Registry

/// The recipients that something names, with what is declared of each and what reaches it: the list
/// that customers of a processor expect (GDPR Art. 28(2), (4)).
struct RecipientTable {
  let speaker: Speaker
  let flows: FlowSummary
  let reach: SectionReach

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }
  private var model: FlowModel { flows.model }
  private var names: TermNames { TermNames(speaker: speaker, space: model.space) }

  private static let columns: [SparseTable.Column] = [
    .init(heading: .columnRecipient, gap: nil),
    .init(heading: .columnActivity, gap: .gapActivity),
    .init(heading: .columnRole, gap: .gapRole),
    .init(heading: .columnWhere, gap: .gapCountries),
    .init(heading: .columnSafeguards, gap: .gapSafeguards),
    .init(heading: .columnData, gap: .gapData),
    .init(heading: .columnPurposes, gap: .gapPurposes),
  ]

  /// A table for each kind of recipient, under its heading where there are several.
  ///
  /// - Throws: `Undecided` where what recipients pass on falls into too many pieces.
  func blocks() throws(Undecided) -> [Block] {
    var table = SparseTable(columns: Self.columns)
    var groups: [(group: RecipientGroup, rows: [Table.Row])] = []
    let entries = try entries()
    for group in RecipientGroup.allCases {
      let rows = entries.filter { RecipientGroup($0.profile?.kind) == group }.map(row)
      if !rows.isEmpty { groups.append((group, rows)) }
      table.rows += rows
    }
    let isOne = groups.count == 1
    // Behind the last table it would read as if it were about that one.
    var blocks: [Block] = table.admission(wording).map { [.paragraph([$0])] } ?? []
    blocks += groups.flatMap { group, rows -> [Block] in
      let caption = wording.phrase(isOne ? .recipientList : group.heading)
      let rows = Block.table(table.table(of: rows, caption: caption, wording))
      return isOne ? [rows] : [.heading(caption), rows]
    }
    return blocks
  }

  // MARK: Who is listed

  /// A recipient, or one that is not named.
  private struct Entry {
    let node: Node
    /// The recipient's place; nil for a gap.
    let index: Int?
    /// Its own, or that of the group of which it is an unnamed member.
    let profile: RecipientProfile?
    let deliveries: [Received.Delivery]
    /// What else names it.
    let mentions: [EntryID]
  }

  /// The recipients in force that receive something, or that a method or a choice names.
  private func entries() throws(Undecided) -> [Entry] {
    guard let taxonomy = model.space.taxonomy(of: .recipients),
      let vocabulary = model.space.vocabulary(of: .recipients)
    else { return [] }
    let received = try Received(model, guardrails: false)
    let statements = reach.statements(apartFrom: .with)
    let mentions = mentions
    let nodes = taxonomy.nodes(in: taxonomy.whole).filter { $0 != .root }.sorted()
    return nodes.compactMap { node -> Entry? in
      guard reach.takes(node, .recipients), let point = taxonomy.point(of: node) else { return nil }
      let index = vocabulary.termIndex(of: node)
      let bound = taxonomy.parents(of: node).first.flatMap(vocabulary.termIndex)
      let deliveries = received.reaching(PointSet(point)).filter { delivery in
        statements.contains(delivery.statement) && !delivery.box.isDisjoint(with: flows.today)
      }
      let own = index.flatMap { mentions[registry.recipients.terms[$0].header.id] } ?? []
      guard index.map(isInForce) ?? true, !deliveries.isEmpty || !own.isEmpty else { return nil }
      return Entry(
        node: node, index: index,
        profile: (index ?? bound).map { registry.profile(ofRecipient: $0) },
        deliveries: deliveries, mentions: own)
    }
  }

  /// The methods, choices and recipients that name a recipient; none where the section is limited
  /// to certain statements.
  private var mentions: [EntryID: [EntryID]] {
    guard reach.filter(apartFrom: .with).isEmpty else { return [:] }
    var mentions: [EntryID: [EntryID]] = [:]
    func add(_ reference: Reference?, _ entry: EntryID) {
      guard let reference, let recipient = registry.recipients[reference.value] else { return }
      mentions[recipient.header.id, default: []].append(entry)
    }
    for method in registry.methods.terms { add(method.setBy, method.header.id) }
    for choice in registry.choices where choice.occasion.isInForce(on: speaker.day) {
      add(choice.carriedOutBy, choice.header.id)
    }
    return mentions
  }

  private func isInForce(_ index: Int) -> Bool {
    guard let day = speaker.day else { return true }
    let recipient = registry.recipients.terms[index]
    return (recipient.since.map { $0.value <= day } ?? true)
      && (recipient.until.map { day < $0.value } ?? true)
  }

  // MARK: What is said of each

  private func row(_ entry: Entry) -> Table.Row {
    let recipient = entry.index.map { registry.recipients.terms[$0] }
    // What reaches it from other recipients comes on their terms.
    let direct = entry.deliveries.filter { $0.edge == nil }
      .compactMap { model.statements[$0.statement] as? SharingStatement }
    let activities = [recipient?.activity] + direct.map(\.activity)
    let roles =
      direct.isEmpty ? [entry.profile?.role] : direct.map { $0.role ?? entry.profile?.role }
    let countries =
      (entry.profile?.countries ?? []).map(\.value) + direct.flatMap(\.countries).map(\.value)
    let stated = entry.deliveries.map { model.statements[$0.statement].header.id }
    return Table.Row(
      cells: [
        title(entry, recipient),
        activities.compactMap { speaker.text($0)?.capitalized }.withoutRepetition,
        roles.compactMap { $0.map(wording.word) }.withoutRepetition,
        countries.map { Phrase(wording.name(of: $0)) }.withoutRepetition,
        safeguards(entry, direct),
        names.namedOnly(widest(.data, of: entry.deliveries), .data),
        names.namedOnly(widest(.purposes, of: entry.deliveries), .purposes),
      ],
      sources: ([recipient?.header.id].compactMap { $0 } + stated + entry.mentions)
        .withoutRepetition,
      subject: recipient?.header.id)
  }

  /// The name with what identifies the recipient and where to read more.
  private func title(_ entry: Entry, _ recipient: Recipient?) -> [Phrase] {
    let title = names.name(CoveredTerm(node: entry.node), .recipients, besideOthers: true)
    guard let recipient else { return [title] }
    let legalName = recipient.legalName.map { Phrase($0.asOneLine) }
    let link = { (id: PhraseID, url: String?) -> Phrase? in
      url.map {
        Phrase(link: wording.phrase(id, [.name: title]).plainText, to: .url($0))
      }
    }
    let details: [Phrase?] = [
      legalName == title ? nil : legalName,
      recipient.engagedBy.map {
        wording.phrase(.engagedBy, [.recipients: speaker.title(.with, $0.value)])
      },
      recipient.since.map {
        wording.phrase(.recipientSince, [.date: Phrase(wording.date($0.value))])
      },
      recipient.until.map {
        wording.phrase(.recipientUntil, [.date: Phrase(wording.date($0.value))])
      },
      link(.websiteOf, recipient.website),
      link(.privacyStatementOf, recipient.privacyStatement),
    ]
    return [title] + details.compactMap { $0 }
  }

  /// Law by law; what a statement says of safeguards holds instead of what its recipients have.
  private func safeguards(_ entry: Entry, _ direct: [SharingStatement]) -> [Phrase] {
    let own = entry.profile?.safeguards ?? []
    let groups =
      direct.isEmpty ? own : direct.flatMap { $0.safeguards.isEmpty ? own : $0.safeguards }
    return groups.map { group in
      wording.phrase(
        .safeguardsBy,
        [
          .law: wording.word(group.jurisdiction),
          .items: wording.all(group.safeguards.map { wording.word($0.value) }),
        ])
    }.withoutRepetition
  }

  private func widest(_ dimension: Dimension, of deliveries: [Received.Delivery]) -> [CoveredTerm] {
    let points = PointSet.union(
      of: deliveries.lazy.map {
        $0.box[dimension] ?? model.space.space.whole(dimension)
      })
    return model.space.taxonomy(of: dimension)?.widestTerms(of: points) ?? []
  }
}
