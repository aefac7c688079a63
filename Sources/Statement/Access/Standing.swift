import Diagnostics
import FlowAlgebra
import Queries
import Registry

/// What a registry's statements say to a question: what exceptions and promises leave of them, and
/// of their words what concerns whoever asks.
struct Standing {
  let question: Question
  let flows: FlowSummary
  private(set) var collection: [CollectionStatement] = []
  private(set) var uses: [UseStatement] = []
  private(set) var sharing: [SharingStatement] = []
  /// The published promises, in the registry's order.
  private(set) var never: [NeverStatement] = []
  /// What decides how long the data is kept, here and at recipients.
  private(set) var retention: [RetentionRule] = []
  private(set) var choices: [Choice] = []
  /// The exceptions that concern nobody who asks.
  private(set) var unconcerning: Set<Span> = []
  /// What stands, by activity.
  let contributions: [Activity: [Contribution]]
  /// Parts of data that is collected, by how long it is kept.
  let keeping: [RetentionSummary.Part]
  /// By statement, what stands of it in any activity.
  private var regions: [Int: Region] = [:]

  /// - Throws: `Undecided` when the statements fall into too many pieces.
  init(_ question: Question, in model: FlowModel) throws(Undecided) {
    self.question = question
    flows = try FlowSummary(model, on: question.day, about: question.box)
    var contributions: [Activity: [Contribution]] = [:]
    for activity in Activity.allCases {
      contributions[activity] = try flows.contributions(activity, to: question.box)
    }
    self.contributions = contributions
    keeping = try RetentionSummary(model).parts(of: contributions[.collection] ?? [])
    for contribution in contributions.values.joined() {
      regions[contribution.statement] =
        (regions[contribution.statement] ?? Region()).union(contribution.region)
    }
    for promise in model.promises where promise.isPublished {
      let region = promise.region.intersection(question.box)
      if !region.isEmpty { regions[promise.statement] = region }
    }
    try keepStatements()
    try keepRetention()
    choices = model.registry.choices.compactMap(concerning)
  }

  private var model: FlowModel { flows.model }
  private var registry: Registry { model.registry }

  /// The collections by which data leaves the person's hands; what stays on a device does not.
  var collected: [CollectionStatement] {
    let ids = Set(contributions[.collection, default: []].map(\.statement).map(entry))
    return collection.filter { ids.contains($0.header.id) }
  }

  func entry(_ statement: Int) -> EntryID { model.statements[statement].header.id }

  // MARK: Statements

  private mutating func keepStatements() throws(Undecided) {
    for (number, statement) in model.statements.enumerated() {
      guard let region = regions[number] else { continue }
      let scope = try cut(statement.scope, to: region)
      switch statement {
      case var statement as CollectionStatement:
        statement.scope = scope
        collection.append(statement)
      case var statement as UseStatement:
        statement.scope = scope
        uses.append(statement)
      case var statement as SharingStatement:
        statement.scope = scope
        sharing.append(statement)
      case var statement as NeverStatement:
        statement.scope = scope
        never.append(statement)
      default: break
      }
    }
  }

  /// A scope without the values of which nothing stands; what goes without saying to whoever asks is
  /// left out.
  private mutating func cut(_ scope: Scope, to region: Region) throws(Undecided) -> Scope {
    var cut = scope
    for (slot, value) in scope.writtenSlots {
      guard let dimension = Dimension(slot: slot) else { continue }
      var kept = value
      kept.items = value.items.filter { stands($0, of: value, in: dimension, region) }
      if kept.items.isEmpty { continue }
      cut.slots[slot] = goesWithoutSaying(value, in: dimension) ? nil : kept
    }
    let said = model.region(ofFilter: cut).intersection(question.box)
    for exception in scope.exceptions { try hear(exception, within: said) }
    return cut
  }

  private func stands(
    _ item: SlotValue.Item, of value: SlotValue, in dimension: Dimension, _ region: Region
  ) -> Bool {
    if case .all = item { return true }
    var alone = value
    alone.items = [item]
    return model.space.nodes(of: alone, in: dimension).contains { node in
      !region.isDisjoint(with: Box([dimension: model.space.down(node, in: dimension)]))
    }
  }

  /// Whether whoever asks is known to be meant.
  private func goesWithoutSaying(_ value: SlotValue, in dimension: Dimension) -> Bool {
    guard dimension == .subjects || dimension == .services,
      question.asked[dimension] != nil, let asked = question.box[dimension]
    else { return false }
    return asked.isSubset(
      of: PointSet.union(
        of: model.space.nodes(of: value, in: dimension).map {
          model.space.down($0, in: dimension)
        }))
  }

  private mutating func hear(_ exception: Scope, within said: Region) throws(Undecided) {
    let removed = try model.region(ofFilter: exception).intersection(said)
    if removed.isEmpty { unconcerning.insert(exception.span) }
    for inner in exception.exceptions { try hear(inner, within: removed) }
  }

  // MARK: Retention

  private mutating func keepRetention() throws(Undecided) {
    let deciding = Set(keeping.compactMap(\.rule))
    let shared = Region.union(of: contributions[.sharing, default: []].map(\.region))
    for rule in registry.retention where rule.scope.isInForce(on: question.day) {
      let region = try model.region(ofSlots: rule.scope).intersection(question.box)
      let isAtRecipient = rule.scope.slots.with != nil
      let holds =
        isAtRecipient ? !region.isDisjoint(with: shared) : deciding.contains(rule.header.id)
      guard holds else { continue }
      var kept = rule
      kept.scope = try cut(rule.scope, to: region)
      retention.append(kept)
    }
  }

  // MARK: Choices

  /// The choice as far as it concerns whoever asks; nil where it does not.
  private func concerning(_ choice: Choice) -> Choice? {
    guard choice.occasion.isInForce(on: question.day) else { return nil }
    var kept = choice
    switch choice.appliesTo {
    case nil: return choice
    case .slots(let scope):
      return reaches(model.region(ofFilter: scope)) ? choice : nil
    case .entries(let references):
      let concerned = references.filter { isConcerning(registry.names[$0.value]) }
      kept.appliesTo = .entries(concerned)
      return concerned.isEmpty ? nil : kept
    }
  }

  private func reaches(_ filter: Region) -> Bool {
    model.assertions.contains { assertion in
      guard let region = regions[assertion.statement] else { return false }
      return model.takes(filter, assertion) && !filter.isDisjoint(with: region)
    }
  }

  private func isConcerning(_ qualifiedID: String) -> Bool {
    let isThis = { (header: EntryHeader) in registry.qualifiedID(header) == qualifiedID }
    if let number = model.statements.firstIndex(where: { isThis($0.header) }) {
      return regions[number] != nil
    }
    if registry.retention.contains(where: { isThis($0.header) }) {
      return retention.contains { isThis($0.header) }
    }
    return true
  }

  // MARK: Limits

  /// The promises that prevail over what some statements say of the question.
  func limiting(_ statements: [EntryID]) throws(Undecided) -> [EntryID] {
    let limited = Set(statements)
    var promises: Set<Int> = []
    for activity in Activity.allCases {
      for removal in try flows.removals(activity, from: question.box)
      where limited.contains(entry(removal.statement)) {
        promises.insert(removal.promise)
      }
    }
    return promises.sorted().map(entry)
  }
}
