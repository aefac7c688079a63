import FlowAlgebra
import Registry

/// What a document asks of the flow algebra: for its tables, and for the promises that limit its
/// sections.
struct FlowSummary {
  let model: FlowModel
  private let day: CalendarDate?
  private let policies: [Activity: Policy]
  private let choiceFilters: [(choice: Int, filter: Region)]

  /// - Throws: `Undecided` when a registry's exceptions fall into too many pieces to compare.
  init(_ model: FlowModel, on day: CalendarDate?) throws(Undecided) {
    self.model = model
    self.day = day
    var policies: [Activity: Policy] = [:]
    for activity in Activity.allCases { policies[activity] = try model.policy(for: activity) }
    self.policies = policies
    choiceFilters = model.registry.choices.enumerated().compactMap { index, choice in
      guard case .slots(let scope) = choice.appliesTo else { return nil }
      return (index, model.region(ofFilter: scope))
    }
  }

  private var registry: Registry { model.registry }

  // MARK: Data

  /// What is known of a kind of data.
  struct DataRow {
    let data: Node
    let sources: [CoveredTerm]
    let purposes: [CoveredTerm]
    let recipients: [CoveredTerm]
    /// Places in `Registry.collection`.
    let collections: [Int]
  }

  /// A row for each data category, or gap, that the collections of a document name.
  ///
  /// - Throws: `Undecided` when a question's statements fall into too many pieces.
  func dataRows(_ collections: [Int]) throws(Undecided) -> [DataRow] {
    var rows: [DataRow] = []
    for node in nodes(.data, of: collections.map { registry.collection[$0].scope }) {
      var question = Box([.data: model.space.down(node, in: .data)])
      if let day = day.map({ Int32($0.dayNumber) }) {
        question[.time] = .days(since: day, until: day + 1)
      }
      let collected = try policies[.collection]?.answer(to: question, in: model.space.space)
      rows.append(
        DataRow(
          data: node,
          sources: widest(.sources, collected),
          purposes: try purposes(of: question),
          recipients: widest(
            .recipients, try policies[.sharing]?.answer(to: question, in: model.space.space)),
          collections: (collected?.affirmations ?? []).map(\.statement)))
    }
    return rows
  }

  /// The purposes for which data is used, apart from those that hold for all data.
  private func purposes(of question: Box) throws(Undecided) -> [CoveredTerm] {
    let answer = try policies[.use]?.answer(to: question, in: model.space.space)
    let points = (answer?.affirmations ?? []).compactMap { contribution -> PointSet? in
      let slots = model.statements[contribution.statement].scope.slots
      guard slots.data?.saysAll != true, slots.purposes != nil else { return nil }
      return contribution.region.projection(on: .purposes, in: model.space.space)
    }
    return model.space.taxonomy(of: .purposes)?.widestTerms(of: .union(of: points)) ?? []
  }

  private func widest(_ dimension: Dimension, _ answer: Answer?) -> [CoveredTerm] {
    guard let answer, let taxonomy = model.space.taxonomy(of: dimension) else { return [] }
    let hits = answer.hits(on: dimension)
    return taxonomy.widestTerms(of: hits.yes.union(hits.both))
  }

  /// The nodes that scopes write in a dimension, each once, in the order written.
  private func nodes(_ dimension: Dimension, of scopes: [Scope]) -> [Node] {
    var seen: Set<Node> = []
    guard let slot = dimension.slot else { return [] }
    return scopes.flatMap { scope in
      scope.slots[slot].map { model.space.nodes(of: $0, in: dimension) } ?? []
    }.filter { seen.insert($0).inserted }
  }

  // MARK: Sharing

  /// The choices by which a disclosure is stopped; places in `Registry.choices`.
  func stoppingChoices(for sharing: Int) -> [Int] {
    let number = registry.collection.count + registry.uses.count + sharing
    guard let assertion = model.assertions.first(where: { $0.statement == number }) else {
      return []
    }
    let id = model.id(of: number)
    let named = registry.choices.indices.filter { index in
      guard case .entries(let references) = registry.choices[index].appliesTo else { return false }
      return references.contains { registry.names[$0.value] == id }
    }
    let matching = choiceFilters.filter { model.takes($0.filter, assertion) }.map(\.choice)
    return (named + matching).sorted().filter { index in
      registry.choices[index].kinds.contains { $0.value.stopsProcessing }
    }
  }

  // MARK: Promises

  /// The prevailing promises that limit a statement of a section; places in `Registry.never`.
  func prevailing(over entries: [PrintedEntry]) -> [Int] {
    let numbers = Set(entries.compactMap(number))
    let first = registry.collection.count + registry.uses.count + registry.sharing.count
    return model.promises.filter { promise in
      promise.precedence == .prevails && promise.isPublished
        && model.assertions.contains { assertion in
          numbers.contains(assertion.statement) && assertion.isMet(by: promise)
            && !assertion.region.isDisjoint(with: promise.region)
        }
    }.map { $0.statement - first }
  }

  /// The number that the model gives to a printed statement.
  private func number(_ entry: PrintedEntry) -> Int? {
    switch entry.part {
    case .collection: entry.index
    case .uses: registry.collection.count + entry.index
    case .sharing: registry.collection.count + registry.uses.count + entry.index
    case .never, .choices, .retention, .recipients: nil
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
