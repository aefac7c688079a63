import Diagnostics
import FlowAlgebra
import Registry

/// What a document asks of the flow algebra: for its tables, and for the promises that limit its
/// sections.
struct FlowSummary: Sendable {
  let model: FlowModel
  let day: CalendarDate?
  /// What the document is about, apart from the day.
  private let topic: Box
  /// Whether each recipient is told, and not only the widest group.
  private let tellsEachRecipient: Bool
  /// The statements on which the document may draw, by their numbers; nil: all.
  private let taken: Set<Int>?
  private let policies: [Activity: IndexedPolicy]
  /// Choices that apply to whatever a filter takes.
  private let filteringChoices: (choices: [Int], filters: [Region], index: RegionIndex)
  /// By an entry's id, the choices that name it.
  private let namingChoices: [String: [Int]]
  private let prevailing: PromiseIndex
  private let retention: RetentionSummary

  /// - Parameters:
  ///   - topic: what the document asks about; a dimension without a set is open. Who asks about
  ///     something is told each recipient.
  ///   - filter: the statements that the document is limited to; nil: all.
  /// - Throws: `Undecided` when a registry's exceptions fall into too many pieces to compare.
  init(
    _ model: FlowModel, on day: CalendarDate?, about topic: Box? = nil,
    takenBy filter: DocumentFilter? = nil
  ) throws(Undecided) {
    self.model = model
    self.day = day
    self.topic = topic ?? Box()
    tellsEachRecipient = topic != nil
    taken = filter.flatMap { filter in
      filter.isEmpty
        ? nil : Set(model.statements.indices.filter { filter.takes(model.statements[$0].scope) })
    }
    var policies: [Activity: IndexedPolicy] = [:]
    for activity in Activity.allCases {
      policies[activity] = IndexedPolicy(try model.policy(for: activity), in: model.space.space)
    }
    self.policies = policies
    var (choices, filters): ([Int], [Region]) = ([], [])
    for (index, choice) in model.registry.choices.enumerated() {
      guard case .slots(let scope) = choice.appliesTo else { continue }
      choices.append(index)
      filters.append(model.region(ofFilter: scope))
    }
    filteringChoices = (choices, filters, RegionIndex(filters, in: model.space.space))
    var naming: [String: [Int]] = [:]
    for (index, choice) in model.registry.choices.enumerated() {
      guard case .entries(let references) = choice.appliesTo else { continue }
      for id in Set(references.map { model.registry.names[$0.value] }) {
        naming[id, default: []].append(index)
      }
    }
    namingChoices = naming
    prevailing = PromiseIndex(
      model.promises.filter { $0.precedence == .prevails && $0.isPublished },
      in: model.space.space)
    retention = try RetentionSummary(model)
  }

  private var registry: Registry { model.registry }

  // MARK: Answers

  /// The question that asks for everything that the document is about, on its day.
  var today: Box {
    guard let day = day.map({ Int32($0.dayNumber) }) else { return topic }
    return topic.intersection(Box([.time: .days(since: day, until: day + 1)]))
  }

  /// What the registry says of an activity, from the statements that the document may draw on:
  /// promises that prevail and exceptions are heeded.
  ///
  /// - Throws: `Undecided` when the statements fall into too many pieces.
  func contributions(_ activity: Activity, to question: Box) throws(Undecided) -> [Contribution] {
    let answer = try policies[activity]?.answer(to: question)
    return (answer?.affirmations ?? []).filter { taken?.contains($0.statement) ?? true }
  }

  /// What promises that prevail take away from the statements about an activity.
  ///
  /// - Throws: `Undecided` when the statements fall into too many pieces.
  func removals(_ activity: Activity, from question: Box) throws(Undecided) -> [Removal] {
    try policies[activity]?.answer(to: question).removals ?? []
  }

  /// What the promises about an activity deny.
  ///
  /// - Throws: `Undecided` when the statements fall into too many pieces.
  func denials(_ activity: Activity, of question: Box) throws(Undecided) -> [Contribution] {
    try policies[activity]?.answer(to: question).denials ?? []
  }

  /// The widest terms of a dimension that contributions cover.
  func widest(_ dimension: Dimension, of contributions: [Contribution]) -> [CoveredTerm] {
    model.space.taxonomy(of: dimension)?.widestTerms(of: points(dimension, of: contributions))
      ?? []
  }

