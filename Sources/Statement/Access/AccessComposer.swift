import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// Turns what stands about a person into a document addressed to that person (GDPR Art. 15(1), (2);
/// DSG Art. 25(2)).
struct AccessComposer {
  static let id = "access-report"

  let standing: Standing
  let speaker: Speaker
  let recipients: AccessRecipients
  /// Those from whom data about the person comes.
  let sources: [Hit]
  private var composer: StatementComposer

  init(
    _ standing: Standing, wording: Wording, direct: [Hit], onward: [Hit], sources: [Hit]
  ) {
    let question = standing.question
    self.standing = standing
    self.sources = sources
    speaker = Speaker(
      registry: standing.flows.model.registry, wording: wording, day: question.day,
      unconcerning: standing.unconcerning)
    recipients = AccessRecipients(
      speaker: speaker, standing: standing, direct: direct, onward: onward)
    composer = StatementComposer(speaker)
  }

  private var registry: Registry { speaker.registry }
  private var wording: Wording { speaker.wording }
  private var model: FlowModel { standing.flows.model }
  private var names: TermNames { TermNames(speaker: speaker, space: model.space) }

  /// - Throws: `Undecided` when what a table sums up falls into too many pieces.
  mutating func compose() throws(Undecided) -> ComposedDocument {
    let tables = TableComposer(speaker: speaker, flows: standing.flows)
    var sections = try tables.dataSection(standing.collected, standing.uses, limit: limit)
    sections.append(section("data", .accessData, try collectionBlocks()))
    sections.append(section("purposes", .accessPurposes, try useBlocks()))
    sections.append(section("recipients", .accessRecipients, try recipientBlocks()))
    sections.append(section("sources", .accessSources, sourceBlocks))
    sections.append(section("retention", .accessRetention, retentionBlocks()))
    sections.append(section("decisions", .accessDecisions, decisionBlocks))
    sections.append(section("promises", .accessPromises, promiseBlocks()))
    sections.append(section("rights", .accessRights, rightBlocks()))
    return ComposedDocument(
      id: Self.id, locale: wording.locale, title: wording.phrase(.accessTitle), lead: lead,
      sections: sections.filter { !$0.blocks.isEmpty }, names: registry.names,
      source: subjects.first?.entry ?? registry.settings.header.id,
      pageWords: PageWords(
        contents: wording.text(.pageContents), skip: wording.text(.pageSkip)))
  }

  private func section(_ anchor: String, _ heading: PhraseID, _ blocks: [Block])
    -> ComposedSection
  {
    ComposedSection(anchor: anchor, heading: wording.phrase(heading), blocks: blocks)
  }

  // MARK: Who asks whom

  private var lead: [Sentence] {
    let asked = subjects
    let entries = asked.map { $0.entry ?? registry.settings.header.id }
    var sentences = [
      Sentence(wording.phrase(.accessAnswer), sources: entries),
      Sentence(
        wording.phrase(
          .accessFor,
          [
            .subjects: wording.all(asked.map(\.label)),
            .date: Phrase(wording.date(standing.question.day)),
          ]), sources: entries),
    ]
    if let limit { sentences.append(limit) }
    return sentences + Controller(speaker: speaker).identity + contact
  }

  /// The groups to which the person belongs.
  private var subjects: [(label: Phrase, entry: EntryID?)] {
    terms(.subjects).map { term in
      (term.map(speaker.label) ?? wording.phrase(.subjectsAll), term?.header.id)
    }
  }

  /// The terms that the question asks about; nil for all.
  private func terms(_ dimension: Dimension) -> [TermBasics?] {
    guard let vocabulary = model.space.vocabulary(of: dimension) else { return [] }
    return (standing.question.asked[dimension] ?? []).map { node in
      vocabulary.termIndex(of: node).flatMap {
        vocabulary.terms.indices.contains($0) ? vocabulary.terms[$0] : nil
      }
    }
  }

  /// "It says only what holds when you use our website."
  private var limit: Sentence? {
    let services = terms(.services)
    let values = model.space.facets.flatMap(terms).compactMap { $0 }
    let used = services.compactMap { $0.map(speaker.label) }
    var items: [Phrase] = []
    if !used.isEmpty {
      items.append(wording.phrase(.exceptServices, [.services: wording.any(used)]))
    }
    items += values.map(speaker.label)
    guard !items.isEmpty else { return nil }
    return Sentence(
      wording.phrase(.accessLimit, [.items: wording.all(items)]),
      sources: (services.compactMap { $0 } + values).map(\.header.id))
  }

