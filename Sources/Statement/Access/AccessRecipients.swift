import FlowAlgebra
import Queries
import Registry

/// The recipients of a report, by name wherever they have one (GDPR Art. 15(1)(c), CJEU C-154/21).
struct AccessRecipients {
  let speaker: Speaker
  let standing: Standing
  /// Those to whom we give data.
  let direct: [Hit]
  /// Those who get it from them.
  let onward: [Hit]

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }
  private var model: FlowModel { standing.flows.model }
  private var names: TermNames { TermNames(speaker: speaker, space: model.space) }

  private static let columns: [SparseTable.Column] = [
    .init(heading: .columnRecipient, gap: nil),
    .init(heading: .columnActivity, gap: .gapActivity),
    .init(heading: .columnRole, gap: .gapRole),
    .init(heading: .columnWhere, gap: .gapCountries),
    .init(heading: .columnSafeguards, gap: .gapSafeguards),
    .init(heading: .columnData, gap: nil),
    .init(heading: .columnPurposes, gap: nil),
    .init(heading: .columnWhen, gap: nil),
  ]

  /// A table for each kind of recipient, then one of those who get data from them.
  var blocks: [Block] {
    let parties = direct.compactMap { party($0) } + unnamed
    let passedTo = onward.compactMap { party($0) }
    var tables = RecipientGroup.allCases.map { group in
      (group.heading, parties.filter { RecipientGroup($0.profile?.kind) == group }.map(row))
    }
    tables.append((.accessOnward, passedTo.map(row)))
    tables.removeAll { $0.1.isEmpty }
    let table = SparseTable(columns: Self.columns, rows: tables.flatMap(\.1))
    let admission = table.admission(wording).map { [Block.paragraph([$0])] } ?? []
    return admission
      + tables.flatMap { heading, rows -> [Block] in
        let caption = wording.phrase(heading)
        return [.heading(caption), .table(table.table(of: rows, caption: caption, wording))]
      }
  }

  // MARK: Who is listed

  private struct Party {
    let node: Node
    /// The recipient's place; nil for one that is not named.
    let index: Int?
    let profile: RecipientProfile?
    let data: [Phrase]
    let purposes: [Phrase]
    /// The disclosures by which we ourselves give it data.
    let disclosures: [SharingStatement]
    /// All statements that let it receive data.
    let statements: [EntryID]
  }

  private func party(_ hit: Hit) -> Party? {
    guard let node = model.space.node(ofID: hit.party.id, in: .recipients),
      let index = model.space.vocabulary(of: .recipients)?.termIndex(of: node)
    else { return nil }
    let direct = hit.statements.filter(\.path.isEmpty).map(\.reference.id)
    let ids = hit.statements.map(\.reference.id)
    let entries = model.statements.filter { ids.contains(registry.qualifiedID($0.header)) }
    return Party(
      node: node, index: index, profile: registry.profile(ofRecipient: index),
      data: names.namedOnly(hit.data, .data), purposes: names.namedOnly(hit.purposes, .purposes),
      disclosures: standing.sharing.filter { direct.contains(registry.qualifiedID($0.header)) },
      statements: entries.map(\.header.id))
  }

  /// The recipients that nothing but a gap, or "anybody", stands for.
  private var unnamed: [Party] {
    guard let taxonomy = model.space.taxonomy(of: .recipients) else { return [] }
    let shared = standing.contributions[.sharing] ?? []
    let reached = standing.flows.points(.recipients, of: shared)
    var nodes = taxonomy.gaps(in: reached)
    if taxonomy.point(of: .root).map(reached.contains) ?? false { nodes.append(.root) }
    return nodes.map { node in
      let bound = taxonomy.parents(of: node).first
        .flatMap { model.space.vocabulary(of: .recipients)?.termIndex(of: $0) }
      let box = Box([.recipients: PointSet(points: [taxonomy.point(of: node)].compactMap { $0 })])
      let parts = shared.compactMap { part -> Contribution? in
        let region = part.region.intersection(box)
        return region.isEmpty ? nil : Contribution(statement: part.statement, region: region)
      }
      let entries = parts.map { standing.entry($0.statement) }
      return Party(
        node: node, index: nil, profile: bound.map { registry.profile(ofRecipient: $0) },
        data: names.namedOnly(standing.flows.widest(.data, of: parts), .data),
        purposes: names.namedOnly(standing.flows.widest(.purposes, of: parts), .purposes),
        disclosures: standing.sharing.filter { entries.contains($0.header.id) },
        statements: entries)
    }
  }

  // MARK: What is said of each

  private func row(_ party: Party) -> Table.Row {
    let cells = RecipientCells(
      speaker: speaker, node: party.node, index: party.index, profile: party.profile,
      direct: party.disclosures, names: names)
    let recipient = party.index.map { registry.recipients.terms[$0] }
    let mark =
      recipient.map { $0.isNamed ? [] : [wording.phrase(.accessCategory)] } ?? []
    return Table.Row(
      cells: [
        cells.title + mark, cells.activities, cells.roles, cells.countries, cells.safeguards,
        party.data, party.purposes, triggers(party),
      ],
      sources: ([recipient?.header.id].compactMap { $0 } + party.statements).withoutRepetition,
      subject: recipient?.header.id)
  }

  /// What reaches a recipient from others comes when it comes to them.
  private func triggers(_ party: Party) -> [Phrase] {
    let triggers = party.disclosures.map(trigger).withoutRepetition
    return triggers.isEmpty ? [wording.phrase(.notApplicable)] : triggers
  }

  /// "For our licensed customers; when you ask for support; but not to carriers".
  private func trigger(_ statement: SharingStatement) -> Phrase {
    let words = ScopeWords(
      speaker: speaker, entry: statement.header.id, scope: statement.scope, polarity: .positive)
    let limits = [
      words.subjects.map { wording.phrase(.exceptSubjects, [.subjects: $0]) },
      words.services.map { wording.phrase(.exceptServices, [.services: $0]) },
    ]
    let trigger = speaker.trigger(statement, besides: limits.compactMap { $0 })
    return [trigger, words.exceptions].compactMap { $0 }.joined(by: "; ")
  }
}
