import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// Finds what a registry does not say and the answer to a person needs.
struct CompletionFinder {
  let standing: Standing
  let speaker: Speaker
  let direct: QueryResult
  let onward: [Hit]
  let sources: QueryResult
  let document: ComposedDocument

  private var registry: Registry { speaker.registry }
  private var model: FlowModel { standing.flows.model }

  /// In the order in which the report speaks of them.
  var items: [CompletionItem] {
    [copyOfData] + controller + contradictions + unnamedRecipients + recipients + gaps
      + concerned + retention + decisions + rights + questions + translations
  }

  private func item(
    _ kind: CompletionItem.Kind, _ message: String, at entries: [EntryID] = []
  ) -> CompletionItem {
    CompletionItem(kind: kind, message: message, places: entries.compactMap(place))
  }

  private func place(_ entry: EntryID) -> StatementReference? {
    Places(registry).place(of: entry).map {
      StatementReference(id: $0.id, file: $0.file, line: $0.position.line)
    }
  }

  private func list(_ ids: [String]) -> String {
    ids.map { "`\($0)`" }.joined(separator: ", ")
  }

  // MARK: The organization

  private var copyOfData: CompletionItem {
    item(
      .copyOfData,
      "attach the person's own data: the report says which kinds there are, not what they hold")
  }

  private var controller: [CompletionItem] {
    let organization = registry.organization
    var missing: [String] = []
    if organization?.legalName == nil { missing.append("legal-name") }
    if organization?.address == nil { missing.append("address") }
    if organization?.email == nil { missing.append("email") }
    guard !missing.isEmpty else { return [] }
    return [
      item(
        .controller, "the organization has no \(list(missing)): say who answers, and where",
        at: [organization?.header.id].compactMap { $0 })
    ]
  }

  private var rights: [CompletionItem] {
    let laws = registry.settings.jurisdictions.map(\.value)
    let due = laws.flatMap(\.rights).withoutRepetition.filter { $0 != .complain }
    let offered = Set(standing.choices.flatMap(\.kinds).map(\.value))
    let missing = due.filter { !offered.contains($0) }
    var items: [CompletionItem] = []
    if !missing.isEmpty {
      items.append(
        item(
          .rights,
          "no choice says how the person can use these rights: "
            + list(missing.map(\.rawValue))))
    }
    if registry.organization?.authorities.isEmpty ?? true {
      items.append(
        item(
          .authority, "the organization names no authority to which the person can complain",
          at: [registry.organization?.header.id].compactMap { $0 }))
    }
    return items
  }

  private var decisions: [CompletionItem] {
    let decisions = standing.decisions
    if decisions.isEmpty {
      return [
        item(
          .automatedDecisions,
          "no purpose says that it decides without a person: confirm that there is no such decision"
        )
      ]
    }
    let open = decisions.filter {
      $0.automatedDecision?.logic == nil || $0.automatedDecision?.consequences == nil
    }
    return open.map {
      item(
        .automatedDecisions,
        "`\(registry.id($0.header))` does not say by which logic it decides, or what follows",
        at: [$0.header.id])
    }
  }

  // MARK: Recipients

  private var contradictions: [CompletionItem] {
    let contested = direct.hits.filter { $0.answer == .both } + onward.filter { $0.answer == .both }
    let hits = contested.map { hit in
      CompletionItem(
        kind: .contradiction,
        message: "the registry says both that `\(hit.party.id)` receives data and that it does not",
        places: hit.statements.map(\.reference) + direct.denials.map(\.reference))
    }
    guard sources.answer == .both else { return hits }
    return hits + [
      CompletionItem(
        kind: .contradiction,
        message: "the registry says both that data is collected and that it is not",
        places: sources.denials.map(\.reference))
    ]
  }

  /// Those of whom only a category is known, by what they stand for.
  private var unnamedRecipients: [CompletionItem] {
    let categories = (direct.hits + onward).filter { recipient($0).map { !$0.isNamed } ?? false }
    let items = categories.map { hit in
      let members = hit.members.isEmpty ? "" : ", beside " + list(hit.members)
      return CompletionItem(
        kind: .unnamedRecipient,
        message: "`\(hit.party.id)` is a category: name each that received the person's data"
          + members,
        places: [recipient(hit).map(\.header.id)].compactMap { $0 }.compactMap(place)
          + hit.statements.map(\.reference))
    }
    let open = standing.sharing.filter { statement in
      guard let with = statement.scope.slots.with else { return false }
      return with.saysAll || !with.gaps.isEmpty
    }
    return items
      + open.map { statement in
        item(
          .unnamedRecipient,
          "`\(registry.qualifiedID(statement.header))` leaves open who receives: name each that "
            + "received the person's data", at: [statement.header.id])
      }
  }

