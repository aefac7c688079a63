import Diagnostics
import Registry

/// What a document should state: read from a registry's declarations, and from nothing that composes
/// text, so that the two can be held against each other.
public struct DeclaredFacts: Sendable {
  /// Who speaks, and from when.
  public let lead: Set<Fact>
  /// What each printed entry declares, with what holds for the recipients that it names.
  public let entries: [EntryID: Set<Fact>]
  /// What is declared of the terms that the printed entries name.
  public let terms: Set<Fact>

  /// All that the document should state.
  public var all: Set<Fact> { entries.values.reduce(lead.union(terms)) { $0.union($1) } }

  /// - Parameter day: what does not hold on it is not stated; else what does not hold when the
  ///   document or the registry takes effect; else everything is.
  public init(of document: Document, in registry: Registry, on day: CalendarDate? = nil) {
    let day = day ?? document.effective?.value ?? registry.settings.effective?.value
    var reader = DeclarationReader(registry: registry, day: day)
    for entry in registry.printing(of: document).joined() { reader.read(entry) }
    reader.readTerms()
    lead = reader.lead(of: document)
    entries = reader.entries
    terms = reader.terms
  }
}

/// Gathers facts, entry by entry.
struct DeclarationReader {
  let registry: Registry
  let day: CalendarDate?
  var entries: [EntryID: Set<Fact>] = [:]
  var terms: Set<Fact> = []
  /// The terms that are named and not yet read.
  private var named: [(slot: Slot?, facet: Name?, name: Name)] = []
  /// The entry that is read.
  private var entry = EntryID(.registry)

  init(registry: Registry, day: CalendarDate?) {
    self.registry = registry
    self.day = day
  }

  mutating func read(_ printed: PrintedEntry) {
    switch printed.part {
    case .collection: read(registry.collection[printed.index])
    case .uses: read(registry.uses[printed.index])
    case .sharing: read(registry.sharing[printed.index])
    case .never: read(registry.never[printed.index])
    case .choices: read(registry.choices[printed.index])
    case .retention: read(registry.retention[printed.index])
    case .recipients, .methods, .california: break
    }
  }

  // MARK: Statements

  private mutating func read(_ statement: CollectionStatement) {
    guard begin(statement, statement.scope) else { return }
    openTrigger(statement)
    add(.storage, statement.storage != nil)
    add(.provision, statement.provision != nil)
    add(.ifNotProvided, statement.ifNotProvided != nil)
    add(statement.retention)
    add(statement.legalBasis, statement.legitimateInterest)
    add(.countries, count: statement.countries.count)
    add(.safeguards, count: statement.safeguards.flatMap(\.safeguards).count)
  }

  private mutating func read(_ statement: UseStatement) {
    guard begin(statement, statement.scope) else { return }
    openTrigger(statement)
    add(.operation, statement.operation != nil)
    add(statement.legalBasis, statement.legitimateInterest)
  }

  private mutating func read(_ statement: SharingStatement) {
    guard begin(statement, statement.scope) else { return }
    openTrigger(statement)
    add(.flow, statement.flow != nil)
    add(.role, statement.role != nil)
    add(.activity, statement.activity != nil)
    add(.obligations, count: statement.obligations.count)
    name(obligations: statement.obligations)
    add(statement.retention)
    add(statement.legalBasis, statement.legitimateInterest)
    add(.countries, count: statement.countries.count)
    add(.safeguards, count: statement.safeguards.flatMap(\.safeguards).count)
    add(.sale, statement.isSale)
    add(.inLaw, count: statement.inLaw.count)
    add(.notice, statement.notice != nil)
    add(.only, count: statement.only.count)
    addTerms(
      ofRecipients: statement.scope.slots.with, withRole: statement.role == nil,
      withSafeguards: statement.safeguards.isEmpty)
    guard let onward = statement.onward else { return }
    add(.onward, onward.isEmpty)
    for (index, flow) in onward.enumerated() {
      let part = Aspect.Part.whole.onward(index)
      add(.attribute(.onward, 0, in: part))
      add(flow.scope, part)
      addTerms(ofRecipients: flow.scope.slots.with, withRole: true, withSafeguards: true)
    }
  }

