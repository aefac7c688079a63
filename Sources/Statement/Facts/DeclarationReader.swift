import Diagnostics
import Registry

/// Gathers facts, entry by entry.
struct DeclarationReader {
  let registry: Registry
  let day: CalendarDate?
  var entries: [EntryID: Set<Fact>] = [:]
  var terms: Set<Fact> = []
  /// The terms that are named and not yet read.
  var named: [(slot: Slot?, facet: Name?, name: Name)] = []
  /// The entry that is read.
  var entry = EntryID(.registry)

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
    case .recipients, .methods, .california, .changes: break
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

  mutating func add(_ facts: Set<Fact>) { entries[entry]?.formUnion(facts) }

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
}

extension Aspect {
  /// A field of the whole entry.
  static func attribute(_ attribute: Attribute) -> Aspect {
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
  var named: [Name] { terms.map(\.value) + gaps.compactMap(\.bound?.value) }
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