  private func recipient(_ hit: Hit) -> Recipient? {
    index(hit).map { registry.recipients.terms[$0] }
  }

  private func index(_ hit: Hit) -> Int? {
    model.space.node(ofID: hit.party.id, in: .recipients)
      .flatMap { model.space.vocabulary(of: .recipients)?.termIndex(of: $0) }
  }

  /// What is not said of the recipients that have a name, and where all of them are.
  private var recipients: [CompletionItem] {
    let hits = direct.hits + onward
    let anonymous = hits.compactMap(recipient).filter { $0.isNamed && $0.legalName == nil }
    let homeless = hits.filter(\.countries.isEmpty).compactMap(recipient)
    let unprotected = hits.compactMap { hit in
      recipient(hit).flatMap { recipient in
        let laws = unprotectedLaws(hit)
        return laws.isEmpty ? nil : (recipient, laws)
      }
    }
    return anonymous.map {
      item(
        .legalName, "`\(registry.id($0.header))` has no `legal-name`: say which company it is",
        at: [$0.header.id])
    } + group(.countries, "in which countries these recipients are is not said", homeless)
      + unprotected.map { recipient, laws in
        item(
          .safeguards,
          "`\(registry.id(recipient.header))` is abroad, and no `safeguards` are said for "
            + list(laws.map(\.rawValue)), at: [recipient.header.id])
      }
  }

  private func group(
    _ kind: CompletionItem.Kind, _ message: String, _ recipients: [Recipient]
  ) -> [CompletionItem] {
    guard !recipients.isEmpty else { return [] }
    let ids = recipients.map { registry.id($0.header) }
    return [item(kind, "\(message): \(list(ids))", at: recipients.map(\.header.id))]
  }

  /// The laws of the registry under which a recipient is abroad without a word of what protects data.
  private func unprotectedLaws(_ hit: Hit) -> [Jurisdiction] {
    guard let index = index(hit) else { return [] }
    let ids = Set(hit.statements.filter(\.path.isEmpty).map(\.reference.id))
    let disclosures = standing.sharing.filter { ids.contains(registry.qualifiedID($0.header)) }
    let own = registry.profile(ofRecipient: index).safeguards
    let said =
      disclosures.isEmpty
      ? own : disclosures.flatMap { $0.safeguards.isEmpty ? own : $0.safeguards }
    let territories = hit.countries.compactMap { Territory($0) }
    return registry.settings.jurisdictions.map(\.value).filter { law in
      territories.contains { law.isAbroad($0) } && !said.contains { $0.jurisdiction == law }
    }
  }

  // MARK: Statements

  /// The slots that statements leave open.
  private var gaps: [CompletionItem] {
    let statements: [any Statement] = standing.collection + standing.uses + standing.sharing
    let open = statements.flatMap { leftOpen(by: $0) }
    let kinds: [(CompletionItem.Kind, String)] = [
      (.data, "which data this is, is not said"),
      (.purposes, "for what purpose this happens is not said"),
      (.source, "where this data comes from is not said"),
      (.circumstances, "when or in which form this happens is not said"),
    ]
    return kinds.compactMap { kind, message in
      let entries = open.filter { $0.kind == kind }.map(\.entry)
      return entries.isEmpty ? nil : item(kind, message, at: entries.withoutRepetition)
    }
  }

  private func leftOpen(
    by statement: some Statement
  ) -> [(kind: CompletionItem.Kind, entry: EntryID)] {
    let scope = statement.scope
    let isOpen = { (slot: Slot) in !(scope.slots[slot]?.gaps.isEmpty ?? true) }
    var kinds: [CompletionItem.Kind] = []
    if isOpen(.data) { kinds.append(.data) }
    if isOpen(.purposes) || lacksPurpose(statement) { kinds.append(.purposes) }
    if isOpen(.from) { kinds.append(.source) }
    let facets = scope.circumstances.flatMap(\.facets)
    let isUntriggered = statement.isPossible && scope.when == nil && facets.isEmpty
    let leavesFacet = facets.contains { !$0.value.gaps.isEmpty }
    if isUntriggered || leavesFacet || isOpen(.identifiability) || isOpen(.services) {
      kinds.append(.circumstances)
    }
    return kinds.map { ($0, statement.header.id) }
  }