  private mutating func read(_ statement: NeverStatement) {
    guard begin(statement, statement.scope) else { return }
    add(.action, statement.action != nil)
    add(.operation, statement.operation != nil)
    add(.inLaw, statement.inLaw != nil)
    add(.precedence, statement.precedence != nil)
  }

  private mutating func read(_ choice: Choice) {
    guard begin(choice, choice.occasion) else { return }
    add(.possible, choice.isPossible)
    add(.kind, count: choice.kinds.count)
    add(.how, choice.how != nil)
    add(.limits, choice.limits != nil)
    add(.link, choice.link != nil)
    switch choice.appliesTo {
    case .slots(let scope): add(scope, .whole)
    case .entries(let references): add(.appliesTo, count: references.count)
    case nil: break
    }
    if let recipient = choice.carriedOutBy {
      add(.carriedOutBy, true)
      name(.with, recipient.value)
      add(introduction(ofRecipient: recipient.value))
    }
  }

  private mutating func read(_ rule: RetentionRule) {
    guard begin(rule, rule.scope) else { return }
    add(.keep, rule.keep != nil)
    add(.bound, rule.bound != nil)
    add(.starts, rule.starts != nil)
    add(.then, rule.then != nil)
  }

  /// Begins an entry with its scope; false when it does not hold on the day.
  private mutating func begin(_ declared: some Entry, _ scope: Scope) -> Bool {
    guard scope.holds(on: day) else { return false }
    entry = declared.header.id
    entries[entry] = [Fact(entry, .deed)]
    add(scope, .whole)
    return true
  }

  /// A flow that may happen, without a word of when.
  private mutating func openTrigger(_ statement: some Statement) {
    guard statement.possible?.value == true else { return }
    add(.possible, true)
    let circumstances = statement.scope.circumstances.flatMap(\.facets).map(\.value)
    let isSaid = circumstances.contains { !$0.terms.isEmpty || $0.saysAll }
    if statement.scope.when == nil, !isSaid { add(.open(.where, in: .whole)) }
  }

  // MARK: Scopes

  private mutating func add(_ scope: Scope, _ part: Aspect.Part) {
    for slot in Slot.allCases {
      guard let value = scope.slots[slot] else { continue }
      for item in value.items { add(.value(slot, item.written, in: part)) }
      if !value.gaps.isEmpty, !part.isException { add(.open(slot, in: part)) }
      for name in value.named { self.name(slot, name) }
      guard slot == .with else { continue }
      for item in value.items {
        switch item {
        case .term(let reference):
          add(introduction(ofRecipient: reference.value))
        case .gap(let bound?, _): add(countries(ofRecipient: bound.value))
        case .gap, .all: break
        }
      }
    }
    for (index, alternative) in scope.circumstances.enumerated() {
      for (facet, value) in alternative.facets {
        for item in value.items {
          add(.circumstance(facet: facet.value, item.written, alternative: index, in: part))
        }
        if !value.gaps.isEmpty, !part.isException { add(.open(.where, in: part)) }
        for reference in value.terms { named.append((.where, facet.value, reference.value)) }
      }
    }
    add(.when, scope.when != nil, part)
    add(.since, scope.since != nil, part)
    add(.until, scope.until != nil, part)
    add(.description, scope.description != nil, part)
    for (index, exception) in scope.exceptions.enumerated() where exception.holds(on: day) {
      add(exception, part.exception(index))
    }
  }

  private mutating func add(_ facts: Set<Fact>) { entries[entry]?.formUnion(facts) }

  private mutating func add(_ aspect: Aspect) { entries[entry]?.insert(Fact(entry, aspect)) }

