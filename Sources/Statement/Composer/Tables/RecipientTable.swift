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
    let cells = RecipientCells(
      speaker: speaker, node: entry.node, index: entry.index, profile: entry.profile,
      direct: direct, names: names)
    let stated = entry.deliveries.map { model.statements[$0.statement].header.id }
    return Table.Row(
      cells: [
        cells.title, cells.activities, cells.roles, cells.countries, cells.safeguards,
        names.namedOnly(widest(.data, of: entry.deliveries), .data),
        names.namedOnly(widest(.purposes, of: entry.deliveries), .purposes),
      ],
      sources: ([recipient?.header.id].compactMap { $0 } + stated + entry.mentions)
        .withoutRepetition,
      subject: recipient?.header.id)
  }

  private func widest(_ dimension: Dimension, of deliveries: [Received.Delivery]) -> [CoveredTerm] {
    let points = PointSet.union(
      of: deliveries.lazy.map {
        $0.box[dimension] ?? model.space.space.whole(dimension)
      })
    return model.space.taxonomy(of: dimension)?.widestTerms(of: points) ?? []
  }
}