  /// Whether a collection says no purpose, and no use of its data does.
  private func lacksPurpose(_ statement: some Statement) -> Bool {
    guard statement is CollectionStatement, statement.scope.slots.purposes == nil else {
      return false
    }
    let id = registry.qualifiedID(statement.header)
    return sources.hits.flatMap(\.statements)
      .contains { $0.reference.id == id && $0.purposes.isEmpty }
  }

  /// The statements that concern the person if they mean the person.
  private var concerned: [CompletionItem] {
    let known = Set(direct.hits.flatMap(\.statements).map(\.reference))
    let unsaid = (direct.gaps + sources.gaps)
      .filter { $0.slot == .slot(.subjects) && !known.contains($0.reference) }
    let said: [any Statement] = standing.collection + standing.uses + standing.sharing
    let among = said.filter { !($0.scope.slots.subjects?.gaps.isEmpty ?? true) }
    let places =
      unsaid.map(\.reference) + among.compactMap { place($0.header.id) }
    guard !places.isEmpty else { return [] }
    return [
      CompletionItem(
        kind: .concerned, message: "whose data this is, is not said: find out whether it is theirs",
        places: places.withoutRepetition)
    ]
  }

  private var retention: [CompletionItem] {
    let open = PointSet.union(of: standing.keeping.filter(\.isUnsaid).map(\.data))
    guard let taxonomy = model.space.taxonomy(of: .data), !open.isEmpty else { return [] }
    let reader = TermReader(model: model)
    let data = taxonomy.widestTerms(of: open).map {
      reader.term($0.node, in: .data, isOtherwise: $0.otherwise)
    }
    let shown = data.map { term in
      switch term.name {
      case .all: "`all`"
      case .term(let id): "`\(id)`"
      case .gap(let bound): "a part of `\(bound ?? "all")`"
      }
    }
    return [
      item(
        .retention,
        "how long this data is kept is not said: " + shown.joined(separator: ", "),
        at: standing.keeping.filter(\.isUnsaid).map { standing.entry($0.collection) }
          .withoutRepetition)
    ]
  }

  // MARK: The registry

  private var entries: [EntryID] {
    let tables = document.sections.flatMap(\.blocks).flatMap { block -> [EntryID] in
      if case .table(let table) = block { table.rows.flatMap(\.sources) } else { [] }
    }
    return document.sentences.flatMap(\.sources) + tables
  }

  /// What the owner has been asked about what the report says.
  private var questions: [CompletionItem] {
    let said = Set(entries)
    return registry.headers.compactMap { header in
      guard said.contains(header.id), let question = header.question?.value else { return nil }
      return item(.openQuestion, question.asOneLine, at: [header.id])
    }
  }

  /// What the report says in another language than its own.
  private var translations: [CompletionItem] {
    let said = Set(entries)
    let locale = document.locale
    let lacking = registry.texts.filter { text in
      guard text.needsEveryLocale, text.role == .published, let entry = text.entry else {
        return false
      }
      return said.contains(entry)
        && !text.locales.contains { ($0 ?? registry.defaultLocale) == locale }
    }
    let entries = lacking.compactMap(\.entry).withoutRepetition
    guard !entries.isEmpty else { return [] }
    return [
      item(.translation, "these have no words in `\(locale.code)`", at: entries)
    ]
  }
}

extension Jurisdiction {
  /// Whether a recipient there is abroad to the law; a region or "anywhere" is wherever it reaches.
  fileprivate func isAbroad(_ territory: Territory) -> Bool {
    switch (self, territory) {
    case (.europeanUnion, .region): false
    case (.europeanUnion, .country(let country)): !Territory.Region.eea.contains(country)
    case (.switzerland, .country(let country)): country.code != "CH"
    case (.unitedKingdom, .country(let country)): country.code != "GB"
    case (.brazil, .country(let country)): country.code != "BR"
    case (.california, _): false
    default: true
    }
  }
}