  private mutating func add(
    _ attribute: Attribute, _ isDeclared: Bool, _ part: Aspect.Part = .whole
  ) {
    if isDeclared { add(.attribute(attribute, 0, in: part)) }
  }

  private mutating func add(_ attribute: Attribute, count: Int) {
    for index in 0..<count { add(.attribute(attribute, index, in: .whole)) }
  }

  private mutating func add(_ stages: [RetentionStage]) {
    for (index, stage) in stages.enumerated() {
      if stage.keep != nil { add(.attribute(.retention, index, in: .whole)) }
      if stage.then != nil { add(.attribute(.then, index, in: .whole)) }
    }
  }

  private mutating func add(_ grounds: LegalGrounds?, _ interest: LocalizedText?) {
    let bases = grounds.map { $0.everywhere.count + $0.byLaw.flatMap(\.1).count } ?? 0
    add(.legalBasis, count: bases)
    add(.legitimateInterest, interest != nil)
  }

  // MARK: Recipients

  /// What stands with a recipient's name wherever it is named.
  private func introduction(ofRecipient name: Name) -> Set<Fact> {
    guard let recipient = registry.recipients[name] else { return [] }
    let legalName: Set<Fact> =
      recipient.legalName == nil ? [] : [Fact(recipient.header.id, .attribute(.legalName))]
    return legalName.union(countries(ofRecipient: name))
  }

  private func countries(ofRecipient name: Name) -> Set<Fact> {
    guard let index = registry.recipients.index(of: name) else { return [] }
    let id = registry.recipients.terms[index].header.id
    let countries = registry.profile(ofRecipient: index).countries
    return Set(countries.indices.map { Fact(id, .attribute(.countries, $0, in: .whole)) })
  }

  /// What binds and allows the recipients of a flow; of a part of a group, what it inherits.
  private mutating func addTerms(
    ofRecipients value: SlotValue?, withRole: Bool, withSafeguards: Bool
  ) {
    for name in value?.named ?? [] {
      guard let index = registry.recipients.index(of: name) else { continue }
      let recipient = registry.recipients.terms[index]
      let profile = registry.profile(ofRecipient: index)
      var aspects = profile.obligations.indices.map {
        Aspect.attribute(.obligations, $0, in: .whole)
      }
      self.name(obligations: profile.obligations)
      if withRole, profile.role != nil { aspects.append(.attribute(.role)) }
      if withSafeguards {
        let safeguards = profile.safeguards.flatMap(\.safeguards)
        aspects += safeguards.indices.map { .attribute(.safeguards, $0, in: .whole) }
      }
      let isNamed = value?.terms.contains { $0.value == name } ?? false
      if isNamed, recipient.activity != nil { aspects.append(.attribute(.activity)) }
      add(Set(aspects.map { Fact(recipient.header.id, $0) }))
    }
  }

  // MARK: Terms

  private mutating func name(_ slot: Slot, _ name: Name) { named.append((slot, nil, name)) }

  private mutating func name(obligations: [Reference]) {
    named += obligations.map { (nil, nil, $0.value) }
  }

  /// Reads the terms that were named, and those that these name.
  mutating func readTerms() {
    while let (slot, facet, name) = named.popLast() {
      switch slot {
      case .data: describe(registry.dataCategories[name]) { $0.examples.count }
      case .subjects: describe(registry.dataSubjects[name])
      case .services: describe(registry.services[name])
      case .from: describe(registry.sources[name])
      case .via: readMethod(name)
      case .with: describe(registry.recipients[name])
      case .purposes: readPurpose(name)
      case .where: describe(facet.flatMap(registry.facet)?.values[name])
      case .identifiability: break
      case nil: describe(registry.obligations[name])
      }
    }
  }

  private mutating func describe<T: Term>(_ term: T?, examples: (T) -> Int = { _ in 0 }) {
    guard let term else { return }
    if term.basics.description != nil { add(.attribute(.description), of: term) }
    for index in 0..<examples(term) { add(.attribute(.examples, index, in: .whole), of: term) }
  }