  /// Where to write, for an organization without an e-mail address.
  private var contact: [Sentence] {
    guard let organization = registry.organization, organization.email == nil,
      let link = organization.contact.flatMap({ speaker.link($0.value) })
    else { return [] }
    return [speaker.sentence(.accessContact, [.link: link], organization.header.id)]
  }

  // MARK: What we do

  /// "For our licensed customers", where nobody else's data is collected so.
  private func limit(_ row: FlowSummary.DataRow) -> Phrase? {
    let entries = row.collections.map(standing.entry)
    let groups = standing.collection.filter { entries.contains($0.header.id) }.map { statement in
      ScopeWords(
        speaker: speaker, entry: statement.header.id, scope: statement.scope, polarity: .positive
      ).subjects
    }
    let named = groups.compactMap { $0 }
    guard !named.isEmpty, named.count == groups.count else { return nil }
    return wording.phrase(.exceptSubjects, [.subjects: wording.all(named.withoutRepetition)])
  }

  private mutating func collectionBlocks() throws(Undecided) -> [Block] {
    let blocks = speaker.grouped(standing.collection) { composer.item($0) }
    return blocks + (try reminder(standing.collection.map(\.header.id)))
  }

  private mutating func useBlocks() throws(Undecided) -> [Block] {
    let blocks = speaker.grouped(standing.uses) { composer.item($0) }
    return blocks + (try reminder(standing.uses.map(\.header.id)))
  }

  private mutating func recipientBlocks() throws(Undecided) -> [Block] {
    let tables = recipients.blocks
    if tables.isEmpty {
      let source = registry.settings.header.id
      return [.paragraph([speaker.sentence(.accessNoRecipient, [:], source)])]
    }
    let detail = speaker.grouped(standing.sharing) { composer.item($0) }
    return tables + [.heading(wording.phrase(.accessDetail))] + detail
      + (try reminder(standing.sharing.map(\.header.id)))
  }

  private mutating func promiseBlocks() -> [Block] {
    speaker.grouped(standing.never) { composer.item($0) }
  }

  /// Where to find the promises that take something away from what a section says.
  private func reminder(_ statements: [EntryID]) throws(Undecided) -> [Block] {
    let promises = try standing.limiting(statements)
    if promises.isEmpty { return [] }
    let link = Phrase(link: wording.text(.accessPromises), to: .section("promises"))
    let phrase = wording.phrase(.reminder, [.link: link]).asSentence
    return [.paragraph([Sentence(phrase, sources: promises, .reference)])]
  }

  // MARK: Where data comes from

  /// The sources that are not the person (GDPR Art. 15(1)(g), DSG Art. 25(2)(e)).
  private var sourceBlocks: [Block] {
    let others = sources.filter { $0.party.kind != .source(.dataSubject) }
    let rows = others.map(row) + unnamedSources
    if rows.isEmpty, !sources.isEmpty {
      let entries = standing.collected.map(\.header.id)
      return [.paragraph([Sentence(wording.phrase(.accessOnlyYou), sources: entries, .reference)])]
    }
    guard !rows.isEmpty else { return [] }
    let table = SparseTable(
      columns: [
        .init(heading: .columnFrom, gap: nil), .init(heading: .columnData, gap: nil),
        .init(heading: .columnMethod, gap: nil),
      ], rows: rows)
    return [.table(table.table(of: rows, caption: wording.phrase(.accessSources), wording))]
  }

  private func row(_ hit: Hit) -> Table.Row {
    let node = model.space.node(ofID: hit.party.id, in: .sources)
    let index = node.flatMap { model.space.vocabulary(of: .sources)?.termIndex(of: $0) }
    let ids = hit.statements.map(\.reference.id)
    let term = index.map { registry.sources.terms[$0].header.id }
    let statements = standing.collected.filter { ids.contains(registry.qualifiedID($0.header)) }
    return Table.Row(
      cells: [
        node.map { [names.name(CoveredTerm(node: $0), .sources)] } ?? [],
        names.namedOnly(hit.data, .data), names.namedOnly(hit.methods, .methods),
      ], sources: [term].compactMap { $0 } + statements.map(\.header.id), subject: term)
  }