  /// The recipients of disclosures; to who asks, each of a group beside the group.
  func recipients(of shared: [Contribution]) -> [CoveredTerm] {
    guard tellsEachRecipient, let taxonomy = model.space.taxonomy(of: .recipients) else {
      return widest(.recipients, of: shared)
    }
    return taxonomy.nodes(in: points(.recipients, of: shared)).map { CoveredTerm(node: $0) }
  }

  /// What contributions cover of a dimension.
  func points(_ dimension: Dimension, of contributions: [Contribution]) -> PointSet {
    .union(
      of: contributions.lazy.map { $0.region.projection(on: dimension, in: model.space.space) })
  }

  // MARK: Data

  /// What is known of a kind of data.
  struct DataRow {
    let data: Node
    let sources: [CoveredTerm]
    let purposes: [CoveredTerm]
    let recipients: [CoveredTerm]
    /// Places in `Registry.collection`.
    let collections: [Int]
    let keeping: [RetentionSummary.Part]
  }

  /// A row for each data category, or gap, that the scopes of collections name.
  ///
  /// - Throws: `Undecided` when a question's statements fall into too many pieces.
  func dataRows(_ collections: [Scope]) throws(Undecided) -> [DataRow] {
    let rows = nodes(.data, of: collections).concurrentMap { node in
      Result { () throws(Undecided) in try dataRow(node) }
    }
    return try rows.map { (row) throws(Undecided) in try row.get() }
  }

  private func dataRow(_ node: Node) throws(Undecided) -> DataRow {
    var question = today
    question[.data] = model.space.down(node, in: .data)
    let collected = try contributions(.collection, to: question)
    return DataRow(
      data: node,
      sources: widest(.sources, of: collected),
      purposes: widest(.purposes, of: try uses(of: question)),
      recipients: recipients(of: try contributions(.sharing, to: question)),
      collections: collected.map(\.statement),
      keeping: try retention.parts(of: collected))
  }

  /// The uses of data with their purposes, apart from those of all data.
  private func uses(of question: Box) throws(Undecided) -> [Contribution] {
    try contributions(.use, to: question).filter { contribution in
      let slots = model.statements[contribution.statement].scope.slots
      return slots.data?.saysAll != true && slots.purposes != nil
    }
  }

  /// The nodes that scopes write in a dimension, each once, in the order written.
  func nodes(_ dimension: Dimension, of scopes: [Scope]) -> [Node] {
    guard let slot = dimension.slot else { return [] }
    return scopes.flatMap { scope in
      scope.slots[slot].map { model.space.nodes(of: $0, in: dimension) } ?? []
    }.withoutRepetition
  }

  // MARK: Sharing

  /// The choices by which a disclosure is stopped; places in `Registry.choices`.
  func stoppingChoices(for sharing: Int) -> [Int] {
    let number = registry.collection.count + registry.uses.count + sharing
    guard let assertion = model.assertions(of: number).first else { return [] }
    let named = namingChoices[model.id(of: number)] ?? []
    let matching = filteringChoices.index.meeting(assertion.region)
      .filter { model.takes(filteringChoices.filters[$0], assertion) }
      .map { filteringChoices.choices[$0] }
    return (named + matching).sorted().filter { index in
      registry.choices[index].kinds.contains { $0.value.stopsProcessing }
    }
  }

  // MARK: Promises

  /// The prevailing promises that limit a statement of a section; places in `Registry.never`.
  func prevailing(over entries: [PrintedEntry]) -> [Int] {
    let first = registry.collection.count + registry.uses.count + registry.sharing.count
    let limiting = entries.compactMap(number).flatMap { model.assertions(of: $0) }
      .flatMap { prevailing.meeting($0).map(\.statement) }
    return Set(limiting).sorted().map { $0 - first }
  }

  /// The number that the model gives to a printed statement.
  private func number(_ entry: PrintedEntry) -> Int? {
    switch entry.part {
    case .collection: entry.index
    case .uses: registry.collection.count + entry.index
    case .sharing: registry.collection.count + registry.uses.count + entry.index
    case .never, .choices, .retention, .recipients, .methods, .california, .changes:
      nil
    }
  }
}

extension ChoiceKind {
  /// Whether the choice ends a flow, and does not only inform about it.
  fileprivate var stopsProcessing: Bool {
    switch self {
    case .optOut, .erase, .restrict, .object, .withdrawConsent, .endSession, .block: true
    case .optIn, .access, .rectify, .port, .complain: false
    }
  }
}