  private mutating func readMethod(_ name: Name) {
    guard let method = registry.methods[name] else { return }
    describe(method)
    if method.lasts != nil { add(.attribute(.lasts), of: method) }
    guard let setter = method.setBy else { return }
    add(.attribute(.setBy), of: method)
    terms.formUnion(introduction(ofRecipient: setter.value))
    self.name(.with, setter.value)
  }

  private mutating func readPurpose(_ name: Name) {
    guard let purpose = registry.purposes[name] else { return }
    describe(purpose) { $0.examples.count }
    if purpose.automatedDecision?.logic != nil {
      add(.attribute(.automatedDecision), of: purpose)
    }
    if purpose.automatedDecision?.consequences != nil {
      add(.attribute(.automatedDecision, 1, in: .whole), of: purpose)
    }
  }

  private mutating func add(_ aspect: Aspect, of term: some Term) {
    terms.insert(Fact(term.header.id, aspect))
  }

  // MARK: Lead

  func lead(of document: Document) -> Set<Fact> {
    edition(of: document).union(registry.organization.map(organization) ?? [])
  }

  private func organization(_ organization: Organization) -> Set<Fact> {
    var aspects: [Aspect] = []
    if organization.legalName != nil {
      aspects.append(.attribute(.legalName))
    } else if organization.name != nil {
      aspects.append(.attribute(.name))
    }
    if organization.address != nil { aspects.append(.attribute(.address)) }
    if organization.country != nil { aspects.append(.attribute(.countries)) }
    if organization.email != nil { aspects.append(.attribute(.email)) }
    let officerDetails =
      switch organization.dataProtectionOfficer {
      case .appointed(let name, let email): [name, email].compactMap { $0 }.count
      case .some(.none): 1
      case nil: 0
      }
    let counts: [(Attribute, Int)] = [
      (.dataProtectionOfficer, officerDetails),
      (.representatives, organization.representatives.count),
      (.authorities, organization.authorities.count),
      (.security, organization.security == nil ? 0 : 1),
    ]
    for (attribute, count) in counts {
      aspects += (0..<count).map { .attribute(attribute, $0, in: .whole) }
    }
    return Set(aspects.map { Fact(organization.header.id, $0) })
  }

  private func edition(of document: Document) -> Set<Fact> {
    var facts: Set<Fact> = []
    if document.effective != nil {
      facts.insert(Fact(document.header.id, .attribute(.effective)))
    } else if registry.settings.effective != nil {
      facts.insert(Fact(registry.settings.header.id, .attribute(.effective)))
    }
    if registry.settings.version != nil {
      facts.insert(Fact(registry.settings.header.id, .attribute(.version)))
    }
    return facts
  }
}

extension Aspect {
  /// A field of the whole entry.
  fileprivate static func attribute(_ attribute: Attribute) -> Aspect {
    .attribute(attribute, 0, in: .whole)
  }
}

extension Aspect.Part {
  /// Whether it lies in an exception, whose gaps its own words admit.
  fileprivate var isException: Bool {
    steps.contains { if case .exception = $0 { true } else { false } }
  }
}

extension SlotValue {
  /// The terms and the bounds of gaps.
  fileprivate var named: [Name] { terms.map(\.value) + gaps.compactMap(\.bound?.value) }
}

extension SlotValue.Item {
  fileprivate var written: Aspect.WrittenValue {
    switch self {
    case .all: .all
    case .term(let reference): .term(reference.value)
    case .gap(let bound, _): .gap(bound?.value)
    }
  }
}

extension Scope {
  /// Half-open: from `since` to the day before `until`.
  fileprivate func holds(on day: CalendarDate?) -> Bool {
    guard let day else { return true }
    if let since, day < since.value { return false }
    if let until, day >= until.value { return false }
    return true
  }
}
