import FlowAlgebra
import Registry

/// A choice and what it applies to.
struct OfferedChoice: Sendable {
  let choice: Choice

  /// What answers tell of it.
  let told: HitChoice

  /// The statements that it names.
  fileprivate(set) var statements: Set<Int> = []

  /// The slots or terms that it names; everything when it does not say to what it applies.
  fileprivate(set) var filter = Region()
}

/// The choices of a registry, found by what they apply to.
struct OfferedChoices: Sendable {
  private let all: [OfferedChoice]
  private let index: RegionIndex
  private let naming: [Int: [Int]]

  init(_ model: FlowModel) {
    let choices = model.registry.choices
    let namesEntries = choices.contains {
      if case .entries = $0.appliesTo { true } else { false }
    }
    let numbers =
      namesEntries
      ? Dictionary(model.statements.indices.map { (model.id(of: $0), $0) }) { first, _ in first }
      : [:]
    let all = choices.map { choice in
      var offered = OfferedChoice(choice: choice, told: HitChoice(choice, in: model))
      switch choice.appliesTo {
      case .slots(let slots): offered.filter = model.region(ofFilter: slots)
      case .entries(let references):
        let ids = references.map { model.registry.names[$0.value] }
        offered.statements = Set(ids.compactMap { numbers[$0] })
        offered.filter = Region(ids.compactMap(model.box(ofTerm:)))
      case nil: offered.filter = Region(Box())
      }
      return offered
    }
    self.all = all
    index = RegionIndex(all.map(\.filter), in: model.space.space)
    var naming: [Int: [Int]] = [:]
    for (place, choice) in all.enumerated() {
      for statement in choice.statements { naming[statement, default: []].append(place) }
    }
    self.naming = naming
  }

  var isEmpty: Bool { all.isEmpty }
  var nameStatements: Bool { !naming.isEmpty }

  /// The choices that name one of the statements, or share a point with a region; in the order of
  /// declaration.
  func near(_ statements: Set<Int>, _ region: Region) -> [(place: Int, choice: OfferedChoice)] {
    let met = index.meeting(region)
    let named = naming.isEmpty ? [] : statements.flatMap { naming[$0] ?? [] }
    return (named.isEmpty ? met : Set(named + met).sorted()).map { ($0, all[$0]) }
  }
}

/// Finds the choices that apply to what answers a question.
///
/// A choice applies to a statement that it names, also on any way to a hit; to a part that meets the
/// slots or the term that it names, in slots that the statement discloses; and, when it does not say
/// to what, to everything.
struct ChoiceFinder {
  private let inquiry: Inquiry

  init(_ inquiry: Inquiry) { self.inquiry = inquiry }

  /// By id.
  func choices(for parts: [Contribution]) -> [HitChoice] {
    if inquiry.knowledge.choices.isEmpty { return [] }
    var applying: [Int: HitChoice] = [:]
    for part in parts {
      for (place, choice) in choices(for: part) { applying[place] = choice.told }
    }
    return applying.values.sorted { $0.reference.id < $1.reference.id }
  }

  private func choices(for part: Contribution) -> [(place: Int, choice: OfferedChoice)] {
    let way = inquiry.onward?.statements(of: part) ?? [part.statement]
    let uses = inquiry.uses(of: part)
    let offers = inquiry.knowledge.choices
    // Few choices name statements, and ways may be many.
    let ways =
      offers.nameStatements ? inquiry.onward?.statementsOfEveryWay(of: part) ?? Set(way) : []
    let statements = ways.union(uses.map(\.statement))
    return offers.near(statements, part.region).filter { _, offered in
      offered.choice.occasion.isInForce(on: inquiry.question.day)
        && (!statements.isDisjoint(with: offered.statements)
          || offered.filter.boxes.contains { meets($0, part, way, uses) })
    }
  }

  private func meets(
    _ box: Box, _ part: Contribution, _ way: [Int], _ uses: [PurposefulUse]
  ) -> Bool {
    let common = part.region.intersection(box)
    if common.isEmpty { return false }
    // Only what is shared has recipients.
    let absent: Set<Dimension> = inquiry.free == .recipients ? [] : [.recipients]
    let unsaid = way.reduce(into: absent) { unsaid, statement in
      unsaid.formUnion(inquiry.assertion(of: statement)?.undisclosed ?? [])
    }.intersection(box.restricted)
    if unsaid.isEmpty { return true }
    // A collection without purposes has those of the uses that cover it.
    guard unsaid == [.purposes] else { return false }
    return uses.contains { !$0.region.isDisjoint(with: common) }
  }
}

extension HitChoice {
  fileprivate init(_ choice: Choice, in model: FlowModel) {
    let registry = model.registry
    let locale = registry.defaultLocale
    self.init(
      reference: StatementReference(
        id: registry.qualifiedID(choice.header), place: model.place(of: choice.header.span)),
      kinds: choice.kinds.map(\.value),
      how: choice.how?.forms(in: locale, default: locale)?.object)
  }
}

extension FlowModel {
  /// Everything at or below a term, by its id with its section; nil for an id that no dimension has.
  fileprivate func box(ofTerm id: String) -> Box? {
    let parts = id.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2,
      let slot = Slot.allCases.first(where: { $0.vocabulary?.rawValue == parts[0] }),
      let dimension = Dimension(slot: slot),
      let node = registry.names.name(of: parts[1])
        .flatMap({ space.vocabulary(of: dimension)?.node(of: $0) })
    else { return nil }
    return Box([dimension: space.down(node, in: dimension)])
  }
}