  /// Sources that are not said.
  private var unnamedSources: [Table.Row] {
    guard let taxonomy = model.space.taxonomy(of: .sources) else { return [] }
    let collected = standing.contributions[.collection] ?? []
    return taxonomy.gaps(in: standing.flows.points(.sources, of: collected)).map { node in
      let box = Box([.sources: taxonomy.down(node)])
      let parts = collected.filter { !$0.region.isDisjoint(with: box) }.map {
        Contribution(statement: $0.statement, region: $0.region.intersection(box))
      }
      return Table.Row(
        cells: [
          [names.name(CoveredTerm(node: node), .sources, besideOthers: true)],
          names.namedOnly(standing.flows.widest(.data, of: parts), .data), [],
        ], sources: parts.map { standing.entry($0.statement) })
    }
  }

  // MARK: How long

  private mutating func retentionBlocks() -> [Block] {
    var items = standing.retention.map { rule in
      var item = speaker.item(rule)
      composer.explain(speaker.mentions(in: rule.scope), in: &item)
      return item
    }
    if let unsaid { items.append(unsaid) }
    return items.isEmpty ? [] : [.list(items)]
  }

  /// The data of which nothing says how long it is kept.
  private var unsaid: Item? {
    let open = PointSet.union(of: standing.keeping.filter(\.isUnsaid).map(\.data))
    guard let taxonomy = model.space.taxonomy(of: .data), !open.isEmpty else { return nil }
    let data = names.namedOnly(taxonomy.widestTerms(of: open), .data)
    let phrase = wording.phrase(.accessKeepUnsaid, [.items: data.joined(by: "; ")])
    return Item([Sentence(phrase, sources: standing.collected.map(\.header.id), .gap)])
  }

  // MARK: Decisions

  /// GDPR Art. 15(1)(h), DSG Art. 25(2)(f).
  private var decisionBlocks: [Block] {
    let items = standing.decisions.map { purpose -> Item in
      let label = wording.phrase(.purposes, [.items: speaker.label(purpose.basics)])
      let decision = purpose.automatedDecision
      let said: [Phrase?] = [
        wording.phrase(.purposeSentence, [.purposes: label]),
        speaker.text(decision?.logic).map { wording.phrase(.automatedLogic, [.text: $0]) },
        speaker.text(decision?.consequences).map {
          wording.phrase(.automatedConsequences, [.text: $0])
        },
      ]
      return Item(
        said.compactMap { $0?.asSentence }.map {
          Sentence($0, sources: [purpose.header.id], .reference)
        })
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  // MARK: Rights

  /// GDPR Art. 15(1)(e), (f).
  private mutating func rightBlocks() -> [Block] {
    let laws = registry.settings.jurisdictions.map(\.value).filter { !$0.rights.isEmpty }
    let entitled = laws.map { law in
      let kinds = wording.all(law.rights.map { wording.word($0) })
      return speaker.sentence(
        .accessRightsInLaw, [.law: wording.word(law), .kinds: kinds],
        registry.settings.header.id)
    }
    let authorities = Controller(speaker: speaker).authorities
    let items = standing.choices.map { choice in
      var item = ChoiceComposer(speaker: speaker, choice: choice).item
      composer.explain(speaker.mentions(in: choice), in: &item)
      return item
    }
    let said = entitled + authorities
    return (said.isEmpty ? [] : [.paragraph(said)]) + (items.isEmpty ? [] : [.list(items)])
  }
}

extension Standing {
  /// The purposes of an automated decision about whoever asks.
  var decisions: [Purpose] {
    let space = flows.model.space
    let used = flows.points(.purposes, of: stating(.purposes, contributions[.use] ?? []))
    return flows.model.registry.purposes.terms.enumerated().filter { index, purpose in
      guard purpose.automatedDecision != nil,
        let node = space.node(
          ofID: flows.model.registry.id(purpose.header), in: .purposes)
      else { return false }
      return !space.down(node, in: .purposes).isDisjoint(with: used)
    }.map(\.element)
  }

  /// The contributions of statements that say something in a slot.
  func stating(_ slot: Slot, _ contributions: [Contribution]) -> [Contribution] {
    contributions.filter { flows.model.statements[$0.statement].scope.slots[slot] != nil }
  }
}

extension Jurisdiction {
  /// The rights beside access that its law gives every person: GDPR and UK GDPR Art. 16, 17, 18, 21
  /// and 77; DSG Art. 28, 32 and 49; LGPD Art. 18, III, V and VI, and para 1.
  var rights: [ChoiceKind] {
    switch self {
    case .europeanUnion, .unitedKingdom: [.rectify, .erase, .restrict, .object, .complain]
    case .switzerland: [.rectify, .erase, .object, .port, .complain]
    case .brazil: [.rectify, .erase, .port, .complain]
    case .california: []
    }
  }
}
